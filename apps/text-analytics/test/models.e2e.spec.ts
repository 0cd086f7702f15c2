/** A workspace's own models on real engines: learned by themselves from scored feedback, told by their cards, in use and back. */
import { randomUUID } from 'node:crypto';
import { feedbackAnalyzed, feedbackReceived, type FeedbackReceived } from '@voc/contracts';
import { Producer } from '@voc/kafka';
import {
  aFeedbackReceived,
  eventually,
  identityHeader,
  recordTopic,
  startTestService,
  type TestDatabase,
  testDatabase,
  type TestService,
  type TopicRecorder,
} from '@voc/testing';
import type { AnalyzeResponse } from '../src/analyze/analyze.dto.js';
import type { ModelDetails, ModelList, TrainingDetails } from '../src/models/models.dto.js';
import { OriginalRetention } from '../src/originals/original.retention.js';
import { textAnalyticsConfig } from '../src/text-analytics.config.js';
import { entities, migrations, TextAnalyticsModule } from '../src/text-analytics.module.js';
import { breadReviews, plainReviews, type Scored } from './scored.reviews.js';

const [BAKERY, PLAIN, NEIGHBOUR] = [randomUUID(), randomUUID(), randomUUID()] as const;

let database: TestDatabase;
let service: TestService;
let analyzed: TopicRecorder<typeof feedbackAnalyzed>;

beforeAll(async () => {
  database = await testDatabase('text-analytics', { entities, migrations });
  service = await startTestService({
    name: 'text-analytics',
    schema: textAnalyticsConfig,
    module: (config) => TextAnalyticsModule.forRoot(config),
    database,
    topics: [feedbackReceived, feedbackAnalyzed],
    env: { MODEL_CHECK_SECONDS: '0.1', REANALYSIS_SETTLE_SECONDS: '0' },
  });
  analyzed = await recordTopic(service.topicPrefix, feedbackAnalyzed);
}, 60_000);

afterAll(async () => {
  await analyzed.stop();
  await service.stop();
  await database.dispose();
});

