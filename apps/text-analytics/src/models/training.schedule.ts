/** Trains what is due, one after another: looks in quiet times at what has grown, asks for trainings, and runs those that wait. */
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, WorkLoop } from '@voc/service/basics';
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
  private readonly loop: WorkLoop;
  private putOff = 0;

  constructor(
    @Inject(TrainingWatch) private readonly watch: TrainingWatch,
    @Inject(TrainingStore) private readonly trainings: TrainingStore,
    @Inject(TrainingRunner) private readonly runner: TrainingRunner,
    @Inject(LiveLoad) private readonly load: LiveLoad,
    @Inject(CONFIG) config: TextAnalyticsConfig,
  ) {
    const pollMs = config.MODEL_CHECK_SECONDS * 1_000;
    this.loop = new WorkLoop({
      step: async (stopping) => {
        if (this.isTimeToLook(pollMs)) await this.watch.look();
        return this.runNext(stopping);
      },
      pollMs,
      maxBackoffMs: MAX_BACKOFF_MS,
      onError: (error) => this.logger.warn({ err: error }, 'Trainings wait for the next look'),
    });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Before the database closes, so that a training under way is given back. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** Says that a training was asked for; it begins at once unless another is under way. */
  wake(): void {
    this.loop.wake();
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

  private async runNext(stopping: AbortSignal): Promise<boolean> {
    const claimed = await this.trainings.claim();
    if (claimed) await this.runner.run(claimed, stopping);
    return claimed !== undefined;
  }
}
