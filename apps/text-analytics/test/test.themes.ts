/** Text analytics with a language model that a test plays, and shorthands for the routes of themes. */
import {
  feedbackAnalyzed,
  feedbackReceived,
  type FeedbackReceived,
  quarantine,
  themeChanged,
} from '@voc/contracts';
import { Producer } from '@voc/kafka';
import {
  A_WORKSPACE,
  eventually,
  identityHeader,
  recordTopic,
  startTestService,
  type TestDatabase,
  testDatabase,
  type TestService,
  type TopicRecorder,
} from '@voc/testing';
import { ModelServer, saying } from '../src/language-model/model.fixture.js';
import { textAnalyticsConfig } from '../src/text-analytics.config.js';
import { entities, migrations, TextAnalyticsModule } from '../src/text-analytics.module.js';
import type { ThemeList, ThemeView } from '../src/themes/theme.answers.dto.js';
import type { ThemeRunView } from '../src/themes/theme-run.answers.dto.js';

const PERSON = identityHeader(A_WORKSPACE, ['analysis:read', 'analysis:write']);
const named = saying(JSON.stringify({ name: 'Jammed lockers' }), { usage: { total_tokens: 90 } });

export class TestThemes {
  private constructor(
    readonly model: ModelServer,
    readonly database: TestDatabase,
    readonly service: TestService,
    readonly told: TopicRecorder<typeof themeChanged>,
  ) {}

  static async start(): Promise<TestThemes> {
    const model = await ModelServer.start(named);
    const database = await testDatabase('text-analytics', { entities, migrations });
    const service = await startTestService({
      name: 'text-analytics',
      schema: textAnalyticsConfig,
      module: (config) => TextAnalyticsModule.forRoot(config),
      database,
      topics: [feedbackReceived, feedbackAnalyzed, quarantine, themeChanged],
      env: {
        REANALYSIS_SETTLE_SECONDS: '600',
        LANGUAGE_MODEL_URL: model.url,
        LANGUAGE_MODEL_NAME: 'played',
      },
    });
    return new TestThemes(model, database, service, await recordTopic(service.topicPrefix, themeChanged));
  }

  async stop(): Promise<void> {
    await this.told.stop();
    await Promise.all([this.service.stop(), this.model.stop()]);
    await this.database.dispose();
  }

  publish(...items: FeedbackReceived[]): Promise<void> {
    return this.service.app.get(Producer).publish(feedbackReceived, items, { deadlineMs: 10_000 });
  }

  /** Resolves when so many texts are kept for themes, all workspaces together. */
  async untilKept(count: number): Promise<void> {
    const kept = 'select count(*)::int as count from theme_text';
    await eventually(
      async () => {
        const [row] = await this.database.query<{ count: number }>(kept);
        if (row?.count !== count) throw new Error(`There are ${row?.count} texts, not ${count}.`);
      },
      { within: 40_000 },
    );
  }

  /** `request` is the method and what comes after /api/v1/themes. */
  async ask<T>(request: string, body?: unknown, headers = PERSON): Promise<{ status: number; body: T }> {
    const [method, path] = request.split(' ') as [string, string];
    const answer = await fetch(`${this.service.url}/api/v1/themes${path}`, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as T };
  }

  async list(query = ''): Promise<ThemeList> {
    return (await this.ask<ThemeList>(`GET ${query}`)).body;
  }

  /** The first one of a language. */
  async themeIn(language: string): Promise<ThemeView> {
    const theme = (await this.list(`?language=${language}`)).items[0];
    if (!theme) throw new Error(`There is no theme in ${language}.`);
    return theme;
  }

  /** Asks for a run; resolves when it has ended. */
  async run(workspaceId = A_WORKSPACE): Promise<ThemeRunView> {
    const headers = identityHeader(workspaceId);
    const asked = await this.ask<ThemeRunView>('POST /runs', undefined, headers);
    if (asked.status !== 202) throw new Error(JSON.stringify(asked));
    return eventually(
      async () => {
        const { body } = await this.ask<ThemeRunView>(`GET /runs/${asked.body.id}`, undefined, headers);
        if (body.finishedAt === undefined) throw new Error(`The run is ${body.state}.`);
        return body;
      },
      { within: 20_000 },
    );
  }

  /** A run as a process leaves it behind that dies; its id. */
  async leaveRun(attempts: number): Promise<string> {
    const [run] = await this.database.query<{ id: string }>(
      `insert into theme_run
         (id, workspace_id, state, requested, languages, lease_token, lease_until, attempts, created_at, started_at)
       values (gen_random_uuid(), $1, 'running', true, '[]', gen_random_uuid(), now() - interval '1 second', $2, now(), now())
       returning id`,
      [A_WORKSPACE, attempts],
    );
    return run?.id ?? '';
  }
}
