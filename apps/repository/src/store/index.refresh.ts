/** Makes what was written findable: at once where little comes in, in longer steps where refreshing would take up the engine. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@elastic/elasticsearch';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { ELASTICSEARCH, isUnavailable } from './elasticsearch.client.js';
import { FeedbackIndex } from './feedback.index.js';

/** Writes of one moment share a refresh. */
const SOON_MS = 50;
/** A refresh takes some 40 ms of the engine however few documents it finds: at most a fifth of the time goes into it. */
const REST_PER_WORK = 4;
/** Nobody waits longer for the next refresh to begin. */
const LATEST_MS = 1_000;

@Injectable()
export class IndexRefresh implements OnApplicationShutdown {
  private readonly logger = new Logger(IndexRefresh.name);
  private readonly stopping = new AbortController();
  private wanted = false;
  private running?: Promise<void>;

  constructor(
    @Inject(ELASTICSEARCH) private readonly client: Client,
    private readonly index: FeedbackIndex,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Something was written. */
  request(): void {
    this.wanted = true;
    this.running ??= this.refreshWhileWanted();
  }

  private async refreshWhileWanted(): Promise<void> {
    const { signal } = this.stopping;
    await pause(SOON_MS, undefined, { signal }).catch(() => undefined);
    while (this.wanted && !signal.aborted) {
      this.wanted = false;
      const begun = performance.now();
      await this.refresh();
      const rest = Math.min(REST_PER_WORK * (performance.now() - begun), LATEST_MS);
      // Also where nothing is wanted yet: what is written meanwhile comes with the next one.
      await pause(rest, undefined, { signal }).catch(() => undefined);
    }
    this.running = undefined;
  }

  /** Where it fails, the index refreshes itself a little later. */
  private async refresh(): Promise<void> {
    try {
      await this.client.indices.refresh({ index: this.index.alias });
    } catch (error) {
      if (!isUnavailable(error)) this.logger.warn({ err: error }, 'What was written is found a little later');
    }
  }
}
