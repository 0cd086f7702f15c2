/** Learns topics from their examples in the background, when enough has been said since the last time. */
import { Worker } from 'node:worker_threads';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { WorkspaceKnowledge } from '../knowledge/workspace.knowledge.js';
import { Reanalyses } from '../reanalysis/reanalyses.js';
import { TaxonomyStore } from './taxonomy.store.js';
import { TopicModelRow } from './topic-model.entity.js';
import { type ExampleCounts, TopicExamples } from './topic.examples.js';
import { NEEDED_EXAMPLES } from './topic.learning.js';
import type { LearnedOfTopic, TopicLesson } from './topic.worker.js';

/** Examples since the last time that make another one worth while: so many, and this share. */
const FEWEST_NEW = 5;
const NEW_SHARE = 0.1;
/** The most examples that a topic has take seconds; what takes so long never ends. */
const TIME_LIMIT_MS = 5 * 60_000;
const MEMORY = { maxOldGenerationSizeMb: 256 };

@Injectable()
export class TopicLearner implements BeforeApplicationShutdown {
  private readonly logger = new Logger(TopicLearner.name);
  /** Topics whose turn comes, with whether their rules have changed; one is learned at a time. */
  private readonly waiting = new Map<string, { workspaceId: string; topic: string; rulesChanged: boolean }>();
  private readonly stopping = new AbortController();
  private running = Promise.resolve();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TaxonomyStore) private readonly store: TaxonomyStore,
    @Inject(TopicExamples) private readonly examples: TopicExamples,
    @Inject(WorkspaceKnowledge) private readonly knowledge: WorkspaceKnowledge,
    @Inject(Reanalyses) private readonly reanalyses: Reanalyses,
  ) {}

  /** Learns the topic soon, if that is worth while by then. */
  consider(workspaceId: string, topic: string, { rulesChanged = false } = {}): void {
    const id = `${workspaceId} ${topic}`;
    const before = this.waiting.get(id);
    this.waiting.set(id, { workspaceId, topic, rulesChanged: rulesChanged || before?.rulesChanged === true });
    if (!before) this.running = this.running.then(() => this.learnNext(id));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.waiting.clear();
    this.stopping.abort(new Error('The service stops.'));
    await this.running;
  }

  private async learnNext(id: string): Promise<void> {
    const next = this.waiting.get(id);
    this.waiting.delete(id);
    if (!next) return;
    try {
      await this.learn(next.workspaceId, next.topic, next.rulesChanged);
    } catch (error) {
      if (!this.stopping.signal.aborted)
        this.logger.warn(`A topic waits for its next example to be learned: ${(error as Error).message}`);
    }
  }

  private async learn(workspaceId: string, topic: string, rulesChanged: boolean): Promise<void> {
    const taxonomy = await this.database.inWorkspace(workspaceId, async (em) => {
      const counts = (await this.examples.counts(em, topic)).get(topic) ?? { belonging: 0, others: 0 };
      const last = await em.findOneBy(TopicModelRow, { topic });
      if (!isWorthWhile(counts, last, rulesChanged)) return undefined;
      const { version, topics } = await this.store.current(em);
      return { version, topics };
    });
    if (!taxonomy) return;
    const examples = await this.examples.all(workspaceId, topic);
    const belonging = examples.filter((it) => it.belongs).length;
    // Of texts that are there no more, fewer may be left than were counted.
    if (Math.min(belonging, examples.length - belonging) < NEEDED_EXAMPLES) return;
    const items = await this.examples.itemsBeside(workspaceId);
    const learned = await this.learnInThread({ taxonomy, topic, examples, items });
    const matters = await this.database.inWorkspace(workspaceId, (em) =>
      this.keep(em, workspaceId, topic, learned),
    );
    if (matters) this.knowledge.changed(workspaceId);
  }

  /** Whether analysis says something else from now on. */
  private async keep(
    em: EntityManager,
    workspaceId: string,
    topic: string,
    { weights, figures }: LearnedOfTopic,
  ): Promise<boolean> {
    await this.store.lock(em, workspaceId);
    const before = await em.findOneBy(TopicModelRow, { topic });
    const revision = ((await em.maximum(TopicModelRow, 'revision')) ?? 0) + 1;
    const kept = figures.used ? Buffer.from(weights) : null;
    const row = { workspaceId, topic, revision, figures, weights: kept, trainedAt: new Date() };
    await em.upsert(TopicModelRow, row, ['workspaceId', 'topic']);
    const matters = figures.used || before?.figures.used === true;
    if (matters) await this.reanalyses.request(workspaceId, { reason: 'taxonomy' }, em);
    return matters;
  }

  private async learnInThread(lesson: TopicLesson): Promise<LearnedOfTopic> {
    const worker = new Worker(new URL('./topic.worker.js', import.meta.url), {
      workerData: lesson,
      resourceLimits: MEMORY,
    });
    const signal = AbortSignal.any([this.stopping.signal, AbortSignal.timeout(TIME_LIMIT_MS)]);
    const { promise, resolve, reject } = Promise.withResolvers<LearnedOfTopic>();
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', () => reject(new Error('The thread ended without a result.')));
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    return promise.finally(() => worker.terminate());
  }
}

function isWorthWhile(counts: ExampleCounts, last: TopicModelRow | null, rulesChanged: boolean): boolean {
  if (Math.min(counts.belonging, counts.others) < NEEDED_EXAMPLES) return false;
  if (!last || rulesChanged) return true;
  const before = last.figures.belonging + last.figures.others;
  const more = Math.abs(counts.belonging + counts.others - before);
  return more >= Math.max(FEWEST_NEW, NEW_SHARE * before);
}
