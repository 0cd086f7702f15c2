/** Text analytics with a language model that a test plays, and shorthands for its routes. */
import { randomUUID } from 'node:crypto';
import { CONFIG } from '@voc/service/basics';
import {
  identityHeader,
  startTestService,
  type TestDatabase,
  testDatabase,
  type TestService,
} from '@voc/testing';
import type { LanguageModelConfig } from '../src/language-model/language-model.config.js';
import { type Behaviour, ModelServer, saying } from '../src/language-model/model.fixture.js';
import type { ModelSettingsView, SummaryView } from '../src/language-model/summary.dto.js';
import { ThemeNaming } from '../src/language-model/theme.naming.js';
import { textAnalyticsConfig } from '../src/text-analytics.config.js';
import { entities, migrations, TextAnalyticsModule } from '../src/text-analytics.module.js';
import { RepositoryServer } from './repository.server.js';

export const KEY = 'key-of-the-model';

interface Seen {
  id: string;
  group?: string;
  text: string;
}

const seenBy = (content: string): Seen[] =>
  content.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Seen] : []));

/** A model that keeps to what it was told: it quotes the beginning of each of the first three items. */
export const honest: Behaviour = (response, request) => {
  const items = seenBy(request.body.messages[1]?.content ?? '').slice(0, 3);
  const points = items.map(({ id, text }) => ({
    text: 'Customers say so.',
    quotes: [{ id, quote: text.split(' ').slice(0, 4).join(' ') }],
  }));
  const answer = { answered: true, summary: 'Delivery is slow.', points };
  saying(JSON.stringify(answer), { usage: { total_tokens: 1_000 } })(response, request);
};

export const quoting = (id: string, quote: string): Behaviour =>
  saying(JSON.stringify({ answered: true, summary: 's', points: [{ text: 'p', quotes: [{ id, quote }] }] }), {
    usage: { total_tokens: 700 },
  });

/** An answer that is a problem of this code. */
export const problem = (status: number, code: string, fields: object = {}) => ({
  status,
  body: { type: `urn:voc:problem:${code}`, ...fields },
});

interface Answer<T> {
  status: number;
  body: T;
  headers: Headers;
}

export class TestSummaries {
  private constructor(
    readonly model: ModelServer,
    readonly repository: RepositoryServer,
    readonly database: TestDatabase,
    readonly service: TestService,
    readonly config: LanguageModelConfig,
  ) {}

  static async start(): Promise<TestSummaries> {
    const [model, repository] = [await ModelServer.start(honest), new RepositoryServer()];
    const url = await repository.start();
    const database = await testDatabase('text-analytics', { entities, migrations });
    const service = await startTestService({
      name: 'text-analytics',
      schema: textAnalyticsConfig,
      module: (it) => TextAnalyticsModule.forRoot(it),
      database,
      consumes: false,
      env: {
        REPOSITORY_URL: url,
        LANGUAGE_MODEL_URL: model.url,
        LANGUAGE_MODEL_NAME: 'small-1',
        LANGUAGE_MODEL_KEY: KEY,
        LANGUAGE_MODEL_TIMEOUT_SECONDS: '20',
        LANGUAGE_MODEL_MONTHLY_TOKENS: '100000',
        LANGUAGE_MODEL_CONCURRENCY: '2',
      },
    });
    const config = service.app.get<LanguageModelConfig>(CONFIG);
    return new TestSummaries(model, repository, database, service, config);
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await Promise.all([this.model.stop(), this.repository.stop(), this.database.dispose()]);
  }

  async ask<T = Record<string, unknown>>(
    workspaceId: string,
    request: string,
    { body, scopes, signal }: { body?: object; scopes?: string[]; signal?: AbortSignal } = {},
  ): Promise<Answer<T>> {
    const [method, path] = request.split(' ') as [string, string];
    const answer = await fetch(`${this.service.url}/api/v1/${path}`, {
      method,
      headers: { ...identityHeader(workspaceId, scopes), 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
    return { status: answer.status, body: (await answer.json()) as T, headers: answer.headers };
  }

  async summarise<T = SummaryView>(workspaceId: string, body: object, scopes?: string[]): Promise<Answer<T>> {
    return this.ask<T>(workspaceId, 'POST summaries', { body, ...(scopes && { scopes }) });
  }

  async change(workspaceId: string, body: object, scopes?: string[]): Promise<Answer<ModelSettingsView>> {
    return this.ask(workspaceId, 'PUT summaries/settings', { body, ...(scopes && { scopes }) });
  }

  async settings(workspaceId: string): Promise<ModelSettingsView> {
    return (await this.ask<ModelSettingsView>(workspaceId, 'GET summaries/settings')).body;
  }

  nameOf(workspaceId: string, quotes: string[]): Promise<string | undefined> {
    return this.service.app
      .get(ThemeNaming)
      .nameOf(workspaceId, { phrases: ['late', 'دیر رسید'], quotes }, 'en');
  }

  /** A workspace that has switched it on, with items of these texts; each has an answer by an agent, too. */
  async workspaceWith(...texts: string[]): Promise<{ workspaceId: string; ids: string[] }> {
    const workspaceId = randomUUID();
    const items = texts.map((text) => ({
      id: randomUUID(),
      texts: [
        { role: 'customer', field: 'comment', text },
        { role: 'agent', field: 'reply', text: 'The agent says hello.' },
      ],
    }));
    this.repository.items.set(workspaceId, items);
    await this.change(workspaceId, { enabled: true });
    return { workspaceId, ids: items.map((it) => it.id) };
  }
}
