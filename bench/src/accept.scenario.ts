/** Accepting one CloudEvent a request: the hub's door (direct and through the gateway) beside a bare Fastify server. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { crmEvent } from '@voc/contracts';
import { Kafka, logLevel } from 'kafkajs';
import { eventBody } from './event.js';
import { postLoad } from './http-load.js';
import { startBenchHub } from './hub.js';
import type { Scenario, Subject } from './scenario.js';
import { counted } from './topic-count.js';

const CONNECTIONS = 64;
const BARE_TOPIC = 'bench.bare-accept';

export const accept: Scenario = {
  name: 'accept',
  summary:
    'events accepted at the HTTP door (202 after the broker acknowledged), one a request, 64 connections',
  async prepare({ seconds }) {
    const hub = await startBenchHub();
    const kafka = new Kafka({ brokers: hub.brokers, clientId: 'bench', logLevel: logLevel.NOTHING });
    const admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: BARE_TOPIC, numPartitions: crmEvent.partitions }] });
    const bare = fork(fileURLToPath(new URL('./bare-accept.js', import.meta.url)), [
      hub.brokers.join(','),
      BARE_TOPIC,
    ]);
    const [{ address }] = (await once(bare, 'message')) as [{ address: string }];

    let number = 0;
    const subject = (
      name: string,
      topic: string,
      url: string,
      headers: Record<string, string>,
      pids: () => Record<string, number>,
    ): Subject => ({
      name,
      processes: () => ({ ...pids(), kafka: hub.pidOf('kafka') }),
      run: () =>
        counted({ admin, topic, slack: CONNECTIONS }, () =>
          postLoad({
            url,
            headers: { 'content-type': 'application/cloudevents+json', ...headers },
            body: () => eventBody(++number),
            seconds,
            connections: CONNECTIONS,
            itemsPerRequest: 1,
          }),
        ),
    });
    const integrations = () => ({ integrations: hub.pidOf('integrations') });
    return {
      reference: subject('bare Fastify + Kafka', BARE_TOPIC, `${address}/events`, {}, () => ({
        bare: bare.pid ?? 0,
      })),
      subjects: [
        subject(
          'hub, the service’s door',
          crmEvent.name,
          `http://127.0.0.1:${hub.portOf('integrations')}/api/v1/events`,
          hub.identityHeaders(['events:write']),
          integrations,
        ),
        subject(
          'hub, through the gateway',
          crmEvent.name,
          `${hub.url}/api/v1/events`,
          { authorization: `Bearer ${hub.apiKey}` },
          () => ({ ...integrations(), gateway: hub.pidOf('gateway') }),
        ),
      ],
      async stop() {
        bare.disconnect();
        await admin.disconnect();
        await hub.stop();
      },
    };
  },
};
