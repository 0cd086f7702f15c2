/** A respondent's way on real engines: link, page, answer, correction, and all that may go wrong on it. */
import { createHash, randomBytes } from 'node:crypto';
import {
  feedbackReceived,
  invitationChanged,
  responseReceived,
  surveyPublished,
  type InvitationChanged,
} from '@voc/contracts';
import { Producer } from '@voc/kafka';
import {
  A_WORKSPACE,
  anInvitationChanged,
  aSurveyPublished,
  eventually,
  recordTopic,
  startTestService,
  testBrokers,
  testDatabase,
  type TestDatabase,
  type TestService,
  type TopicRecorder,
} from '@voc/testing';
import { entities, migrations, SERVICE, serviceOptions } from '../src/app.module.js';
import { responseIngestionConfig } from '../src/config.js';

const survey = aSurveyPublished({
  questions: [
    {
      id: 'nps',
      kind: 'score',
      metric: 'nps',
      min: 0,
      max: 10,
      title: { en: 'Recommend us?', fa: 'پیشنهاد می‌کنید؟' },
      required: true,
    },
    {
      id: 'csat',
      kind: 'score',
      metric: 'csat',
      min: 1,
      max: 5,
      title: { en: 'Satisfied?', fa: 'راضی بودید؟' },
      required: false,
    },
    { id: 'why', kind: 'text', title: { en: 'Why?', fa: 'چرا؟' }, required: false },
  ],
});

let database: TestDatabase;
let service: TestService;
let producer: Producer;
let feedback: TopicRecorder<typeof feedbackReceived>;
let responses: TopicRecorder<typeof responseReceived>;

beforeAll(async () => {
  database = await testDatabase(SERVICE, { entities, migrations });
  service = await startTestService({
    ...serviceOptions,
    schema: responseIngestionConfig,
    database,
    topics: [surveyPublished, invitationChanged, responseReceived, feedbackReceived],
  });
  const { topicPrefix } = service;
  producer = new Producer({ brokers: testBrokers(), clientId: 'survey-delivery', topicPrefix });
  await producer.connect();
  feedback = await recordTopic(topicPrefix, feedbackReceived);
  responses = await recordTopic(topicPrefix, responseReceived);
  await producer.publish(surveyPublished, [survey]);
}, 60_000);

afterAll(async () => {
  await feedback?.stop();
  await responses?.stop();
  await producer?.disconnect();
  await service?.stop();
  await database?.dispose();
}, 60_000);

function newLink(workspaceId = A_WORKSPACE) {
  const token = Buffer.concat([
    Buffer.from(workspaceId.replaceAll('-', ''), 'hex'),
    randomBytes(16),
  ]).toString('base64url');
  return { token, tokenHash: createHash('sha256').update(token).digest('hex') };
}

/** Publishes an invitation and waits until its page is there. */
async function invite(overrides: Partial<InvitationChanged> = {}, status = 200) {
  const { token, tokenHash } = newLink();
  const invitation = anInvitationChanged({
    surveyId: survey.surveyId,
    surveyVersion: survey.version,
    tokenHash,
    ...overrides,
  });
  await producer.publish(invitationChanged, [invitation]);
  await eventually(async () => (await open(token)).status === status);
  return { token, invitation };
}

const open = (token: string, query = '') =>
  fetch(`${service.url}/r/${token}${query}`, { headers: { accept: 'text/html' } });

const submit = (token: string, fields: Record<string, string>) =>
  fetch(`${service.url}/r/${token}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { accept: 'text/html' },
  });

const submitJson = (token: string, body: unknown) =>
  fetch(`${service.url}/r/${token}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { accept: 'application/json', 'content-type': 'application/json' },
  });

const feedbackOf = (invitation: InvitationChanged) =>
  feedback.messages
    .filter(({ value }) => value.source.externalId === invitation.invitationId)
    .map(({ value }) => value);

