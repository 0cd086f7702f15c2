/** Summaries end to end: the real service beside a server that plays the language model and one that plays the repository. */
import { randomUUID } from 'node:crypto';
import { eventually } from '@voc/testing';
import { AnswerCache } from '../src/language-model/answer.cache.js';
import { answering, type Behaviour, saying } from '../src/language-model/model.fixture.js';
import type { SummaryView } from '../src/language-model/summary.dto.js';
import { honest, KEY, problem, quoting, TestSummaries } from './test.summaries.js';

let hub: TestSummaries;
let workspaceId: string;
beforeAll(async () => {
  hub = await TestSummaries.start();
}, 90_000);
beforeEach(async () => {
  hub.model.reset();
  await newWorkspace('The courier was late again.');
});
afterAll(() => hub.stop());

/** Goes on in a workspace that has items of these texts; their ids. */
async function newWorkspace(...texts: string[]): Promise<string[]> {
  let ids: string[];
  ({ workspaceId, ids } = await hub.workspaceWith(...texts));
  return ids;
}

const summarise = <T = SummaryView>(wish: object, scopes?: string[]) =>
  hub.summarise<T>(workspaceId, wish, scopes);
/** Rows of the workspace. */
const here = (sql: string) =>
  hub.database.query<{ ciphertext: Buffer }>(`${sql} where workspace_id = $1`, [workspaceId]);
const nameOf = (workspace: string) => hub.nameOf(workspace, ['Late, call me: 09121234567']);

describe('the language model', () => {
  it('is off until an administrator switches it on, and then says what it costs', async () => {
    const fresh = randomUUID();
    const change = (body: object, scopes?: string[]) => hub.change(fresh, body, scopes);
    const before = { available: true, model: 'small-1', enabled: false, usedTokens: 0 };
    expect(await hub.settings(fresh)).toMatchObject(before);
    const off = await hub.summarise(fresh, { query: '' });
    expect(off).toMatchObject(problem(403, 'language_model_not_enabled'));
    expect(await nameOf(fresh)).toBeUndefined();
    expect((await change({ enabled: true }, ['analysis:write'])).status).toBe(403);
    expect((await change({ enabled: true, monthlyTokens: 100_001 })).status).toBe(400);
    expect((await change({ enabled: true, monthlyTokens: -1 })).status).toBe(400);
    const own = { enabled: true, monthlyTokens: 5_000, ownMonthlyTokens: 5_000 };
    const changedBy = expect.stringMatching(/^person /) as string;
    expect((await change({ enabled: true, monthlyTokens: 5_000 })).body).toMatchObject({ ...own, changedBy });
    expect((await change({ enabled: true })).body.monthlyTokens).toBe(100_000);
    expect((await hub.settings(randomUUID())).enabled).toBe(false);
    expect(hub.model.requests).toEqual([]);
  });

  it('says how to set it up where the hub has none', async () => {
    const { LANGUAGE_MODEL_URL: url } = hub.config;
    delete hub.config.LANGUAGE_MODEL_URL;
    const refused = await summarise<{ detail: string }>({ query: '' });
    const settings = await hub.settings(workspaceId);
    const on = await hub.change(workspaceId, { enabled: true });
    const name = await nameOf(workspaceId);
    Object.assign(hub.config, { LANGUAGE_MODEL_URL: url });
    expect(refused).toMatchObject(problem(501, 'language_model_not_set_up'));
    expect(refused.body.detail).toContain('LANGUAGE_MODEL_URL');
    expect(settings).toMatchObject({ available: false, setUp: refused.body.detail });
    expect([on.status, name]).toEqual([501, undefined]);
  });
});

