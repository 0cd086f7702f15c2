/** Summarises feedback and answers questions about it, by the language model and with quotes that are really there. */
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Identity, invalidRequest } from '@voc/service';
import { FeedbackClient, type FeedbackQuery } from './feedback.client.js';
import { LanguageModel } from './language.model.js';
import type { LanguageModelConfig } from './language-model.config.js';
import { nothingFound } from './language-model.errors.js';
import type { ModelQuestion } from './model.question.js';
import type { NewSummary, SummaryView } from './summary.dto.js';
import {
  instructionsFor,
  materialOf,
  type PromptItem,
  promptItems,
  type Selection,
  summaryForm,
} from './summary.prompt.js';
import { type VerifiedSummary, verifySummary } from './summary.verification.js';

const DEFAULT_SIZE = 100;

@Injectable()
export class SummariesService {
  constructor(
    @Inject(CONFIG) private readonly config: LanguageModelConfig,
    @Inject(LanguageModel) private readonly model: LanguageModel,
    @Inject(FeedbackClient) private readonly feedback: FeedbackClient,
  ) {}

  /** @throws ServiceError where it can't be asked, finds nothing, or the model gives no answer that holds */
  async summarise(caller: Identity, wish: NewSummary, signal: AbortSignal): Promise<SummaryView> {
    check(wish);
    await this.model.admit(caller.workspaceId);
    const selections = await this.selectionsOf(caller, wish, signal);
    const items = promptItems(selections, this.config.LANGUAGE_MODEL_PROMPT_CHARACTERS);
    if (items.length === 0) throw nothingFound();
    const { value, model, tokens, cached, answeredAt } = await this.model.ask(
      caller.workspaceId,
      questionOf(items, wish),
      signal,
    );
    const read = selections.map(({ group, total }) => ({
      ...(group && { group }),
      total,
      read: items.filter((it) => it.group === group).length,
    }));
    return { ...value, selections: read, model, tokens, cached, answeredAt: answeredAt.toISOString() };
  }

  private async selectionsOf(caller: Identity, wish: NewSummary, signal: AbortSignal): Promise<Selection[]> {
    const { feedbackIds, before, size = DEFAULT_SIZE } = wish;
    if (feedbackIds) {
      const items = await this.feedback.find(caller, feedbackIds, signal);
      return [{ items, total: items.length }];
    }
    if (!before) return [await this.found(caller, wish, { size, at: '', signal })];
    const half = Math.ceil(size / 2);
    const [now, then] = await Promise.all([
      this.found(caller, wish, { size: half, at: '', signal }),
      this.found(caller, before, { size: half, at: '/before', signal }),
    ]);
    return [
      { ...now, group: 'now' },
      { ...then, group: 'before' },
    ];
  }

  private found(
    caller: Identity,
    { query, filters }: FeedbackQuery,
    how: Parameters<FeedbackClient['search']>[2],
  ): Promise<Selection> {
    const wanted = { ...(query !== undefined && { query }), ...(filters && { filters }) };
    return this.feedback.search(caller, wanted, how);
  }
}

/** @throws ServiceError 400 where it isn't clear which feedback is meant */
function check({ query, filters, feedbackIds, before }: NewSummary): void {
  const searched = query !== undefined || filters !== undefined;
  if (feedbackIds === undefined && !searched)
    throw invalidRequest([{ pointer: '', detail: 'Give feedbackIds, or query, filters or both.' }]);
  if (feedbackIds !== undefined && (searched || before !== undefined))
    throw invalidRequest([
      { pointer: '/feedbackIds', detail: 'stands alone, without query, filters and before' },
    ]);
}

function questionOf(
  items: readonly PromptItem[],
  { question, locale = 'en' }: NewSummary,
): ModelQuestion<VerifiedSummary> {
  const compared = items.some((it) => it.group !== undefined);
  return {
    instructions: instructionsFor(locale, compared),
    material: materialOf(items, question),
    form: summaryForm,
    read: (answer) => verifySummary(answer, items, question),
  };
}
