/** The yardstick of the accepting door: Fastify and a Kafka producer, nothing else, the same durability. */
import Fastify from 'fastify';
import { CompressionTypes, Kafka, logLevel, type Message } from 'kafkajs';

const [brokers = '', topic = ''] = process.argv.slice(2);
const kafka = new Kafka({ brokers: brokers.split(','), clientId: 'bench-bare', logLevel: logLevel.NOTHING });
const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
await producer.connect();

let queued: { message: Message; done: () => void; failed: (error: unknown) => void }[] = [];
let sending = false;

/** Sends what queued while the last send was in flight; every caller waits for the broker's acknowledgement. */
async function flush(): Promise<void> {
  sending = true;
  while (queued.length > 0) {
    const batch = queued;
    queued = [];
    try {
      await producer.send({
        topic,
        acks: -1,
        compression: CompressionTypes.None,
        messages: batch.map((it) => it.message),
      });
      for (const it of batch) it.done();
    } catch (error) {
      for (const it of batch) it.failed(error);
    }
  }
  sending = false;
}

const app = Fastify();
app.addContentTypeParser('application/cloudevents+json', { parseAs: 'string' }, (_request, body, done) => {
  done(null, JSON.parse(body as string));
});
app.post('/events', async (request, reply) => {
  const event = request.body as { id: string };
  await new Promise<void>((done, failed) => {
    queued.push({ message: { key: event.id, value: JSON.stringify(event) }, done, failed });
    if (!sending) void flush();
  });
  return reply.code(202).send({ accepted: 1 });
});
const address = await app.listen({ port: 0, host: '127.0.0.1' });
process.on('disconnect', () => process.exit(0));
process.send?.({ address });
