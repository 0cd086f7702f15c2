/** The store on the Elasticsearch of the tests, with an index of its own and without a service round it. */
import { randomBytes } from 'node:crypto';
import type { Client } from '@elastic/elasticsearch';
import type { FeedbackAnalyzed } from '@voc/contracts';
import { loadConfig } from '@voc/service';
import { TEST_SECRET } from '@voc/testing';
import { repositoryConfig, type RepositoryConfig } from '../src/repository.config.js';
import { SearchService, type SearchWish } from '../src/search/search.service.js';
import { elasticsearchClient } from '../src/store/elasticsearch.client.js';
import { documentOf } from '../src/store/feedback.document.js';
import { FeedbackIndex } from '../src/store/feedback.index.js';
import { FeedbackReader } from '../src/store/feedback.reader.js';
import { FeedbackWriter } from '../src/store/feedback.writer.js';
import { IndexRefresh } from '../src/store/index.refresh.js';

export interface TestStore {
  client: Client;
  config: RepositoryConfig;
  index: FeedbackIndex;
  writer: FeedbackWriter;
  /** Writes records and waits until a search sees them. */
  add(...records: FeedbackAnalyzed[]): Promise<void>;
  search(workspaceId: string, wish?: Partial<SearchWish>): ReturnType<SearchService['search']>;
  item: SearchService['item'];
  dispose(): Promise<void>;
}

/** An index prefix that no other test uses. */
export const newIndexPrefix = () => `t${randomBytes(5).toString('hex')}`;

/** Deletes everything that a service with this prefix made. */
export async function removeIndices(client: Client, prefix: string): Promise<void> {
  await client.indices.delete({ index: `${prefix}-feedback-v1-000001`, ignore_unavailable: true });
  await client.indices.deleteIndexTemplate({ name: `${prefix}-feedback` }, { ignore: [404] });
}

export async function openStore(env: Record<string, string> = {}): Promise<TestStore> {
  const config = loadConfig(repositoryConfig, {
    KAFKA_BROKERS: 'none:1',
    INTERNAL_SECRET: TEST_SECRET,
    ELASTICSEARCH_URL: process.env['ELASTICSEARCH_URL'],
    INDEX_PREFIX: newIndexPrefix(),
    ...env,
  });
  const client = elasticsearchClient(config);
  const index = new FeedbackIndex(client, config);
  const refresh = new IndexRefresh(client, index);
  const writer = new FeedbackWriter(client, index, refresh);
  const service = new SearchService(new FeedbackReader(client, index), config);
  return {
    client,
    config,
    index,
    writer,
    add: async (...records) => {
      const results = await writer.write(records.map(documentOf));
      const refused = results.find((result) => !result.stored);
      if (refused !== undefined) throw new Error(JSON.stringify(refused));
      await client.indices.refresh({ index: index.alias });
    },
    search: (workspaceId, wish = {}) =>
      service.search(workspaceId, { query: '', filters: {}, facets: [], size: 20, ...wish }),
    item: (workspaceId, id) => service.item(workspaceId, id),
    dispose: async () => {
      await refresh.onApplicationShutdown();
      await removeIndices(client, config.INDEX_PREFIX);
      await client.close();
    },
  };
}
