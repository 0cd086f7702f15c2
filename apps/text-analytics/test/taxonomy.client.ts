/** The service of the taxonomy's tests, its requests, and what is read out of the answers. */
import { feedbackAnalyzed, type FeedbackReceived, feedbackReceived, quarantine } from '@voc/contracts';
import { Producer } from '@voc/kafka';
import {
  A_WORKSPACE,
  aFeedbackReceived,
  identityHeader,
  recordTopic,
  startTestService,
  type TestDatabase,
  testDatabase,
  type TestService,
  type TopicRecorder,
} from '@voc/testing';
import { textAnalyticsConfig } from '../src/text-analytics.config.js';
import { entities, migrations, TextAnalyticsModule } from '../src/text-analytics.module.js';
import type { TaxonomyView, TopicView } from '../src/taxonomy/taxonomy.answers.dto.js';

/** Text analytics on a database and topics of its own. */
export class TestTaxonomies {
  private constructor(
    readonly database: TestDatabase,
    private readonly service: TestService,
    private readonly analyzed: TopicRecorder<typeof feedbackAnalyzed>,
  ) {}

  static async start(): Promise<TestTaxonomies> {
    const database = await testDatabase('text-analytics', { entities, migrations });
    const service = await startTestService({
      name: 'text-analytics',
      schema: textAnalyticsConfig,
      module: (config) => TextAnalyticsModule.forRoot(config),
      database,
      topics: [feedbackReceived, feedbackAnalyzed, quarantine],
      env: { REANALYSIS_SETTLE_SECONDS: '0' },
    });
    const analyzed = await recordTopic(service.topicPrefix, feedbackAnalyzed);
    return new TestTaxonomies(database, service, analyzed);
  }

  async stop(): Promise<void> {
    await this.analyzed.stop();
    await this.service.stop();
    await this.database.dispose();
  }

  get url(): string {
    return this.service.url;
  }

  async publish(...items: FeedbackReceived[]): Promise<void> {
    await this.service.app.get(Producer).publish(feedbackReceived, items, { deadlineMs: 10_000 });
  }

  /** What was said of an item last. */
  newestOf(feedbackId: string) {
    return this.analyzed.messages.filter(({ value }) => value.feedbackId === feedbackId).at(-1)?.value;
  }
}

export interface Answer<T> {
  status: number;
  body: T;
}

export interface Problem {
  type: string;
  version?: number;
  errors?: { pointer: string; detail: string }[];
}

export type TaxonomyRequest = [
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
];

/** A request below `/api/v1/taxonomy`, by somebody who may edit the taxonomy of A_WORKSPACE unless `headers` say otherwise. */
export async function callTaxonomy<T>(
  url: string,
  ...[
    method,
    path,
    body,
    headers = identityHeader(A_WORKSPACE, ['analysis:read', 'analysis:write']),
  ]: TaxonomyRequest
): Promise<Answer<T>> {
  const response = await fetch(`${url}/api/v1/taxonomy${path}`, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as T };
}

/** Says of an item that it is about a topic. */
export async function tagByHand(url: string, feedbackId: string, topic: string): Promise<number> {
  const response = await fetch(`${url}/api/v1/corrections`, {
    method: 'POST',
    headers: { ...identityHeader(A_WORKSPACE, ['analysis:write']), 'content-type': 'application/json' },
    body: JSON.stringify({ feedbackId, kind: 'topic', value: topic }),
  });
  return response.status;
}

export const pointersOf = ({ body }: Answer<Problem>) => body.errors?.map(({ pointer }) => pointer);

/** The topic of a key, wherever in the tree it is. */
export const topicOf = ({ topics }: TaxonomyView, key: string) => all(topics).find((it) => it.key === key);

const all = (topics: TopicView[]): TopicView[] => topics.flatMap((it) => [it, ...all(it.children)]);

/** @throws Error where there is none yet */
export function must<T>(it: T | undefined): T {
  if (it === undefined) throw new Error('It is not there yet.');
  return it;
}

/** A topic as it is sent. */
export function plain({ key, label, rules, children }: TopicView): object {
  return { key, label, rules, children: children.map(plain) };
}

/** An item with one text of its customer. */
export const itemOf = (text: string, overrides: Partial<FeedbackReceived> = {}) =>
  aFeedbackReceived({ texts: [{ role: 'customer', field: 'comment', text }], ...overrides });

const DEVICES = ['گوشی', 'ساعت', 'هدفون', 'تبلت', 'دوربین', 'اسپیکر', 'ماوس', 'کیبورد', 'پرینتر', 'مودم'];

const ADJECTIVES = ['قشنگ', 'سنگین', 'سبک', 'آبی', 'کوچک', 'ارزان', 'ساده', 'نو', 'بزرگ', 'گران', 'جالب'];

/** Enough that speaks of other things. */
export const OTHER_ITEMS = ADJECTIVES.flatMap((word) =>
  DEVICES.map((device) => itemOf(`${device} ${word} بود`)),
);

/** Twenty texts about batteries and twenty that aren't, some of which speak of a charge of another kind. */
export const BATTERY_EXAMPLES = DEVICES.flatMap((device) => [
  { belongs: true, text: `باتری ${device} زود خالی میشه` },
  { belongs: true, text: `${device} یک ساعته باتری تموم میکنه` },
  { belongs: false, text: `${device} رو برای هدیه گرفتم` },
  { belongs: false, text: `کارت شارژ برای ${device} خریدم` },
]);
