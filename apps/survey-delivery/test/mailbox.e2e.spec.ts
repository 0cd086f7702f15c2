/** Without a mail server of its own the hub keeps its mails and shows them to their workspace only. */
import { crmEvent, invitationChanged, responseReceived, surveyPublished } from '@voc/contracts';
import { Producer } from '@voc/kafka';
import {
  A_WORKSPACE,
  aCrmEvent,
  ANOTHER_WORKSPACE,
  eventually,
  identityHeader,
  startTestService,
  testBrokers,
  testDatabase,
  type TestDatabase,
  type TestService,
} from '@voc/testing';
import { AppModule, entities, migrations, SERVICE } from '../src/app.module.js';
import { surveyDeliveryConfig } from '../src/config.js';

let database: TestDatabase;
let service: TestService;
let producer: Producer;

beforeAll(async () => {
  database = await testDatabase(SERVICE, { entities, migrations });
  service = await startTestService({
    name: SERVICE,
    module: (config) => AppModule.with(config),
    schema: surveyDeliveryConfig,
    env: { PUBLIC_URL: 'http://localhost:3000' },
    database,
    topics: [crmEvent, surveyPublished, invitationChanged, responseReceived],
  });
  producer = new Producer({ brokers: testBrokers(), clientId: 'integrations', topicPrefix: service.topicPrefix });
  await producer.connect();
}, 60_000);

afterAll(async () => {
  await producer?.disconnect();
  await service?.stop();
  await database?.dispose();
}, 60_000);

interface MailBody {
  id: string;
  to: string;
  subject: string;
  text?: string;
  html?: string;
}

async function get<T>(path: string, workspaceId = A_WORKSPACE, scopes = ['mailbox:read']): Promise<{ status: number; body: T }> {
  const response = await fetch(`${service.url}/api/v1${path}`, { headers: identityHeader(workspaceId, scopes) });
  return { status: response.status, body: (await response.json()) as T };
}

it('keeps an invitation in the built-in mailbox, encrypted and fenced', async () => {
  const headers = { ...identityHeader(A_WORKSPACE), 'content-type': 'application/json' };
  const body = JSON.stringify({ template: 'csat', brand: { fa: 'پشتیبانی' }, trigger: { eventType: 'ticket.closed' } });
  expect((await fetch(`${service.url}/api/v1/surveys`, { method: 'POST', headers, body })).status).toBe(201);
  await producer.publish(crmEvent, [aCrmEvent()]);
  const summary = await eventually(async () => {
    const { items } = (await get<{ items: MailBody[] }>('/mailbox')).body;
    expect(items).toHaveLength(1);
    return items[0];
  });
  expect(summary).toMatchObject({ to: 'sara@example.com', subject: 'از پشتیبانی چقدر راضی بودید؟' });
  expect(summary?.html).toBeUndefined();
  const mail = await get<MailBody>(`/mailbox/${summary?.id}`);
  expect(mail.body.html).toContain('http://localhost:3000/r/');
  expect(mail.body.text).toContain('http://localhost:3000/r/');

  expect((await get<{ items: unknown[] }>('/mailbox', ANOTHER_WORKSPACE)).body.items).toEqual([]);
  expect((await get(`/mailbox/${summary?.id}`, ANOTHER_WORKSPACE)).status).toBe(404);
  expect((await get('/mailbox', A_WORKSPACE, ['surveys:read'])).status).toBe(403);
  const [row] = await database.query<{ content: Buffer }>('select content from mailbox_message');
  expect(row?.content.includes(Buffer.from('/r/'))).toBe(false);
}, 30_000);