async function request<T>(
  workspaceId: string,
  path: string,
  body?: object,
): Promise<{ status: number; body: T }> {
  const response = await fetch(`${service.url}/api/v1/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { ...identityHeader(workspaceId), ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as T };
}

const modelsOf = async (workspaceId: string) => (await request<ModelList>(workspaceId, 'models')).body;
const languageOf = async (workspaceId: string, language: string) =>
  (await modelsOf(workspaceId)).languages.find((it) => it.language === language);
const learnedOf = async (workspaceId: string, language: string) =>
  (await modelsOf(workspaceId)).models.filter((it) => it.layer === 'learned' && it.language === language);

async function publish(workspaceId: string, reviews: Scored[]): Promise<FeedbackReceived[]> {
  const items = reviews.map(({ text, stars }) =>
    aFeedbackReceived({
      workspaceId,
      customer: { id: 'somebody' },
      scores: [{ metric: 'rating', value: stars, min: 1, max: 5 }],
      texts: [{ role: 'customer', field: 'comment', text }],
    }),
  );
  await service.app.get(Producer).publish(feedbackReceived, items, { deadlineMs: 10_000 });
  return items;
}

/** The newest version of a language once its last training has ended and left one of this number. */
const untilTrained = (workspaceId: string, language: string, number: number): Promise<ModelDetails> =>
  eventually(
    async () => {
      const [newest] = await learnedOf(workspaceId, language);
      if (newest?.version !== `${language}-${number}`) throw new Error(`There is no version ${number} yet.`);
      return newest;
    },
    { within: 40_000 },
  );

const analyze = async (workspaceId: string, text: string, more: object = {}) =>
  (await request<AnalyzeResponse>(workspaceId, 'analyze', { texts: [{ text }], ...more })).body.results[0];

const WARM = 'هنوز گرم بود و عطرش تا سر کوچه میومد';

describe('learned models', () => {
  it('say what is missing as long as there is too little to learn from', async () => {
    await publish(BAKERY, breadReviews(40));
    await eventually(async () => (await languageOf(BAKERY, 'fa'))?.examples.total === 40);
    const refused = await request<{ type: string; detail: string; examples: object }>(BAKERY, 'models', {
      language: 'fa',
    });
    expect(refused).toMatchObject({
      status: 409,
      body: { type: 'urn:voc:problem:too_few_examples', examples: { total: 40 } },
    });
    expect(refused.body.detail).toMatch(/40 scored texts.*200/);
    expect(await languageOf(BAKERY, 'fa')).toMatchObject({ inUse: 'base-fa', missing: expect.any(String) });
    expect((await request(BAKERY, 'models', { language: 'xx' })).status).toBe(400);
  });

  it('train by themselves, take over with a card, and judge what comes in', async () => {
    const before = await analyze(BAKERY, WARM);
    expect(before?.sentiment?.label).not.toMatch(/positive/);

    await publish(BAKERY, breadReviews(260, 40));
    const model = await untilTrained(BAKERY, 'fa', 1);
    expect(model).toMatchObject({ state: 'active', layer: 'learned', canActivate: true });
    const card = model.card!;
    expect(card.n).toBe(300);
    expect(card.classes.negative + card.classes.neutral + card.classes.positive).toBe(card.n);
    expect(card.learned.balancedAccuracy).toBeGreaterThan(card.base.balancedAccuracy);
    expect(card.learned.negativeRecall).toBeGreaterThan(0.8);
    expect(card.verdict).toMatchObject({ better: true });
    expect(card.topFeatures.negative.length).toBeGreaterThan(0);
    expect(card.dataFrom <= card.dataTo).toBe(true);
    expect(await languageOf(BAKERY, 'fa')).toMatchObject({ inUse: model.id, training: { state: 'done' } });

    const after = await analyze(BAKERY, WARM);
    expect(after?.sentiment?.label).toMatch(/positive/);
    expect(after?.modelVersion).toBe(`${before?.modelVersion}+fa-1`);
    expect(after?.evidence).toContainEqual(expect.objectContaining({ kind: 'model' }));
    expect((await analyze(BAKERY, WARM, { layers: ['rules'] }))?.modelVersion).toBe(before?.modelVersion);

    const [item] = await publish(BAKERY, [{ text: WARM, stars: 5 }]);
    const published = await eventually(() => {
      const found = analyzed.messages.find(({ value }) => value.feedbackId === item?.feedbackId);
      if (!found) throw new Error('It was not analysed.');
      return found.value;
    });
    expect(published.modelVersion).toBe(after?.modelVersion);
    const { items } = (await request<{ items: object[] }>(BAKERY, 'reanalyses')).body;
    expect(items).toContainEqual(expect.objectContaining({ reason: 'model' }));
  }, 60_000);

  it('go back by hand, to the base layer and to a version, and stay there', async () => {
    const model = await untilTrained(BAKERY, 'fa', 1);
    const back = await request<ModelDetails>(BAKERY, 'models/base-fa/activate', {});
    expect(back).toMatchObject({ status: 200, body: { id: 'base-fa', state: 'active' } });
    expect((await analyze(BAKERY, WARM))?.modelVersion).not.toContain('fa-1');
    expect(await languageOf(BAKERY, 'fa')).toMatchObject({
      inUse: 'base-fa',
      chosenBy: expect.stringContaining('person'),
    });

    await publish(BAKERY, breadReviews(160, 300));
    expect(await untilTrained(BAKERY, 'fa', 2)).toMatchObject({ state: 'candidate', card: { n: 461 } });
    expect(await languageOf(BAKERY, 'fa')).toMatchObject({
      inUse: 'base-fa',
      training: { reason: 'growth' },
    });

    const again = await request<ModelDetails>(BAKERY, `models/${model.id}/activate`, {});
    expect(again).toMatchObject({ status: 200, body: { state: 'active', version: 'fa-1' } });
    expect((await analyze(BAKERY, WARM))?.modelVersion).toContain('fa-1');

    const asked = await request<TrainingDetails>(BAKERY, 'models', { language: 'fa' });
    expect(asked).toMatchObject({ status: 202, body: { state: 'queued', reason: 'request' } });
    expect(await untilTrained(BAKERY, 'fa', 3)).toMatchObject({ state: 'active' });
    expect((await request<ModelDetails>(BAKERY, `models/${model.id}`)).body.state).toBe('retired');
  }, 60_000);

  it('are trained again when people score otherwise than they judge', async () => {
    const turned = breadReviews(120, 460).map(({ text, stars }) => ({ text, stars: 6 - stars }));
    await publish(BAKERY, turned);
    await untilTrained(BAKERY, 'fa', 4);
    expect(await languageOf(BAKERY, 'fa')).toMatchObject({ training: { reason: 'drift' } });
  }, 60_000);

  it('are refused where they are not better than the base layer', async () => {
    await publish(PLAIN, plainReviews(220));
    const model = await untilTrained(PLAIN, 'en', 1);
    expect(model).toMatchObject({
      state: 'refused',
      canActivate: false,
      card: { verdict: { better: false } },
    });
    expect(await languageOf(PLAIN, 'en')).toMatchObject({ inUse: 'base-en' });
    const taken = await request<{ type: string }>(PLAIN, `models/${model.id}/activate`, {});
    expect(taken).toMatchObject({ status: 409, body: { type: 'urn:voc:problem:model_not_usable' } });
  }, 60_000);

  it('forget what its source deleted and what is kept no longer', async () => {
    const [item] = await publish(PLAIN, plainReviews(1));
    const total = async () => (await languageOf(PLAIN, 'en'))?.examples.total;
    await eventually(async () => (await total()) === 221);
    const gone = { ...item!, version: item!.version + 1, deletedAt: '2026-03-22T00:00:00Z' };
    const old = {
      ...aFeedbackReceived({ ...item!, receivedAt: '2001-01-01T00:00:00Z' }),
      feedbackId: randomUUID(),
    };
    await service.app.get(Producer).publish(feedbackReceived, [gone, old], { deadlineMs: 10_000 });
    const isKept = async ({ feedbackId }: FeedbackReceived) =>
      (await database.query('select 1 from training_example where feedback_id = $1', [feedbackId])).length ===
      1;
    await eventually(async () => !(await isKept(gone)) && (await isKept(old)));
    expect(await service.app.get(OriginalRetention).deleteSome()).toBe(1);
    expect(await total()).toBe(220);
  });

  it('stay within their workspace', async () => {
    const [model] = await learnedOf(BAKERY, 'fa');
    expect(await learnedOf(NEIGHBOUR, 'fa')).toEqual([]);
    expect((await languageOf(NEIGHBOUR, 'fa'))?.examples.total).toBe(0);
    expect((await request(NEIGHBOUR, `models/${model?.id}`)).status).toBe(404);
    expect((await request(NEIGHBOUR, `models/${model?.id}/activate`, {})).status).toBe(404);
    expect((await request(NEIGHBOUR, 'models/nonsense')).status).toBe(404);
    expect((await analyze(NEIGHBOUR, WARM))?.modelVersion).not.toContain('fa-');
    expect(model).toBeDefined();
  });
});

describe('POST /analyze', () => {
  it('answers in order, explained, with places in the texts as they were given', async () => {
    const texts = [
      { text: 'The food was great but the delivery was late' },
      { text: 'به 09121234567 زنگ بزنید' },
      { text: 'ok', language: 'en' },
      { text: '' },
    ];
    const { status, body } = await request<AnalyzeResponse>(NEIGHBOUR, 'analyze', { texts });
    expect(status).toBe(200);
    const [first, second, third, fourth] = body.results;
    expect(first).toMatchObject({ language: { code: 'en' }, topics: expect.arrayContaining(['delivery']) });
    expect(first?.clauses.length).toBeGreaterThan(1);
    expect(first?.evidence.length).toBeGreaterThan(0);
    for (const { start, end } of first?.aspects ?? []) expect(texts[0]?.text.slice(start, end)).not.toBe('');
    expect(second?.personalData).toEqual([{ kind: 'phone', start: 3, end: 14 }]);
    expect(third?.language).toEqual({ code: 'en', confidence: 1 });
    expect(fourth?.language.code).toBe('none');
  });

  it('takes a thousand texts, and leaves others their turn meanwhile', async () => {
    const texts = Array.from({ length: 1_000 }, (_, n) => ({
      text: `${n}: ${plainReviews(3)[n % 3]?.text}`.repeat(4),
    }));
    const answer = request<AnalyzeResponse>(NEIGHBOUR, 'analyze', { texts });
    const meanwhile = await request(NEIGHBOUR, 'analyze', { texts: [{ text: 'good' }] });
    expect(meanwhile.status).toBe(200);
    expect((await answer).body.results).toHaveLength(1_000);
  });

  it.each<[string, object, string]>([
    ['no texts', { texts: [] }, '/texts'],
    ['too many', { texts: Array.from({ length: 1_001 }, () => ({ text: 'a' })) }, '/texts'],
    ['a text that is none', { texts: [{ text: 'fine' }, { text: 7 }] }, '/texts/1/text'],
    ['a text that is missing', { texts: [{}] }, '/texts/0/text'],
    ['a text that is too long', { texts: [{ text: 'a'.repeat(20_001) }] }, '/texts/0/text'],
    ['a text that holds NUL', { texts: [{ text: 'a\u0000b' }] }, '/texts/0/text'],
    ['an unknown language', { texts: [{ text: 'a', language: 'xx' }] }, '/texts/0/language'],
    ['an unknown layer', { texts: [{ text: 'a' }], layers: ['rules', 'magic'] }, '/layers'],
    ['no rules below the learned layer', { texts: [{ text: 'a' }], layers: ['learned'] }, '/layers'],
  ])('refuses %s and says where', async (_, body, pointer) => {
    const refused = await request<{ errors: { pointer: string }[] }>(NEIGHBOUR, 'analyze', body);
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map((it) => it.pointer)).toContain(pointer);
  });
});

it('has entities that match its migrations', () => database.expectNoDrift());