const responsesTo = (invitation: InvitationChanged) =>
  responses.messages
    .filter(({ value }) => value.invitationId === invitation.invitationId)
    .map(({ value }) => value);

describe('the schema', () => {
  it('is what the entities say', () => database.expectNoDrift());
});

describe('a respondent', () => {
  it('answers in Persian, and the answer becomes a response and a feedback item', async () => {
    const { token, invitation } = await invite({ agent: { id: 'agent-7' }, team: { id: 'team-2' } });
    const page = await open(token);
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('<html lang="fa" dir="rtl">');
    expect(html).toContain('<span>۱۰</span>');
    expect(html).not.toMatch(/https?:\/\/|<style|style=|onclick/);

    const thanks = await submit(token, { nps: '9', csat: '', why: 'سریع و مؤدب بودند' });
    expect(thanks.status).toBe(200);
    expect(await thanks.text()).toContain('سپاسگزاریم');

    await eventually(() => feedbackOf(invitation).length === 1 && responsesTo(invitation).length === 1);
    expect(feedbackOf(invitation)[0]).toMatchObject({
      source: { kind: 'survey', system: 'voc-survey', externalId: invitation.invitationId },
      customer: { id: 'customer-1', attributes: { plan: 'pro' } },
      agent: { id: 'agent-7' },
      team: { id: 'team-2' },
      touchpoint: { stage: 'support', channel: 'email' },
      scores: [{ metric: 'nps', value: 9, min: 0, max: 10, questionId: 'nps' }],
      texts: [{ role: 'customer', field: 'why', text: 'سریع و مؤدب بودند' }],
    });
    expect(responsesTo(invitation)[0]).toMatchObject({
      state: 'complete',
      answeredQuestions: ['nps', 'why'],
    });
    const [row] = await database.query<{ answers: Buffer }>(
      'select answers from response where invitation_id = $1',
      [invitation.invitationId],
    );
    expect(row?.answers.includes(Buffer.from('سریع'))).toBe(false);
  });

  it('comes from the mail with a point that is only pre-selected', async () => {
    const { token, invitation } = await invite({ locale: 'en' });
    const html = await (await open(token, '?answer=7')).text();
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toContain('value="7" checked');
    expect((await (await open(token, '?answer=70')).text()).includes(' checked')).toBe(false);
    expect(
      await database.query('select 1 from response where invitation_id = $1', [invitation.invitationId]),
    ).toEqual([]);
  });

  it('may change the answer: same item, higher version; the same answer again changes nothing', async () => {
    const { token, invitation } = await invite();
    const answer = await submitJson(token, { answers: { nps: 2, why: 'slow' } });
    expect(answer.status).toBe(200);
    const first = (await answer.json()) as { state: string; feedbackId: string };
    expect(first.state).toBe('complete');
    await submitJson(token, { answers: { nps: 2, why: 'slow' } });
    const filled = await (await open(token)).text();
    expect(filled).toContain('value="2" checked');
    const [second] = await Promise.all([
      submitJson(token, { answers: { nps: 8 } }),
      submitJson(token, { answers: { nps: 8 } }),
    ]);
    expect(await second.json()).toEqual(first);
    await eventually(() => feedbackOf(invitation).length === 2);
    const [before, after] = feedbackOf(invitation);
    expect(after).toMatchObject({ feedbackId: first.feedbackId, occurredAt: before?.occurredAt, texts: [] });
    expect(after?.version).toBeGreaterThan(before?.version ?? Infinity);
    expect(await (await open(token, '?saved=1&lang=en')).text()).toContain('Thank you!');
    expect(feedbackOf(invitation)).toHaveLength(2);
  });

  it('sees what is wrong, and keeps what was written', async () => {
    const { token } = await invite({ locale: 'en' });
    const response = await submit(token, { nps: '', why: '<b>no</b> time' });
    const html = await response.text();
    expect(response.status).toBe(400);
    expect(html).toContain('Please answer this question.');
    expect(html).toContain('&lt;b&gt;no&lt;/b&gt; time');
  });

  it.each<[string, Record<string, string>]>([
    ['a point off the scale', { nps: '11' }],
    ['a stranger', { nps: '9', admin: 'true' }],
    ['NUL', { nps: '9', why: 'a\u0000b' }],
    ['a text that is too long', { nps: '9', why: 'ا'.repeat(10_001) }],
  ])('is refused kindly: %s', async (_, fields) => {
    const { token, invitation } = await invite();
    const response = await submit(token, fields);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(
      await database.query('select 1 from response where invitation_id = $1', [invitation.invitationId]),
    ).toEqual([]);
  });

  it.each<[string, number, string | Uint8Array<ArrayBuffer>, string]>([
    [
      'a body that is too large',
      413,
      `nps=9&why=${'a'.repeat(600_000)}`,
      'application/x-www-form-urlencoded',
    ],
    [
      'a body that is not UTF-8',
      400,
      Uint8Array.of(0x6e, 0x3d, 0xff, 0xfe),
      'application/x-www-form-urlencoded',
    ],
    ['broken JSON', 400, '{"answers":', 'application/json'],
    ['JSON without answers', 400, '[1]', 'application/json'],
    ['a file', 415, 'x', 'application/pdf'],
  ])('gets a readable page for %s', async (_, status, body, type) => {
    const { token } = newLink();
    const response = await fetch(`${service.url}/r/${token}`, {
      method: 'POST',
      body,
      headers: { accept: 'text/html', 'content-type': type },
    });
    expect(response.status).toBe(status);
    expect(await response.text()).toContain('<html lang="en"');
  });
});