describe('a summary', () => {
  it('quotes what customers said, of the items that the caller may read', async () => {
    const ids = await newWorkspace('Such a late courier.', 'تحویل سفارش خیلی دیر شد');
    const [wish, scopes] = [{ query: '', filters: { channel: ['web'] } }, ['analysis:read', 'feedback:read']];
    const { status, body } = await summarise({ ...wish, locale: 'fa' }, scopes);
    const points = [
      { text: 'Customers say so.', quotes: [{ feedbackId: ids[0], quote: 'Such a late courier' }] },
      { text: 'Customers say so.', quotes: [{ feedbackId: ids[1], quote: 'تحویل سفارش خیلی دیر' }] },
    ];
    const { answeredAt, ...answer } = body;
    const made = { model: 'small-1', tokens: 1_000, cached: false, selections: [{ total: 2, read: 2 }] };
    expect([status, answer]).toEqual([
      200,
      { answered: true, summary: 'Delivery is slow.', points, ...made },
    ]);
    expect(Date.parse(answeredAt)).toBeLessThanOrEqual(Date.now());
    expect(hub.repository.searches.at(-1)).toEqual({ ...wish, size: 100 });
    expect(hub.repository.callers.at(-1)).toMatchObject({ workspaceId, actor: { kind: 'person' }, scopes });
    expect(hub.model.requests[0]?.text).toContain('Persian');
    expect(hub.model.requests[0]?.text).not.toContain('The agent says');
    const mayNot = await summarise({ query: '' }, ['analysis:read']);
    expect(mayNot).toMatchObject(problem(403, 'forbidden', { scope: 'feedback:read' }));
    expect((await summarise({ query: '' }, ['feedback:read'])).status).toBe(403);
  });

  it('sends no personal data and no ids, even where what it gets is not masked', async () => {
    const personal = ['09121234567', 'sara@example.com', '6037991234567893', 'Sara Ahmadi'];
    const ids = await newWorkspace(
      'Call me at 09121234567 or write to sara@example.com about it.',
      'My card 6037-9912-3456-7893 was charged twice. Regards, Sara Ahmadi',
      'با شماره ۰۹۱۲۱۲۳۴۵۶۷ تماس بگیرید لطفا',
    );
    const { body } = await summarise({ query: '', question: 'Why does sara@example.com complain?' });
    const sent = hub.model.requests[0]?.text ?? '';
    for (const it of [...personal, '6037', '۰۹۱۲', workspaceId, ...ids]) expect(sent).not.toContain(it);
    expect(sent).toContain('[phone]');
    expect(body.points[0]?.quotes[0]?.quote).toBe('Call me at [phone]');
    expect(hub.model.requests[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
  });

  it('reads as many items as it may, by pages, or just those that are named', async () => {
    const texts = Array.from({ length: 230 }, (_, n) => `The parcel number ${n} was late.`);
    const ids = await newWorkspace(...texts);
    const some = await summarise({ query: 'parcel', size: 150 });
    expect(some.body.selections).toEqual([{ total: 230, read: 150 }]);
    expect(hub.repository.searches.slice(-2).map((it) => it['size'])).toEqual([100, 50]);
    const named = await summarise({ feedbackIds: ids.slice(0, 200), size: 1 });
    expect(named.body.selections).toEqual([{ total: 200, read: 200 }]);
    const missing = await summarise({ feedbackIds: [ids[0], randomUUID()] });
    expect([missing.status, missing.body]).toMatchObject([400, { errors: [{ pointer: '/feedbackIds/1' }] }]);
    expect((await summarise({ feedbackIds: ids.slice(0, 201) })).status).toBe(400);
  });

  it('compares two selections and answers a question about them', async () => {
    const ids = await newWorkspace('The new app crashes often.', 'The old app was good.');
    const wish = { query: 'new', before: { query: 'old' } };
    const { body } = await summarise({ ...wish, question: 'Why did it drop?' });
    expect(body.selections).toEqual([
      { group: 'now', total: 1, read: 1 },
      { group: 'before', total: 1, read: 1 },
    ]);
    expect(body.points.flatMap((it) => it.quotes)).toEqual([
      { feedbackId: ids[0], group: 'now', quote: 'The new app crashes' },
      { feedbackId: ids[1], group: 'before', quote: 'The old app was' },
    ]);
    expect(hub.model.requests[0]?.body.messages[1]?.content).toContain('Why did it drop?');
    hub.model.next.push(saying('{"answered": false, "summary": "Made up.", "points": []}'));
    const none = await summarise({ ...wish, question: 'Who won the match?' });
    expect(none.body).toMatchObject({ answered: false, summary: '', points: [] });
  });

  it.each([
    [{ question: 'Why did it drop?' }, ''],
    [{ query: 'x', feedbackIds: [randomUUID()] }, '/feedbackIds'],
    [{ query: 'x', question: null }, '/question'],
    [{ query: 'x', before: { feedbackIds: [] } }, '/before/feedbackIds'],
    [{ filters: { mood: ['grim'] } }, '/filters/mood'],
    [{ query: 'x', before: { filters: { mood: ['grim'] } } }, '/before/filters/mood'],
  ])('is refused where %j is wrong, at its place', async (wish, pointer) => {
    const { status, body } = await summarise<{ errors: { pointer: string }[] }>(wish);
    expect([status, body.errors[0]?.pointer]).toEqual([400, pointer]);
    expect((await summarise({ query: 'unheard of' })).status).toBe(422);
    expect(hub.model.requests).toEqual([]);
  });
});

describe('an answer', () => {
  it('that quotes what is not there is asked for once more, and shown where it then holds', async () => {
    hub.model.next.push(quoting('item-1', 'the courier was rude'));
    const { status, body } = await summarise({ query: '' });
    expect([status, body.tokens]).toEqual([200, 1_700]);
    const [first, second] = hub.model.requests.map((it) => it.body.messages[1]?.content ?? '');
    expect(second?.startsWith(first ?? '-')).toBe(true);
    expect(second).toContain("quotes what the piece of feedback doesn't say");
    expect((await hub.settings(workspaceId)).usedTokens).toBe(1_700);
  });

  it.each([
    ['invented quotes', quoting('item-1', 'the courier was rude')],
    ['invented ids', quoting('item-2', 'The courier was late')],
    ['nonsense', saying('The quick brown fox jumps.')],
    ['JSON that breaks off', saying('{"answered": true, "summary": "Late", "points": [{"te')],
  ])('with %s twice is not shown, nor kept', async (_, behaviour) => {
    hub.model.next.push(behaviour, behaviour);
    const refused = await summarise<{ detail: string }>({ query: '' });
    expect(refused).toMatchObject(problem(502, 'answer_unverified'));
    expect(refused.body.detail).toContain("The model's answer couldn't be verified");
    expect(JSON.stringify(refused.body)).not.toMatch(/rude|fox|Late"/);
    expect(hub.model.requests).toHaveLength(2);
    expect((await summarise({ query: '' })).body).toMatchObject({ cached: false });
  });

  it.each([
    ['a refusal', answering(401, { error: { message: `Wrong key: ${KEY}` } }), 502, 'refused'],
    ['too many questions', answering(429, {}, { 'retry-after-ms': '1' }), 503, 'rate_limited'],
    ['its failure', answering(500, {}, { 'retry-after-ms': '1' }), 502, 'failed'],
    ['a body without end', answering(200, `"${'x'.repeat(3_000_000)}"`), 502, 'too_large'],
  ])('of the server with %s is told as such, without a word of it', async (_, behaviour, status, reason) => {
    hub.model.next.push(behaviour, behaviour);
    const failed = await summarise({ query: '' });
    expect(failed).toMatchObject(problem(status, 'language_model_failed', { reason }));
    expect(JSON.stringify(failed.body)).not.toContain(KEY);
    expect(failed.headers.get('retry-after')).toBe(status === 503 ? '5' : null);
    // What the server certainly hasn't worked on costs nothing.
    expect((await hub.settings(workspaceId)).usedTokens > 0).toBe(reason === 'too_large');
  });

  it('is kept, encrypted, for the same model, question and items, and for its workspace alone', async () => {
    const texts = ['The courier was late again.', 'Two boxes were crushed badly.'];
    const other = await hub.workspaceWith(...texts);
    await newWorkspace(...texts);
    const first = await summarise({ query: '' });
    const again = await summarise({ query: '' });
    expect(again.body).toEqual({ ...first.body, cached: true, tokens: 0 });
    expect(hub.model.requests).toHaveLength(1);
    for (const wish of [{ question: 'What about boxes?' }, { locale: 'fa' }, { size: 1 }])
      expect((await summarise({ query: '', ...wish })).body.cached).toBe(false);
    expect((await hub.summarise(other.workspaceId, { query: '' })).body.cached).toBe(false);
    hub.repository.items.get(workspaceId)?.pop();
    expect((await summarise({ query: '', size: 50 })).body.points).toHaveLength(1);

    const rows = () => here('select ciphertext from language_model_answer');
    const kept = await rows();
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.some(({ ciphertext }) => /courier|slow/.test(ciphertext.toString('latin1')))).toBe(false);
    await here('update language_model_answer set expires_at = now()');
    expect((await summarise({ query: '' })).body.cached).toBe(false);
    await hub.service.app.get(AnswerCache).deleteExpired();
    expect(await rows()).toHaveLength(1);
  });
});

describe('the budget', () => {
  it('is taken before a question, and when it is used up nothing is asked until the next month', async () => {
    await hub.change(workspaceId, { enabled: true, monthlyTokens: 6_000 });
    hub.model.next.push(saying('{"answered": false}', { usage: { total_tokens: 5_000 } }));
    expect((await summarise({ query: '' })).status).toBe(200);
    const refused = await summarise({ query: '', question: 'And now?' });
    const figures = { budget: 6_000, used: 5_000 };
    expect(refused).toMatchObject(problem(429, 'language_model_budget_used_up', figures));
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await summarise({ query: '' })).body.cached).toBe(true);
    expect(hub.model.requests).toHaveLength(1);
    await here('update language_model_use set month = month - 31');
    expect((await summarise({ query: '', question: 'And now?' })).status).toBe(200);
  });

  it('is not passed by questions at the same time, and is estimated where the server does not count', async () => {
    await hub.change(workspaceId, { enabled: true, monthlyTokens: 8_000 });
    hub.model.next.push(saying('{"answered": false}'));
    const wishes = ['Why one?', 'Why two?', 'Why three?'].map((question) => ({ query: '', question }));
    const answers = await Promise.all(wishes.map((wish) => summarise(wish)));
    expect(answers.map((it) => it.status).toSorted()).toContain(429);
    const { usedTokens } = await hub.settings(workspaceId);
    expect(usedTokens).toBeGreaterThan(300);
    expect(usedTokens).toBeLessThan(8_000);
  });
});

