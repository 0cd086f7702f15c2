/** Text analytics as processes of their own or of the test, on one database, and shorthands for its routes and topics. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import {
  type FeedbackAnalyzed,
  feedbackAnalyzed,
  feedbackReceived,
  type FeedbackReceived,
  quarantine,
} from '@voc/contracts';
import { Producer } from '@voc/kafka';
import { Cipher } from '@voc/service/basics';
import {
  aFeedbackReceived,
  eventually,
  identityHeader,
  makeTopics,
  newTopicPrefix,
  recordTopic,
  startTestService,
  TEST_SECRET,
  testBrokers,
  type TestDatabase,
  testDatabase,
  type TestService,
  type TopicRecorder,
} from '@voc/testing';
import type { ReanalysisList, ReanalysisView } from '../src/reanalysis/reanalysis.dto.js';
import { textAnalyticsConfig } from '../src/text-analytics.config.js';
import { entities, migrations, TextAnalyticsModule } from '../src/text-analytics.module.js';

// Longer than another instance may go on with the topics of before (two seconds): else a re-analysis would use them too.
const env = { REANALYSIS_SETTLE_SECONDS: '3', REANALYSIS_LEASE_SECONDS: '2' };
const main = fileURLToPath(new URL('../src/main.js', import.meta.url));
const encryptionKey = Buffer.alloc(32, 7).toString('base64');

/** A piece of feedback of a customer of its own. */
export const itemOf = (workspaceId: string, text: string, overrides: Partial<FeedbackReceived> = {}) =>
  aFeedbackReceived({
    workspaceId,
    customer: { id: randomUUID() },
    texts: [{ role: 'customer', field: 'comment', text }],
    ...overrides,
  });

/** Some instances of the service that share a database and topics. */
export class TestAnalytics {
  services: TestService[] = [];
  /** Of the instance that is asked. */
  url = '';
  private mortal?: ChildProcess;
  private readonly byItem = new Map<string, FeedbackAnalyzed[]>();
  /** Recorded messages that are in `byItem`. */
  private sorted = 0;

  private constructor(
    readonly database: TestDatabase,
    private readonly topicPrefix: string,
    private readonly analyzed: TopicRecorder<typeof feedbackAnalyzed>,
  ) {}

  static async start(instances: number): Promise<TestAnalytics> {
    const topicPrefix = newTopicPrefix();
    const database = await testDatabase('text-analytics', { entities, migrations });
    await makeTopics(topicPrefix, [feedbackReceived, feedbackAnalyzed, quarantine]);
    const analyzed = await recordTopic(topicPrefix, feedbackAnalyzed);
    const analytics = new TestAnalytics(database, topicPrefix, analyzed);
    await analytics.startServices(instances);
    return analytics;
  }

  async stop(): Promise<void> {
    this.mortal?.kill('SIGKILL');
    await Promise.all([this.stopServices(), this.analyzed.stop()]);
    await this.database.dispose();
  }

  async startServices(instances: number, { consumes = true } = {}): Promise<void> {
    const startOne = () =>
      startTestService({
        name: 'text-analytics',
        schema: textAnalyticsConfig,
        module: (config) => TextAnalyticsModule.forRoot(config),
        ...{ database: this.database, topicPrefix: this.topicPrefix, env, consumes },
      });
    this.services = await Promise.all(Array.from({ length: instances }, startOne));
    this.url = this.services[0]!.url;
  }

  async stopServices(): Promise<void> {
    await Promise.all(this.services.map((it) => it.stop()));
  }

  get producers(): Producer[] {
    return this.services.map(({ app }) => app.get(Producer));
  }

