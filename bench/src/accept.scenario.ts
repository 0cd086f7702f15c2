/** Accepting one CloudEvent a request: the hub's door (direct and through the gateway) beside a bare Fastify server. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { crmEvent } from '@voc/contracts';
import { Kafka, logLevel } from 'kafkajs';
import { postLoad } from './http-load.js';
import { startBenchHub } from './hub.js';
import type { Run, Scenario, Subject } from './scenario.js';

const CONNECTIONS = 64;
const BARE_TOPIC = 'bench.bare-accept';

/** An event of about 660 bytes: a closed ticket with its customer, account and agent. */
function eventBody(number: number): string {
  return JSON.stringify({
    specversion: '1.0',
    id: `bench-${process.pid}-${number}`,
    type: 'ticket.closed',
    source: '/bench/helpdesk',
    time: '2026-11-01T10:00:00Z',
    datacontenttype: 'application/json',
    data: {
      customer: {
        id: `customer-${number % 50_000}`,
        attributes: {
          account: `account-${number % 900}`,
          plan: 'business',
          role: 'administrator',
          tenure: 14,
          region: 'تهران',
        },
      },
      agent: { id: `agent-${number % 40}`, name: 'Sara Karimi' },
      team: { id: 'team-support', name: 'Support' },
      touchpoint: { stage: 'support', channel: 'chat' },
      ticket: `T-${number}`,
      subject:
        'The parcel came late and the box was open, but support answered quickly and sent a new one the same day.',
      minutesToFirstReply: number % 90,
      minutesToClose: number % 900,
    },
  });
}

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
        counted(admin, topic, () =>
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

/** Fails a run that acknowledged more than the log holds, or whose log holds more than was sent. */
async function counted(
  admin: ReturnType<Kafka['admin']>,
  topic: string,
  load: () => Promise<Run>,
): Promise<Run> {
  const before = await recordsIn(admin, topic);
  const run = await load();
  const inLog = (await recordsIn(admin, topic)) - before;
  // When the clock stops, each connection may have one request whose answer nobody waited for.
  if (inLog < run.items || inLog > run.items + CONNECTIONS)
    throw new Error(`${run.items} events were acknowledged but ${topic} holds ${inLog} of them`);
  return run;
}

async function recordsIn(admin: ReturnType<Kafka['admin']>, topic: string): Promise<number> {
  const offsets = await admin.fetchTopicOffsets(topic);
  return offsets.reduce((sum, it) => sum + Number(it.high), 0);
}
