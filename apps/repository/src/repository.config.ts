/** What the repository reads from the environment. */
import { baseConfig } from '@voc/service';
import { z } from 'zod';

export const repositoryConfig = baseConfig.extend({
  ELASTICSEARCH_URL: z.url({ protocol: /^https?$/ }).describe('Address of Elasticsearch.'),
  ELASTICSEARCH_API_KEY: z
    .string()
    .min(1)
    .optional()
    .describe('API key for Elasticsearch, where it asks for one.'),
  INDEX_PREFIX: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{0,60}$/)
    .default('voc')
    .describe('First part of the names of indices, so that several installations can share a cluster.'),
  INDEX_SHARDS: z.coerce.number().int().min(1).max(100).default(1).describe('Primary shards of a new index.'),
  INDEX_REPLICAS: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('Copies of each shard of a new index.'),
});

export type RepositoryConfig = z.output<typeof repositoryConfig>;