describe('a link that leads nowhere', () => {
  it('is unknown, in both languages, and tries again by itself a few times', async () => {
    const response = await open(newLink().token);
    const html = await response.text();
    expect(response.status).toBe(404);
    expect(html).toContain('We can’t find this survey');
    expect(html).toContain('این نظرسنجی پیدا نشد');
    expect(html).toContain('http-equiv="refresh"');
    expect(await (await open(newLink().token, '?again=4')).text()).not.toContain('http-equiv="refresh"');
    expect((await open('no-token')).status).toBe(404);
    expect((await submitJson(newLink().token, { answers: { nps: 9 } })).status).toBe(404);
  });

  it('does not open with the same secret in another workspace', async () => {
    const { token } = await invite();
    const secret = Buffer.from(token, 'base64url').subarray(16);
    const other = Buffer.concat([Buffer.from('22222222222242228222222222222222', 'hex'), secret]).toString(
      'base64url',
    );
    expect((await open(other)).status).toBe(404);
  });

  it('has ended', async () => {
    const { token } = await invite({ expiresAt: '2026-03-22T00:00:00Z' }, 410);
    expect(await (await open(token)).text()).toContain('زمان این نظرسنجی به پایان رسیده است');
    expect((await submit(token, { nps: '9' })).status).toBe(410);
  });

  it('waits for a survey that has not arrived yet', async () => {
    const { token } = await invite({ surveyId: '33333333-3333-4333-8333-333333333333' }, 503);
    const response = await open(token);
    expect(response.headers.get('retry-after')).toBe('3');
    expect((await submitJson(token, { answers: { nps: 9 } })).status).toBe(503);
  });

  it('is not reopened by an older message about the invitation', async () => {
    const { token, invitation } = await invite({ expiresAt: '2026-03-22T00:00:00Z' }, 410);
    const older = { ...invitation, version: invitation.version - 1, expiresAt: '2199-01-01T00:00:00Z' };
    await producer.publish(invitationChanged, [older]);
    // Later ones, on all partitions, show that the older message has been read.
    await Promise.all(Array.from({ length: 8 }, () => invite()));
    expect((await open(token)).status).toBe(410);
  });
});
