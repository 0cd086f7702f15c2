/** Asks the language model for a workspace: only where it wants that, within its budget, and only for answers that hold. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG } from '@voc/service/basics';
import { AnswerCache } from './answer.cache.js';
import { CallSlots } from './call.slots.js';
import { type Completion, CompletionClient } from './completion.client.js';
import type { LanguageModelConfig } from './language-model.config.js';
import { answerTooLate, answerUnverified, askerGone, CompletionFailed } from './language-model.errors.js';
import { LanguageModelSettings } from './language-model.settings.js';
import { AnswerRefused, type ModelQuestion } from './model.question.js';
import { TokenBudget } from './token.budget.js';

const ATTEMPTS = 2;
const OF_ONE_WORKSPACE = 2;
const WAITING = 32;
/** Persian takes about a token for two characters, English for four; what a request itself takes comes on top. */
const CHARACTERS_PER_TOKEN = 2;
const REQUEST_TOKENS = 200;

export interface ModelAnswer<T> {
  value: T;
  model: string;
  /** Used up for it just now; none where it was kept. */
  tokens: number;
  cached: boolean;
  answeredAt: Date;
}

@Injectable()
export class LanguageModel {
  private readonly logger = new Logger(LanguageModel.name);
  private readonly slots: CallSlots;

  constructor(
    @Inject(CONFIG) private readonly config: LanguageModelConfig,
    @Inject(LanguageModelSettings) private readonly settings: LanguageModelSettings,
    @Inject(TokenBudget) private readonly budget: TokenBudget,
    @Inject(AnswerCache) private readonly cache: AnswerCache,
    @Inject(CompletionClient) private readonly client: CompletionClient,
  ) {
    const atOnce = config.LANGUAGE_MODEL_CONCURRENCY;
    this.slots = new CallSlots({ atOnce, ofOne: Math.min(atOnce, OF_ONE_WORKSPACE), waiting: WAITING });
  }

  /** @throws ServiceError where the workspace can't ask */
  async admit(workspaceId: string): Promise<void> {
    await this.settings.admit(workspaceId);
  }

  /**
   * The verified answer, from the cache where the same was asked before. `signal`: aborted when nobody waits any more.
   * @throws ServiceError where it can't be asked, doesn't answer, or answers twice what doesn't hold
   */
  async ask<T>(
    workspaceId: string,
    question: ModelQuestion<T>,
    signal: AbortSignal,
  ): Promise<ModelAnswer<T>> {
    const budget = await this.settings.admit(workspaceId);
    const model = this.config.LANGUAGE_MODEL_NAME ?? '';
    const parts = [model, question.instructions, question.material];
    const kept = await this.cache.find(workspaceId, parts);
    if (kept) return { value: kept.value as T, model, tokens: 0, cached: true, answeredAt: kept.answeredAt };
    const seconds = this.config.LANGUAGE_MODEL_TIMEOUT_SECONDS;
    const late = AbortSignal.timeout(seconds * 1_000);
    const either = AbortSignal.any([signal, late]);
    try {
      const { value, tokens } = await this.slots.run(workspaceId, either, () =>
        this.verified({ workspaceId, budget, question, signal: either }),
      );
      const answeredAt = new Date();
      await this.cache.keep(workspaceId, parts, { value, answeredAt });
      return { value, model, tokens, cached: false, answeredAt };
    } catch (error) {
      if (signal.aborted) throw askerGone();
      if (late.aborted) throw answerTooLate(seconds);
      throw error;
    }
  }

  /** Told what was wrong, models do better at the second attempt; there is no third. */
  private async verified<T>(asked: Asked<T>): Promise<{ value: T; tokens: number }> {
    const { question } = asked;
    let tokens = 0;
    let problems: readonly string[] = [];
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const material = attempt === 1 ? question.material : `${question.material}\n${reproach(problems)}`;
      const completion = await this.complete({ ...asked, question: { ...question, material } });
      tokens += completion.tokens;
      try {
        return { value: question.read(completion.text), tokens };
      } catch (error) {
        if (!(error instanceof AnswerRefused)) throw error;
        ({ problems } = error);
        this.logger.warn(`An answer of the language model is refused: ${problems.join('; ')}`);
      }
    }
    throw answerUnverified(problems);
  }

  private async complete<T>({
    workspaceId,
    budget,
    question,
    signal,
  }: Asked<T>): Promise<Required<Completion>> {
    const asked = tokensOf(question.instructions + question.material) + REQUEST_TOKENS;
    const most = asked + this.config.LANGUAGE_MODEL_ANSWER_TOKENS;
    const taken = await this.budget.take(workspaceId, most, budget);
    let really = 0;
    try {
      const { text, tokens = asked + tokensOf(text) } = await this.client.complete(question, signal);
      really = tokens;
      return { text, tokens };
    } catch (error) {
      // Whoever was asked counts the question, too, when nobody waits for the answer.
      if (error instanceof CompletionFailed && error.counted) really = error.kind === 'ended' ? asked : most;
      throw error;
    } finally {
      await this.budget.settle(taken, really);
    }
  }
}

interface Asked<T> {
  workspaceId: string;
  budget: number;
  question: ModelQuestion<T>;
  signal: AbortSignal;
}

function tokensOf(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN);
}

function reproach(problems: readonly string[]): string {
  return `Your answer before was refused: ${problems.join('; ')}. Answer anew, and keep to the form and to what stands above.`;
}
