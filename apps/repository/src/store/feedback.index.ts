/** Sees to it that the index and its template are there, also where Elasticsearch comes up later or lost its data. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@elastic/elasticsearch';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { CONFIG } from '@voc/service/basics';
import type { RepositoryConfig } from '../repository.config.js';
import { ELASTICSEARCH, isErrorOf } from './elasticsearch.client.js';
import { feedbackMapping, feedbackTemplate, indexNames, LATE_REFRESH } from './feedback.mapping.js';

const RETRY_MS = 1_000;

@Injectable()
export class FeedbackIndex implements OnApplicationBootstrap, OnApplicationShutdown {
  /** Readers and writers know this name only. */
  readonly alias: string;
  private readonly logger = new Logger(FeedbackIndex.name);
  private readonly stopping = new AbortController();
  private ready: Promise<void> | undefined;

  constructor(
    @Inject(ELASTICSEARCH) private readonly client: Client,
    @Inject(CONFIG) private readonly config: RepositoryConfig,
  ) {
    this.alias = indexNames(config.INDEX_PREFIX).alias;
  }

  onApplicationBootstrap(): void {
    void this.untilThere();
  }

  onApplicationShutdown(): void {
    this.stopping.abort();
  }

  /** Makes what is missing; harmless to repeat and to run in several processes. @throws the client's errors. */
  ensure(): Promise<void> {
    this.ready ??= this.make().catch((error: unknown) => {
      this.ready = undefined;
      throw error;
    });
    return this.ready;
  }

  /** The index turned out to be gone: the next `ensure` looks again. */
  forget(): void {
    this.ready = undefined;
  }

  private async untilThere(): Promise<void> {
    let told = false;
    while (!this.stopping.signal.aborted) {
      try {
        return await this.ensure();
      } catch (error) {
        if (!told) this.logger.warn({ err: error }, 'The index is not ready yet; trying again until it is');
        told = true;
        await pause(RETRY_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
  }

  private async make(): Promise<void> {
    const { INDEX_PREFIX, INDEX_SHARDS, INDEX_REPLICAS } = this.config;
    const names = indexNames(INDEX_PREFIX);
    await this.client.indices.putIndexTemplate(
      feedbackTemplate(INDEX_PREFIX, { shards: INDEX_SHARDS, replicas: INDEX_REPLICAS }),
    );
    if (await this.client.indices.existsAlias({ name: names.alias })) {
      await this.client.indices.putMapping({
        index: names.alias,
        write_index_only: true,
        ...feedbackMapping,
      });
      await this.client.indices.putSettings({
        index: names.alias,
        settings: { refresh_interval: LATE_REFRESH },
      });
      return;
    }
    try {
      await this.client.indices.create({
        index: names.first,
        aliases: { [names.alias]: { is_write_index: true } },
      });
      this.logger.log(`Made the index ${names.first}`);
    } catch (error) {
      if (!isErrorOf(error, 'resource_already_exists_exception')) throw error;
    }
  }
}
