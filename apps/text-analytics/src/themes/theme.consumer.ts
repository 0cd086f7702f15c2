/** Keeps what was analysed for the themes: masked texts with their judgement, as people see them. */
import { Controller, Inject } from '@nestjs/common';
import { feedbackAnalyzed, type FeedbackAnalyzed } from '@voc/contracts';
import { OnTopic, type Received } from '@voc/kafka';
import { LiveLoad } from '../feedback/live.load.js';
import { ThemeSchedule } from './theme.schedule.js';
import type { ThemeLanguage } from './theme-text.entity.js';
import { type GoneText, type KeptText, ThemeTexts } from './theme.texts.js';
import { LOOK_BACK_DAYS } from './theme.windows.js';

const DAY_MS = 86_400_000;
/** Of one item no more is read, in UTF-16 units: what matters comes first. */
const MAX_TEXT = 4_000;
const MAX_SCORES = 5;

const languages: Partial<Record<FeedbackAnalyzed['language'], ThemeLanguage>> = {
  fa: 'fa',
  mixed: 'fa',
  finglish: 'fa',
  en: 'en',
};

@Controller()
export class ThemeConsumer {
  private readonly never = new AbortController().signal;

  constructor(
    @Inject(ThemeTexts) private readonly texts: ThemeTexts,
    @Inject(ThemeSchedule) private readonly schedule: ThemeSchedule,
    @Inject(LiveLoad) private readonly load: LiveLoad,
  ) {}

  /**
   * Reads the log of what was analysed rather than taking part in the analysis: nothing is added to its way, this stands
   * back while much comes in, and re-analyses, corrections and deletions come the same way. This very service wrote the
   * records, so they aren't checked once more.
   */
  @OnTopic(feedbackAnalyzed, { name: 'themes', batch: 500, concurrency: 1, raw: true })
  async keep(batch: Received<Buffer>[]): Promise<void> {
    await this.load.standBack(this.never);
    const items = batch.map(({ value }) => JSON.parse(value.toString()) as FeedbackAnalyzed);
    const oldest = Date.now() - LOOK_BACK_DAYS * DAY_MS;
    for (const [workspaceId, own] of Map.groupBy(items, (it) => it.workspaceId)) {
      // A key's records come in order, so the last one of an item is the one that holds.
      const newest = new Map(own.map((it) => [it.feedbackId, it]));
      const texts: KeptText[] = [];
      const gone: GoneText[] = [];
      for (const item of newest.values()) {
        const kept = Date.parse(item.occurredAt) < oldest ? undefined : keptText(item);
        if (kept) texts.push(kept);
        else gone.push({ feedbackId: item.feedbackId, version: item.version });
      }
      await this.texts.keep(workspaceId, texts, gone);
      if (texts.length > 0) await this.schedule.begin(workspaceId);
    }
  }
}

/** Undefined where there is nothing to read. */
function keptText(item: FeedbackAnalyzed): KeptText | undefined {
  const language = languages[item.language];
  if (item.deletedAt !== undefined || !language) return undefined;
  const texts = item.texts.filter(({ role }) => role === 'customer').map(({ text }) => text);
  return {
    feedbackId: item.feedbackId,
    version: item.version,
    language,
    occurredAt: new Date(item.occurredAt),
    text: texts.join('\n').slice(0, MAX_TEXT).toWellFormed(),
    sentiment: item.sentiment?.score ?? null,
    scores: item.scores
      .slice(0, MAX_SCORES)
      .map(({ metric, value, min, max }) => ({ metric, value, min, max })),
  };
}
