/** Without a mail server of its own the hub keeps its mails and shows them to their workspace only. */
import { crmEvent } from '@voc/contracts';
import { A_WORKSPACE, aCrmEvent, ANOTHER_WORKSPACE, eventually, identityHeader } from '@voc/testing';
import { startDelivery, type Delivery } from './delivery.harness.js';

let delivery: Delivery;

beforeAll(async () => {
  delivery = await startDelivery({ ownMailServer: false });
}, 60_000);

afterAll(async () => {
  await delivery?.stop();
}, 60_000);

interface MailBody {
  id: string;
  to: string;
  subject: string;
  text?: string;
  html?: string;
}

async function get<T>(
  path: string,
  workspaceId = A_WORKSPACE,
  scopes = ['mailbox:read'],
): Promise<{ status: number; body: T }> {
  const response = await fetch(`${delivery.service.url}/api/v1${path}`, {
    headers: identityHeader(workspaceId, scopes),
  });
  return { status: response.status, body: (await response.json()) as T };
}

it('keeps an invitation in the built-in mailbox, encrypted and fenced', async () => {
  await delivery.publish('ticket.closed', { template: 'csat', brand: { fa: 'پشتیبانی' } });
  await delivery.producer.publish(crmEvent, [aCrmEvent({ occurredAt: new Date().toISOString() })]);
  const summary = await eventually(async () => {
    const { items } = (await get<{ items: MailBody[] }>('/mailbox')).body;
    expect(items).toHaveLength(1);
    return items[0];
  });
  expect(summary).toMatchObject({ to: 'sara@example.com', subject: 'از پشتیبانی چقدر راضی بودید؟' });
  expect(summary?.html).toBeUndefined();
  const mail = await get<MailBody>(`/mailbox/${summary?.id}`);
  expect(mail.body.html).toContain('https://voc.example/r/');
  expect(mail.body.text).toContain('https://voc.example/r/');

  expect((await get<{ items: unknown[] }>('/mailbox', ANOTHER_WORKSPACE)).body.items).toEqual([]);
  expect((await get(`/mailbox/${summary?.id}`, ANOTHER_WORKSPACE)).status).toBe(404);
  expect((await get('/mailbox', A_WORKSPACE, ['surveys:read'])).status).toBe(403);
  const [row] = await delivery.database.query<{ content: Buffer }>('select content from mailbox_message');
  expect(row?.content.includes(Buffer.from('/r/'))).toBe(false);
}, 30_000);

it('describes all its routes', async () => {
  const response = await fetch(`${delivery.service.url}/openapi.json`);
  const { paths } = (await response.json()) as { paths: Record<string, unknown> };
  expect(Object.keys(paths).sort()).toEqual([
    '/api/v1/invitations',
    '/api/v1/invitations/opt-outs/{customerId}',
    '/api/v1/mailbox',
    '/api/v1/mailbox/{id}',
    '/api/v1/surveys',
    '/api/v1/surveys/{id}',
    '/api/v1/surveys/{id}/decisions',
  ]);
});
