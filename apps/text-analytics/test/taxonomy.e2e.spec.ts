/** Taxonomies on real engines: edits and versions, items tagged by them, trying rules over real items, learning from examples. */
import { randomUUID } from 'node:crypto';
import type { FeedbackReceived } from '@voc/contracts';
import { ANOTHER_WORKSPACE, A_WORKSPACE, eventually, identityHeader } from '@voc/testing';
import { TAXONOMY_VERSION } from '../src/analysis/topics.js';
import type { PreviewView, TaxonomyView } from '../src/taxonomy/taxonomy.answers.dto.js';
import {
  BATTERY_EXAMPLES,
  callTaxonomy,
  itemOf,
  must,
  OTHER_ITEMS,
  plain,
  pointersOf,
  type Problem,
  tagByHand,
  type TaxonomyRequest,
  TestTaxonomies,
  topicOf,
} from './taxonomy.client.js';

let hub: TestTaxonomies;

beforeAll(async () => {
  hub = await TestTaxonomies.start();
}, 60_000);

afterAll(() => hub.stop());

const call = <T = TaxonomyView>(...request: TaxonomyRequest) => callTaxonomy<T>(hub.url, ...request);
const inAnother = identityHeader(ANOTHER_WORKSPACE, ['analysis:read', 'analysis:write']);
const analysisOf = (item: FeedbackReceived) =>
  eventually(() => must(hub.newestOf(item.feedbackId)), { within: 40_000 });

