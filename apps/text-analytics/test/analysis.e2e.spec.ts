/** The service on real engines: received feedback in, masked and analysed feedback out, originals kept encrypted. */
import { randomUUID } from 'node:crypto';
import { feedbackAnalyzed, feedbackReceived, quarantine, type FeedbackReceived } from '@voc/contracts';
import { Producer } from '@voc/kafka';
import { Cipher, Database } from '@voc/service';
import {
  A_WORKSPACE,
  aFeedbackReceived,
  ANOTHER_WORKSPACE,
  eventually,
  recordTopic,
  startTestService,
  type TestDatabase,
  testDatabase,
  type TestService,
  type TopicRecorder,
} from '@voc/testing';
import { OriginalRetention } from '../src/originals/original.retention.js';
import { textAnalyticsConfig } from '../src/text-analytics.config.js';
import { entities, migrations, TextAnalyticsModule } from '../src/text-analytics.module.js';

let database: TestDatabase;
let service: TestService;
let analyzed: TopicRecorder<typeof feedbackAnalyzed>;
let refused: TopicRecorder<typeof quarantine>;
let producer: Producer;

beforeAll(async () => {
  database = await testDatabase('text-analytics', { entities, migrations });
  service = await startTestService({
    name: 'text-analytics',
    schema: textAnalyticsConfig,
    module: (config) => TextAnalyticsModule.forRoot(config),
    database,
    topics: [feedbackReceived, feedbackAnalyzed, quarantine],
  });
  analyzed = await recordTopic(service.topicPrefix, feedbackAnalyzed);
  refused = await recordTopic(service.topicPrefix, quarantine);
  producer = service.app.get(Producer);
}, 60_000);

afterAll(async () => {
  await analyzed.stop();
  await refused.stop();
  await service.stop();
  await database.dispose();
});

const publish = (...items: FeedbackReceived[]) =>
  producer.publish(feedbackReceived, items, { deadlineMs: 10_000 });
const analysesOf = (id: string) =>
  analyzed.messages.filter((it) => it.value.feedbackId === id).map((it) => it.value);
const untilAnalyzed = (id: string, count = 1) =>
  eventually(() => analysesOf(id).length >= count, { within: 40_000 });
const rowsOf = (id: string) =>
  database.query<{ workspace_id: string; version: string; ciphertext: Buffer; retained_until: Date }>(
    'select * from original_text where feedback_id = $1',
    [id],
  );

