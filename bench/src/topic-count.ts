/** Compares what a run was told is durable with what the log holds. */
import type { Admin } from 'kafkajs';
import type { Run } from './scenario.js';

const SETTLED_MS = 300_000;

/**
 * Fails a run that acknowledged more than the log comes to hold, or whose log holds more than was sent. `slack`: items
 * that may be there beyond those, since when the clock stops each connection may have a request whose answer nobody waited for.
 */
export async function counted(
  { admin, topic, slack }: { admin: Admin; topic: string; slack: number },
  load: () => Promise<Run>,
): Promise<Run> {
  const before = await recordsIn(admin, topic);
  const run = await load();
  let inLog = 0;
  for (const deadline = Date.now() + SETTLED_MS; Date.now() < deadline;) {
    const seen = (await recordsIn(admin, topic)) - before;
    if (seen === inLog && seen >= run.items) break;
    inLog = seen;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  if (inLog < run.items || inLog > run.items + slack)
    throw new Error(`${run.items} events were acknowledged but ${topic} holds ${inLog} of them`);
  return run;
}

async function recordsIn(admin: Admin, topic: string): Promise<number> {
  const offsets = await admin.fetchTopicOffsets(topic);
  return offsets.reduce((sum, it) => sum + Number(it.high), 0);
}
