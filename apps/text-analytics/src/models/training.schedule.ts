/** Trains what is due, one after another: looks in quiet times at what has grown, asks for trainings, and runs those that wait. */
import { setTimeout as pause } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG } from '@voc/service';
import { LiveLoad } from '../feedback/live.load.js';
import type { TextAnalyticsConfig } from '../text-analytics.config.js';
import { TrainingRunner } from './training.runner.js';
import { TrainingStore } from './training.store.js';
import { TrainingWatch } from './training.watch.js';

const MAX_BACKOFF_MS = 60_000;
/** Looks in a row that are put off while much comes in: half an hour as a service is delivered. */
const MOST_PUT_OFF = 60;

@Injectable()
export class TrainingSchedule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(TrainingSchedule.name);
  private readonly stopping = new AbortController();
  private wakeUp = new AbortController();
  private running?: Promise<void>;
  private putOff = 0;

  constructor(
    @Inject(TrainingWatch) private readonly watch: TrainingWatch,
    @Inject(TrainingStore) private readonly trainings: TrainingStore,
    @Inject(TrainingRunner) private readonly runner: TrainingRunner,
    @Inject(LiveLoad) private readonly load: LiveLoad,
    @Inject(CONFIG) private readonly config: TextAnalyticsConfig,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.workUntilStopped();
  }

  /** Before the database closes, so that a training under way is given back. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
  }

  /** Says that a training was asked for; it begins at once unless another is under way. */
  wake(): void {
    this.wakeUp.abort();
  }

  private async workUntilStopped(): Promise<void> {
    const { signal } = this.stopping;
    const interval = this.config.MODEL_CHECK_SECONDS * 1_000;
    let wait = interval;
    while (!signal.aborted) {
      try {
        if (this.isTimeToLook(interval)) await this.watch.look();
        await this.runWaiting(signal);
        wait = interval;
      } catch (error) {
        this.logger.warn({ err: error }, 'Trainings wait for the next look');
        wait = Math.min(2 * wait, MAX_BACKOFF_MS);
      }
      await this.idle(wait);
    }
  }

  /**
   * Amid a large import a training would take a core from it, would soon be followed by the next one, and by an
   * analysis of what had just come in. Trainings that a person asks for don't wait for that.
   */
  private isTimeToLook(interval: number): boolean {
    const quiet = this.load.quietMs >= interval || this.putOff === MOST_PUT_OFF;
    this.putOff = quiet ? 0 : this.putOff + 1;
    return quiet;
  }

  private async runWaiting(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const claimed = await this.trainings.claim();
      if (!claimed) return;
      await this.runner.run(claimed, signal);
    }
  }

  private async idle(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.wakeUp.signal, ref: false }).catch(() => undefined);
    if (!this.stopping.signal.aborted) this.wakeUp = new AbortController();
  }
}