describe('a workspace’s taxonomy', () => {
  it('is the default one until it is edited', async () => {
    const { status, body } = await call('GET', '');
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: 0, taxonomyVersion: TAXONOMY_VERSION });
    expect(body.topics.map(({ key, label }) => [key, label])).toEqual([
      ['touchpoints', { en: 'Touchpoints', fa: 'نقاط تماس' }],
      ['products', { en: 'Products', fa: 'محصول‌ها' }],
      ['processes', { en: 'Processes', fa: 'فرایندها' }],
    ]);
    expect(topicOf(body, 'delivery')?.rules).toMatchObject({
      fa: { words: expect.arrayContaining(['پیک']) },
    });
  });

  it('tags what comes in with a new topic, and what is there again', async () => {
    const before = itemOf('پیک شما با من دعوا کرد');
    await hub.publish(before);
    expect(await analysisOf(before)).toMatchObject({
      taxonomyVersion: TAXONOMY_VERSION,
      topics: ['delivery'],
    });

    const { status, body } = await call<TaxonomyView & { key: string }>('POST', '/topics', {
      parent: 'delivery',
      label: { en: 'Courier manners', fa: 'رفتار پیک' },
      rules: {
        fa: { near: [{ first: 'پیک', second: 'دعوا', within: 3 }] },
        en: { phrases: ['rude courier'] },
      },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ key: 'courier_manners', version: 1, taxonomyVersion: 'own-1' });
    expect(topicOf(body, 'delivery')?.children.map(({ key }) => key)).toEqual([
      'packaging',
      'courier_manners',
    ]);

    const after = itemOf('Such a rude courier');
    await hub.publish(after);
    expect(await analysisOf(after)).toMatchObject({
      taxonomyVersion: 'own-1',
      topics: expect.arrayContaining(['courier_manners']),
    });
    await eventually(
      () => {
        expect(hub.newestOf(before.feedbackId)).toMatchObject({
          taxonomyVersion: 'own-1',
          topics: expect.arrayContaining(['delivery', 'courier_manners']),
        });
      },
      { within: 40_000 },
    );
  }, 60_000);

  it('is changed as a whole, and refuses an edit of an older version', async () => {
    const { body } = await call('GET', '');
    const topics = body.topics.filter(({ key }) => key !== 'products');
    const sent = { version: body.version, topics: topics.map(plain) };
    const changed = await call('PUT', '', sent);
    expect([changed.status, changed.body.version]).toEqual([200, 2]);
    expect(topicOf(changed.body, 'food')).toBeUndefined();
    expect(changed.body.change).toMatchObject({ kind: 'edited', removed: expect.arrayContaining(['food']) });
    const late = await call<Problem>('PUT', '', sent);
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ type: 'urn:voc:problem:taxonomy_changed', version: 2 });
    const same = await call('PUT', '', { ...sent, version: 2 });
    expect(same.body.version).toBe(2);
  });

  it('takes the edits of two people at once one after the other', async () => {
    const edits = ['first', 'second'].map((name) => call('POST', '/topics', { label: { en: name } }));
    const statuses = (await Promise.all(edits)).map(({ status, body }) => [status, body.version]);
    expect(statuses.sort()).toEqual([
      [201, 3],
      [201, 4],
    ]);
    const clash = ['third', 'fourth'].map((name) =>
      call('POST', '/topics', { version: 4, label: { en: name } }),
    );
    expect((await Promise.all(clash)).map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('has its topics changed, moved, merged and removed', async () => {
    const patched = await call('PATCH', '/topics/first', { label: { fa: 'اولی' }, parent: 'support' });
    expect(topicOf(patched.body, 'first')?.label).toEqual({ en: 'first', fa: 'اولی' });
    expect(topicOf(patched.body, 'support')?.children.map(({ key }) => key)).toContain('first');
    const merged = await call('POST', '/topics/second/merge', { into: 'first' });
    expect(merged.body.change).toMatchObject({ kind: 'merged', merged: { from: 'second', into: 'first' } });
    const full = await call<Problem>('DELETE', '/topics/support');
    expect([full.status, full.body.type]).toEqual([409, 'urn:voc:problem:topic_has_topics_below']);
    const removed = await call('DELETE', '/topics/first');
    expect(topicOf(removed.body, 'first')).toBeUndefined();
    expect((await call('PATCH', '/topics/first', { label: { fa: 'x' } })).status).toBe(404);
  });

  it('keeps every version with who published it, and puts one in force again', async () => {
    const { body } = await call<{ items: TaxonomyView[] }>('GET', '/versions?size=100');
    const versions = body.items.map(({ version }) => version);
    expect(versions).toEqual([...versions].sort((a, b) => b - a));
    expect(body.items.at(-1)).toMatchObject({
      version: 1,
      publishedBy: 'person:33333333-3333-4333-8333-333333333333',
      change: { kind: 'edited', added: ['courier_manners'], changed: [], removed: [] },
    });
    const page = await call<{ items: TaxonomyView[]; before: number }>('GET', '/versions?size=2');
    const next = await call<{ items: TaxonomyView[] }>('GET', `/versions?size=2&before=${page.body.before}`);
    expect([...page.body.items, ...next.body.items].map(({ version }) => version)).toEqual(
      versions.slice(0, 4),
    );

    const first = await call('GET', '/versions/1');
    const restored = await call('POST', '/versions/1/restore', {});
    expect(restored.body).toMatchObject({ version: (versions[0] ?? 0) + 1, change: { restored: 1 } });
    expect(restored.body.topics).toEqual(first.body.topics);
    expect((await call('GET', '/versions/0')).body.topics).toHaveLength(3);
    expect((await call('GET', '/versions/999')).status).toBe(404);
    expect((await call('GET', '/versions/x')).status).toBe(400);
  });

  it('refuses what can’t work by the name of its field', async () => {
    const label = { en: 'x' };
    const rules = { en: { words: ['two words'], near: [{ first: 'a', second: 'b', within: 21 }] } };
    expect(pointersOf(await call('POST', '/topics', { label, rules, parent: 'none' }))).toEqual([
      '/rules/en/near/0/within',
    ]);
    const words = await call<Problem>('POST', '/topics', { label, rules: { en: { words: ['two words'] } } });
    expect(words.body.errors).toEqual([
      { pointer: '/rules/en/words/0', detail: 'is more than one word; it belongs to phrases' },
    ]);
    expect(pointersOf(await call('POST', '/topics', { label, parent: 'none' }))).toEqual(['/parent']);
    expect(pointersOf(await call('POST', '/topics', { key: 'Bad key' }))).toEqual(['/key', '/label']);
    const tree = { version: 0, topics: [{ key: 'a', label, children: [{ key: 'a', label, surprise: 1 }] }] };
    expect(pointersOf(await call('PUT', '', tree))).toEqual(['/topics/0/children/0/surprise']);
    expect((await call('POST', '/topics', { label, key: 'delivery' })).status).toBe(409);
  });

  it('is one’s own, and needs the right', async () => {
    const { body } = await call('GET', '', undefined, inAnother);
    expect(body.version).toBe(0);
    expect((await call('GET', '/versions/1', undefined, inAnother)).status).toBe(404);
    const other = itemOf('Such a rude courier', { workspaceId: ANOTHER_WORKSPACE });
    await hub.publish(other);
    expect(await analysisOf(other)).toMatchObject({
      taxonomyVersion: TAXONOMY_VERSION,
      topics: expect.arrayContaining(['delivery']),
    });
    const reader = identityHeader(A_WORKSPACE, ['analysis:read']);
    expect((await call('PUT', '', { version: 0, topics: [] }, reader)).status).toBe(403);
  });
});

describe('a preview', () => {
  it('shows what other rules would gain and lose in real items, masked', async () => {
    const items = [
      itemOf('پیک دعوا کرد، زنگ بزنید 09121234567'),
      itemOf('قیمت خیلی بالا بود'),
      itemOf('A rude courier again'),
    ];
    await hub.publish(...items);
    for (const item of items) await analysisOf(item);
    const rules = { fa: { words: ['بالا'], near: [{ first: 'پیک', second: 'دعوا', within: 1 }] } };
    const { status, body } = await call<PreviewView>('POST', '/preview', { topic: 'courier_manners', rules });
    expect(status).toBe(200);
    const shown = (item?: FeedbackReceived) => body.items.find((it) => it.feedbackId === item?.feedbackId);
    expect(items.map((item) => shown(item)?.verdict)).toEqual(['kept', 'gained', 'lost']);
    expect(body.sampled).toBeGreaterThanOrEqual(5);
    expect(body).toMatchObject({ timedOut: false, gained: 1, matched: body.before - body.lost + 1 });
    const first = shown(items[0]);
    expect(first?.text).toContain('[phone]');
    expect(JSON.stringify(body)).not.toContain('09121234567');
    const places = first?.places.map(({ start, end, rule }) => [first.text.slice(start, end), rule]);
    expect(places).toEqual([['پیک دعوا', 'near: پیک … دعوا']]);
    expect(
      (await call<PreviewView>('POST', '/preview', { topic: 'courier_manners', rules }, inAnother)).body
        .sampled,
    ).toBe(1);
    const bad = await call<Problem>('POST', '/preview', {
      topic: 'courier_manners',
      rules: { fa: { words: ['؟'] } },
    });
    expect(pointersOf(bad)).toEqual(['/rules/fa/words/0']);
  });
});

describe('examples', () => {
  const examples = (key: string) => `/topics/${key}/examples`;

  it('teach a topic what its rules don’t know', async () => {
    await call('POST', '/topics', {
      key: 'battery',
      label: { en: 'Battery', fa: 'باتری' },
      rules: { fa: { words: ['شارژ'] } },
    });
    await hub.publish(...OTHER_ITEMS);
    await Promise.all(OTHER_ITEMS.map(analysisOf));
    for (const example of BATTERY_EXAMPLES) {
      expect((await call('POST', examples('battery'), example)).status).toBe(201);
    }
    const { learning, taxonomyVersion } = await eventually(
      async () => {
        const { body } = await call('GET', '');
        const { learning } = must(topicOf(body, 'battery'));
        return {
          learning: { ...learning, model: must(learning?.model) },
          taxonomyVersion: body.taxonomyVersion,
        };
      },
      { within: 30_000 },
    );
    expect(learning).toMatchObject({ belonging: 20, others: 20, needed: 20 });
    expect(learning.model).toMatchObject({ n: 40, used: true, rules: { recall: 0 } });
    expect(learning.model.learned.f1).toBeGreaterThan(0.75);
    expect(taxonomyVersion).toMatch(/^own-\d+\+1$/);
    const item = itemOf('باتری لپتاپ زود خالی میشه');
    await hub.publish(item);
    expect(await analysisOf(item)).toMatchObject({
      taxonomyVersion,
      topics: expect.arrayContaining(['battery']),
    });
    expect(await tagByHand(hub.url, item.feedbackId, 'battery')).toBe(201);
    expect(topicOf((await call('GET', '')).body, 'battery')?.learning?.belonging).toBe(21);
  }, 60_000);

  it('are masked, once per text, and can be removed', async () => {
    const text = 'زنگ بزنید به 09121234567';
    await call('POST', examples('privacy'), { text, belongs: true });
    const { body } = await call<{ id: string }>('POST', examples('privacy'), { text, belongs: false });
    const list = () => call<{ items: object[] }>('GET', examples('privacy'));
    expect((await list()).body.items).toEqual([
      expect.objectContaining({ text: 'زنگ بزنید به [phone]', belongs: false }),
    ]);
    const sql = `select * from topic_example where topic = 'privacy'`;
    const [row] = await hub.database.query<{ ciphertext: Buffer; id: string }>(sql);
    expect([row?.id, row?.ciphertext.includes('زنگ')]).toEqual([body.id, false]);
    const other = await call('DELETE', `${examples('privacy')}/${body.id}`, undefined, inAnother);
    expect(other.status).toBe(404);
    expect((await call('DELETE', `${examples('privacy')}/${body.id}`)).status).toBe(204);
    expect((await list()).body.items).toEqual([]);
    expect((await call('POST', examples('none'), { text, belongs: true })).status).toBe(404);
    expect((await call('DELETE', `${examples('privacy')}/${randomUUID()}`)).status).toBe(404);
    const bad = await call<Problem>('POST', examples('privacy'), { text: '', belongs: 'yes', feedbackId: 1 });
    expect(pointersOf(bad)?.sort()).toEqual(['/belongs', '/feedbackId', '/text']);
  });

  it('are forgotten with the item that they are of', async () => {
    const item = itemOf('این متن بعدا پاک میشود');
    await hub.publish(item);
    await analysisOf(item);
    const { feedbackId } = item;
    await call('POST', examples('app'), { text: 'این متن بعدا پاک میشود', belongs: true, feedbackId });
    const kept = () => hub.database.query('select 1 from topic_example where feedback_id = $1', [feedbackId]);
    expect(await kept()).toHaveLength(1);
    await hub.publish({ ...item, version: item.version + 1, deletedAt: item.receivedAt });
    await eventually(async () => expect(await kept()).toEqual([]));
  });
});

it('has entities that match its migrations', () => hub.database.expectNoDrift());