describe('a question', () => {
  it('is given up when its time is over', async () => {
    const { LANGUAGE_MODEL_TIMEOUT_SECONDS: seconds } = hub.config;
    Object.assign(hub.config, { LANGUAGE_MODEL_TIMEOUT_SECONDS: 1 });
    hub.model.next.push((response) => response.writeHead(200).write('{"cho'));
    const late = await summarise({ query: '' });
    Object.assign(hub.config, { LANGUAGE_MODEL_TIMEOUT_SECONDS: seconds });
    expect(late).toMatchObject(problem(504, 'language_model_timeout'));
    await eventually(() => hub.model.abandoned === 1);
    const { usedTokens } = await hub.settings(workspaceId);
    expect(usedTokens).toBeGreaterThan(0);
    expect(usedTokens).toBeLessThan(4_000);
  });

  it('ends at the model when whoever asked hangs up', async () => {
    hub.model.next.push(() => undefined);
    const leaving = new AbortController();
    const gone = hub.ask(workspaceId, 'POST summaries', { body: { query: '' }, signal: leaving.signal });
    await eventually(() => hub.model.requests.length === 1);
    leaving.abort();
    await expect(gone).rejects.toThrow();
    await eventually(() => hub.model.abandoned === 1);
    await eventually(async () => (await hub.settings(workspaceId)).usedTokens < 4_000);
  });

  it('waits while as many as may are being answered', async () => {
    const held: (() => void)[] = [];
    const holding: Behaviour = (response, request) => void held.push(() => void honest(response, request));
    hub.model.next.push(holding, holding, holding);
    const { workspaceId: other } = await hub.workspaceWith('The bread was dry.');
    const asking = [workspaceId, workspaceId, other];
    const answers = asking.map((it, n) => hub.summarise(it, { query: '', question: `Why ${n}?` }));
    await eventually(() => held.length === 2);
    held[0]?.();
    await eventually(() => held.length === 3);
    for (const answer of held.slice(1)) answer();
    expect((await Promise.all(answers)).map((it) => it.status)).toEqual([200, 200, 200]);
  });
});

it('names a theme by masked words, or not at all', async () => {
  hub.model.next.push(saying('{"name": "Late deliveries"}', { usage: { total_tokens: 90 } }));
  expect(await nameOf(workspaceId)).toBe('Late deliveries');
  expect(await nameOf(workspaceId)).toBe('Late deliveries');
  expect(hub.model.requests).toHaveLength(1);
  expect(hub.model.requests[0]?.text).not.toContain('09121234567');
  expect((await hub.settings(workspaceId)).usedTokens).toBe(90);
  await newWorkspace();
  const failing = answering(500, {}, { 'retry-after-ms': '1' });
  hub.model.next.push(saying('Blah'), saying('{"name": "<b>Late</b>"}'), failing, failing);
  expect([await nameOf(workspaceId), await nameOf(workspaceId)]).toEqual([undefined, undefined]);
  expect(hub.model.requests).toHaveLength(5);
});
