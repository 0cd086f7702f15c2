/** Accepting 100 CloudEvents a request: the hub's door (direct and through the gateway) beside a bare Kafka produce loop. */
import { crmEvent } from '@voc/contracts';
import { Kafka, logLevel } from 'kafkajs';
import { eventBody } from './event.js';
import { postLoad } from './http-load.js';
import { startBenchHub } from './hub.js';
import { bareProduceLoop } from './produce-loop.js';
import type { Scenario, Subject } from './scenario.js';
import { counted } from './topic-count.js';

const CONNECTIONS = 16;
const EVENTS = 100;
/** Bodies are made beforehand: the load must cost as little as it can on the same two cores. */
const BODIES = 400;
const BARE_TOPIC = 'bench.bare-batches';

export const batches: Scenario = {
  name: 'batches',
  summary: `events accepted at the HTTP door in batches of ${EVENTS}, ${CONNECTIONS} connections`,
  async prepare({ seconds }) {
    const hub = await startBenchHub();
    const kafka = new Kafka({ brokers: hub.brokers, clientId: 'bench', logLevel: logLevel.NOTHING });
    const admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: BARE_TOPIC, numPartitions: crmEvent.partitions }] });
    const events = Array.from({ length: BODIES * EVENTS }, (_, number) => eventBody(number));
    const bodies = Array.from(
      { length: BODIES },
      (_, body) => `[${events.slice(body * EVENTS, (body + 1) * EVENTS).join(',')}]`,
    );
    let sent = 0;
    const subject = (
      name: string,
      url: string,
      headers: Record<string, string>,
      processes: readonly string[],
    ): Subject => ({
      name,
      processes: () => Object.fromEntries([...processes, 'kafka'].map((it) => [it, hub.pidOf(it)])),
      run: () =>
        counted({ admin, topic: crmEvent.name, slack: CONNECTIONS * EVENTS }, () =>
          postLoad({
            url,
            headers: { 'content-type': 'application/cloudevents-batch+json', ...headers },
            body: () => bodies[++sent % BODIES] ?? '',
            seconds,
            connections: CONNECTIONS,
            itemsPerRequest: EVENTS,
          }),
        ),
    });
    return {
      reference: {
        name: 'bare Kafka produce loop',
        processes: () => ({ loop: process.pid, kafka: hub.pidOf('kafka') }),
        run: () =>
          counted({ admin, topic: BARE_TOPIC, slack: 0 }, () =>
            bareProduceLoop(kafka, { topic: BARE_TOPIC, values: events, perSend: EVENTS, seconds }),
          ),
      },
      subjects: [
        subject(
          'hub, the service’s door',
          `http://127.0.0.1:${hub.portOf('integrations')}/api/v1/events`,
          hub.identityHeaders(['events:write']),
          ['integrations'],
        ),
        subject(
          'hub, through the gateway',
          `${hub.url}/api/v1/events`,
          { authorization: `Bearer ${hub.apiKey}` },
          ['integrations', 'gateway'],
        ),
      ],
      async stop() {
        await admin.disconnect();
        await hub.stop();
      },
    };
  },
};
