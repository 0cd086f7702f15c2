/** The repository service with topics and an index of its own, and shorthands for its routes. */
import { Client } from '@elastic/elasticsearch';
import { feedbackAnalyzed, type FeedbackAnalyzed, quarantine } from '@voc/contracts';
import { Producer } from '@voc/kafka';
import { identityHeader, startTestService, type TestService } from '@voc/testing';
import { repositoryConfig } from '../src/repository.config.js';
import { RepositoryModule } from '../src/repository.module.js';
import type { SearchPage } from '../src/search/search.service.js';
import { newIndexPrefix, removeIndices } from './test.store.js';

export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}

export interface TestRepository {
  service: TestService;
  /** For looking at the engine itself. */
  client: Client;
  indexPrefix: string;
  publish(...records: FeedbackAnalyzed[]): Promise<void>;
  search<T = SearchPage>(workspaceId: string, body: object): Promise<Answer<T>>;
  get<T = Record<string, unknown>>(workspaceId: string, path: string, scopes?: string[]): Promise<Answer<T>>;
  stop(): Promise<void>;
}

/** `elasticsearchUrl` replaces the address of the tests' engine, for example by one that can be cut off. */
export async function startRepository({
  elasticsearchUrl = process.env['ELASTICSEARCH_URL'] ?? '',
} = {}): Promise<TestRepository> {
  const indexPrefix = newIndexPrefix();
  const service = await startTestService({
    name: 'repository',
    schema: repositoryConfig,
    module: (config) => RepositoryModule.forRoot(config),
    env: { ELASTICSEARCH_URL: elasticsearchUrl, INDEX_PREFIX: indexPrefix },
    topics: [feedbackAnalyzed, quarantine],
  });
  const client = new Client({ node: process.env['ELASTICSEARCH_URL'] ?? '' });
  const ask = async <T>(path: string, init: RequestInit): Promise<Answer<T>> => {
    const response = await fetch(`${service.url}/api/v1/feedback/${path}`, init);
    return { status: response.status, headers: response.headers, body: (await response.json()) as T };
  };
  return {
    service,
    client,
    indexPrefix,
    publish: (...records) => service.app.get(Producer).publish(feedbackAnalyzed, records),
    search: (workspaceId, body) =>
      ask('search', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...identityHeader(workspaceId, ['feedback:read']) },
        body: JSON.stringify(body),
      }),
    get: (workspaceId, path, scopes = ['feedback:read']) =>
      ask(path, { headers: identityHeader(workspaceId, scopes) }),
    stop: async () => {
      await service.stop();
      await removeIndices(client, indexPrefix);
      await client.close();
    },
  };
}