describe('text analytics', () => {
  it('publishes what it understood, masked, and keeps the original encrypted', async () => {
    const text = 'بسته دیر رسید، به 09121234567 زنگ بزنید';
    const item = aFeedbackReceived({ texts: [{ role: 'customer', field: 'comment', text }] });
    await publish(item);
    await untilAnalyzed(item.feedbackId);
    const [out] = analysesOf(item.feedbackId);
    expect(out).toMatchObject({ workspaceId: A_WORKSPACE, version: item.version, language: 'fa' });
    expect(out?.topics).toContain('delivery');
    expect(out?.texts[0]?.text).toBe('بسته دیر رسید، به [phone] زنگ بزنید');
    expect(JSON.stringify(out)).not.toMatch(/Sara|sara@|0912/);

    const [row] = await rowsOf(item.feedbackId);
    if (!row) throw new Error('The original was not kept.');
    expect(row.ciphertext.includes('0912')).toBe(false);
    const original: unknown = JSON.parse(
      service.app.get(Cipher).decrypt(A_WORKSPACE, row.ciphertext).toString(),
    );
    expect(original).toEqual(item);
    expect(row.retained_until.getTime()).toBe(Date.parse(item.receivedAt) + 730 * 86_400_000);
  });

  it('says the same when the same comes again', async () => {
    const item = aFeedbackReceived();
    await publish(item);
    await untilAnalyzed(item.feedbackId);
    await publish(item);
    await untilAnalyzed(item.feedbackId, 2);
    const [first, second] = analysesOf(item.feedbackId).map(({ analyzedAt: _, ...rest }) => rest);
    expect(second).toEqual(first);
    expect(await rowsOf(item.feedbackId)).toHaveLength(1);
  });

  it('takes the newest version and leaves out those that come late', async () => {
    const feedbackId = randomUUID();
    const version = (number: number, text: string) =>
      aFeedbackReceived({
        feedbackId,
        version: number,
        texts: [{ role: 'customer', field: 'comment', text }],
      });
    const later = aFeedbackReceived();
    await publish(version(2, 'second'));
    await untilAnalyzed(feedbackId);
    await publish(version(1, 'first'), version(3, 'third'), later);
    await untilAnalyzed(later.feedbackId);
    await untilAnalyzed(feedbackId, 2);
    expect(analysesOf(feedbackId).map((it) => it.texts[0]?.text)).toEqual(['second', 'third']);
    expect((await rowsOf(feedbackId)).map((it) => it.version)).toEqual(['3']);
  });

  it('forgets the original of what its source deleted, also where an older version comes late', async () => {
    const feedbackId = randomUUID();
    const item = aFeedbackReceived({ feedbackId, version: 5 });
    const gone = { ...item, version: 7, deletedAt: '2026-03-22T00:00:00Z' };
    await publish(item);
    await untilAnalyzed(feedbackId);
    await publish(gone, { ...item, version: 6 });
    await untilAnalyzed(feedbackId, 2);
    const [row] = await rowsOf(feedbackId);
    if (!row) throw new Error('The marker was not kept.');
    const kept = service.app.get(Cipher).decrypt(A_WORKSPACE, row.ciphertext).toString();
    expect([row.version, kept]).toEqual(['7', '{"texts":[]}']);
    const later = aFeedbackReceived();
    await publish(later);
    await untilAnalyzed(later.feedbackId);
    expect(analysesOf(feedbackId).map((it) => [it.version, it.deletedAt, it.texts.length])).toEqual([
      [5, undefined, 1],
      [7, gone.deletedAt, 0],
    ]);
  });

  it('keeps workspaces apart', async () => {
    const feedbackId = randomUUID();
    await publish(
      aFeedbackReceived({ feedbackId }),
      aFeedbackReceived({ feedbackId, workspaceId: ANOTHER_WORKSPACE }),
    );
    await untilAnalyzed(feedbackId, 2);
    expect((await rowsOf(feedbackId)).map((it) => it.workspace_id).sort()).toEqual([
      A_WORKSPACE,
      ANOTHER_WORKSPACE,
    ]);
    const seen = await service.app
      .get(Database)
      .inWorkspace(A_WORKSPACE, (em) =>
        em.query('select workspace_id from original_text where feedback_id = $1', [feedbackId]),
      );
    expect(seen).toEqual([{ workspace_id: A_WORKSPACE }]);
  });

  it('quarantines what breaks the contract and goes on with the rest', async () => {
    const broken = { ...aFeedbackReceived(), occurredAt: 'yesterday' };
    const fine = aFeedbackReceived();
    await publish(broken, fine);
    await untilAnalyzed(fine.feedbackId);
    const found = await eventually(() => {
      const it = refused.messages.find(({ value }) => value.payload.length > 0);
      if (!it) throw new Error('Nothing is in quarantine.');
      return it.value;
    });
    expect(found).toMatchObject({
      workspaceId: A_WORKSPACE,
      refusedBy: `${service.topicPrefix}text-analytics.analyze`,
      origin: { topic: 'feedback.received.v1' },
      reason: { code: 'contract_violation' },
    });
    expect(new Set(found.reason.issues?.map((it) => it.path))).toEqual(new Set(['occurredAt']));
    expect(JSON.parse(Buffer.from(found.payload, 'base64').toString())).toEqual(broken);
    expect(await rowsOf(broken.feedbackId)).toEqual([]);
  });

  it('works through thousands without losing one', async () => {
    const items = Array.from({ length: 3_000 }, (_, n) =>
      aFeedbackReceived({
        customer: { id: `c${n % 97}` },
        source: { kind: 'review', system: 'bulk', externalId: String(n) },
      }),
    );
    await publish(...items);
    const ids = new Set(items.map((it) => it.feedbackId));
    const found = () =>
      new Set(analyzed.messages.map((it) => it.value.feedbackId).filter((id) => ids.has(id)));
    await eventually(() => found().size === ids.size, { within: 40_000 });
  }, 60_000);

  it('deletes originals whose retention is over, of every workspace', async () => {
    const old = [A_WORKSPACE, ANOTHER_WORKSPACE].map((workspaceId) =>
      aFeedbackReceived({ workspaceId, receivedAt: '2001-01-01T00:00:00Z' }),
    );
    await publish(...old);
    for (const item of old) await untilAnalyzed(item.feedbackId);
    expect(await service.app.get(OriginalRetention).deleteSome()).toBe(2);
    for (const item of old) expect(await rowsOf(item.feedbackId)).toEqual([]);
  });

  it('has entities that match its migrations', () => database.expectNoDrift());
});
