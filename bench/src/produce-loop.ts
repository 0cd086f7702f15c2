/** The yardstick of doors that take many at once: a Kafka producer in a loop, nothing else, the same durability. */
import type { Kafka } from 'kafkajs';
import type { Run } from './scenario.js';

/** Sends `values` in turn, `perSend` records a request, one request at a time: for `seconds`, or all of them once. */
export async function bareProduceLoop(
  kafka: Kafka,
  options: { topic: string; values: readonly string[]; perSend: number; seconds?: number },
): Promise<Run> {
  const { topic, values, perSend, seconds } = options;
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1_000;
  let items = 0;
  for (let from = 0; seconds === undefined ? from < values.length : elapsed() < seconds; from += perSend) {
    const start = from % values.length;
    const messages = values
      .slice(start, start + perSend)
      .map((value, index) => ({ key: `key-${start + index}`, value }));
    await producer.send({ topic, acks: -1, messages });
    items += messages.length;
  }
  const run = { items, seconds: elapsed() };
  await producer.disconnect();
  return run;
}
