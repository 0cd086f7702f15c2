/** The checksum that stands in the place of kafkajs's own. */
import { createRequire } from 'node:module';
import { crc32c } from '@node-rs/crc32';
import './kafkajs.mended.js';

type Checksum = (bytes: Buffer) => number;

const require = createRequire(import.meta.url);
const checksum = (module: string) => require(`kafkajs/src/protocol/recordBatch/${module}`) as Checksum;

it.each(['', '123456789', 'خیلی خوب بود 🙂'.repeat(10_000)])('is the same: %#', (text) => {
  const [inPlace, own] = [checksum('crc32C'), checksum('crc32C/crc32C')];
  const bytes = Buffer.from(text);
  expect(inPlace(bytes)).toBe(own(bytes));
  expect(inPlace).toBe(crc32c);
});