  /** A request as a person of the workspace; the answer's status and JSON. */
  async ask<T = Record<string, unknown>>(
    workspaceId: string,
    request: string,
    { body, scopes = ['admin'] }: { body?: unknown; scopes?: string[] } = {},
  ): Promise<{ status: number; body: T }> {
    const [method, path] = request.split(' ') as [string, string];
    const answer = await fetch(`${this.url}/api/v1/${path}`, {
      method,
      headers: {
        ...identityHeader(workspaceId, scopes),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? undefined : JSON.parse(text)) as T };
  }

  async receive(...items: FeedbackReceived[]): Promise<void> {
    await this.producers[0]!.publish(feedbackReceived, items, { deadlineMs: 10_000 });
  }

  /** Resolves when what was published last of each is of its version. */
  async receiveAndAnalyze(...items: FeedbackReceived[]): Promise<void> {
    await this.receive(...items);
    await this.untilAnalyzed(...items);
  }

  async untilAnalyzed(...items: FeedbackReceived[]): Promise<void> {
    const isDone = ({ feedbackId, version }: FeedbackReceived) => this.last(feedbackId)?.version === version;
    await eventually(() => items.every(isDone), { within: 30_000 });
  }

  /** All that was published of an item, in its order. */
  analyses(feedbackId: string): readonly FeedbackAnalyzed[] {
    for (; this.sorted < this.analyzed.messages.length; this.sorted++) {
      const { value } = this.analyzed.messages[this.sorted]!;
      const known = this.byItem.get(value.feedbackId);
      if (known) known.push(value);
      else this.byItem.set(value.feedbackId, [value]);
    }
    return this.byItem.get(feedbackId) ?? [];
  }

  last(feedbackId: string): FeedbackAnalyzed | undefined {
    return this.analyses(feedbackId).at(-1);
  }

  /** The newest first. */
  async jobs(workspaceId: string): Promise<ReanalysisView[]> {
    return (await this.ask<ReanalysisList>(workspaceId, 'GET reanalyses')).body.items;
  }

  async untilEnded(workspaceId: string, id: string): Promise<ReanalysisView> {
    return eventually(
      async () => {
        const { body } = await this.ask<ReanalysisView>(workspaceId, `GET reanalyses/${id}`);
        if (body.finishedAt === undefined) throw new Error(`It is ${body.state} with ${body.done} done.`);
        return body;
      },
      { within: 20_000 },
    );
  }

  /** Publishes a taxonomy with one more topic, found by one English word. */
  async addTopic(workspaceId: string, word: string): Promise<void> {
    const body = { key: word, label: { en: word }, rules: { en: { words: [word] } } };
    const { status, body: answer } = await this.ask(workspaceId, 'POST taxonomy/topics', { body });
    if (status !== 201) throw new Error(JSON.stringify(answer));
  }

  /** A row as it was kept before whole items were; its feedback id. */
  async keepAsBefore(workspaceId: string, text: string): Promise<string> {
    const feedbackId = randomUUID();
    const texts = [{ role: 'customer', field: 'comment', text }];
    const kept = new Cipher(encryptionKey).encrypt(
      workspaceId,
      JSON.stringify({ texts, customer: { id: 'c' } }),
    );
    await this.database.query(
      `insert into original_text (workspace_id, feedback_id, version, ciphertext, retained_until)
       values ($1, $2, 1, $3, now() + interval '1 day')`,
      [workspaceId, feedbackId, kept],
    );
    return feedbackId;
  }

  /** Starts a process of its own that is killed when it has published so many pages of re-analyses. */
  async startMortal(pages: number): Promise<{ ended: Promise<unknown[]> }> {
    const port = await freePort();
    const dies = `import { channel } from 'node:diagnostics_channel'; let pages = 0;
      channel('voc:reanalysis').subscribe(() => { if (++pages === ${pages}) process.kill(process.pid, 'SIGKILL'); });`;
    const child = spawn(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(dies)}`, main],
      {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: {
          PATH: process.env['PATH'],
          PORT: String(port),
          KAFKA_BROKERS: testBrokers().join(','),
          DATABASE_URL: this.database.url,
          INTERNAL_SECRET: TEST_SECRET,
          ENCRYPTION_KEY: encryptionKey,
          LOG_LEVEL: 'fatal',
          TOPIC_PREFIX: this.topicPrefix,
          ...env,
        },
      },
    );
    this.mortal = child;
    const ended = once(child, 'exit');
    this.url = `http://127.0.0.1:${port}`;
    const answers = async () => (await this.ask(randomUUID(), 'GET reanalyses')).status === 200;
    await eventually(answers, { within: 60_000 });
    return { ended };
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
