/** Mends three parts of kafkajs, which its package doesn't export by name: one that never rests, and two that are slow. */
import { createRequire } from 'node:module';
import { crc32c } from '@node-rs/crc32';
import { encodeRecord } from './record.encoding.js';

interface RequestQueue {
  pending: unknown[];
  throttledUntil: number;
  scheduleCheckPendingRequests(): void;
}

const require = createRequire(import.meta.url);

const { prototype } = require('kafkajs/src/network/requestQueue') as { prototype: RequestQueue };
const { scheduleCheckPendingRequests: schedule } = prototype;

/**
 * A check sets the timer of the next one, in the past where the broker throttles nothing: the event loop turned a
 * thousand times a second for each idle connection. There is something to check only where requests wait or are
 * throttled.
 */
prototype.scheduleCheckPendingRequests = function (this: RequestQueue) {
  if (this.pending.length > 0 || this.throttledUntil > Date.now()) schedule.call(this);
};

/** kafkajs loads its requests when it first sends one, and then takes what stands here. */
function replace(module: string, by: unknown): void {
  const place = require.resolve(module);
  require(place);
  require.cache[place]!.exports = by;
}

replace('kafkajs/src/protocol/recordBatch/record/v0', encodeRecord);
// Its own goes byte by byte: a tenth of what a service does that publishes much.
replace('kafkajs/src/protocol/recordBatch/crc32C', crc32c);
