// Ends the engines of the tests and removes their data.
import { rm } from 'node:fs/promises';

export default async function teardown() {
  const { engines, dir } = globalThis.vocTestEngines;
  await engines.stop();
  for (const folder of [dir, ...engines.outside]) await rm(folder, { recursive: true, force: true });
}
