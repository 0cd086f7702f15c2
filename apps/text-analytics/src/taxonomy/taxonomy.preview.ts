/** Shows what other rules for a topic would find in real items of the workspace, beside what is found now. */
import { setImmediate as otherWork } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import { maskPersonalData } from '../analysis/mask.js';
import type { TopicMatcher } from '../analysis/topic.matcher.js';
import { WorkspaceKnowledge } from '../knowledge/workspace.knowledge.js';
import { OriginalReader } from '../originals/original.reader.js';
import { rulesAlone } from './learned.topics.js';
import { checkWhole } from './taxonomy.checks.js';
import { TaxonomyStore } from './taxonomy.store.js';
import type { Topic } from './taxonomy.js';
import { excerptOf, type Found, placesOf, type Passage } from './topic.excerpt.js';
import { RuleMatcher } from './rule.matcher.js';
import type { TopicRules } from './topic.rules.js';
import { topicTokens } from './topic.tokens.js';

/** Items that are looked at: the newest ones, as many as the time allows; the bytes bound what is in memory. */
const MOST_ITEMS = 1_000;
const MOST_BYTES = 16 * 1_024 * 1_024;
const TIME_MS = 3_000;
const SLICE_MS = 20;
/** As far as a text is read for a preview, in UTF-16 units; analysis reads further. */
const READ_LENGTH = 5_000;
/** Items that are shown. */
const SHOWN = 50;

export type Verdict = 'gained' | 'lost' | 'kept';

export interface PreviewedItem extends Passage {
  feedbackId: string;
  verdict: Verdict;
}

export interface PreviewResult {
  /** Items that were looked at, and whether there was no time for more. */
  sampled: number;
  timedOut: boolean;
  /** Items with the topic by the new rules, and by those in force; what was learned plays no part. */
  matched: number;
  before: number;
  gained: number;
  lost: number;
  /** Those gained and lost first. */
  items: PreviewedItem[];
}

@Injectable()
export class TaxonomyPreview {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OriginalReader) private readonly originals: OriginalReader,
    @Inject(TaxonomyStore) private readonly store: TaxonomyStore,
    @Inject(WorkspaceKnowledge) private readonly knowledge: WorkspaceKnowledge,
  ) {}

  /** `rules` are tried in place of those of `topic`, or as a new topic. @throws ServiceError 400 */
  async preview(workspaceId: string, topic: string, rules: TopicRules): Promise<PreviewResult> {
    const end = performance.now() + TIME_MS;
    const present = rulesAlone((await this.knowledge.of(workspaceId)).topics);
    const { topics, texts } = await this.database.inWorkspace(workspaceId, async (em) => ({
      topics: (await this.store.current(em)).topics,
      texts: await this.originals.newest(em, workspaceId, { most: MOST_ITEMS, bytes: MOST_BYTES }),
    }));
    const tried = new RuleMatcher('preview', withRules(topics, topic, rules));
    const counter = new Counter();
    let sliceEnd = performance.now() + SLICE_MS;
    for (const [feedbackId, own] of texts) {
      const now = performance.now();
      if (now > end) break;
      if (now > sliceEnd) {
        await otherWork();
        sliceEnd = performance.now() + SLICE_MS;
      }
      counter.add(feedbackId, lookAt(own, topic, present, tried));
    }
    return counter.result(texts.size);
  }
}

interface Look {
  passage?: Passage;
  before: boolean;
  after: boolean;
}

function lookAt(
  texts: readonly { role: string; text: string }[],
  topic: string,
  present: TopicMatcher,
  tried: TopicMatcher,
): Look {
  const look: Look = { before: false, after: false };
  for (const { role, text } of texts) {
    if (role === 'agent') continue;
    const masked = maskPersonalData(text.slice(0, READ_LENGTH)).text;
    const tokens = topicTokens(masked);
    const [before, after] = [placesOf(present, topic, tokens), placesOf(tried, topic, tokens)];
    look.before ||= before.length > 0;
    look.after ||= after.length > 0;
    const shown: Found[] = after.length > 0 ? after : before;
    if (shown.length > 0) look.passage ??= excerptOf(masked, shown);
  }
  return look;
}

function withRules(topics: readonly Topic[], key: string, rules: TopicRules): Topic[] {
  const rest = topics.filter((it) => it.key !== key);
  const present = topics.find((it) => it.key === key) ?? { key, label: { en: key, fa: key } };
  const all = [...rest, { ...present, rules }];
  checkWhole(all);
  return all;
}

class Counter {
  private sampled = 0;
  private before = 0;
  private matched = 0;
  private readonly counts = { gained: 0, lost: 0, kept: 0 };
  private readonly shown: Record<Verdict, PreviewedItem[]> = { gained: [], lost: [], kept: [] };

  add(feedbackId: string, { passage, before, after }: Look): void {
    this.sampled++;
    if (before) this.before++;
    if (after) this.matched++;
    if (!passage || (!before && !after)) return;
    const verdict: Verdict = !before ? 'gained' : after ? 'kept' : 'lost';
    this.counts[verdict]++;
    if (this.shown[verdict].length < SHOWN) this.shown[verdict].push({ feedbackId, verdict, ...passage });
  }

  result(all: number): PreviewResult {
    const { sampled, before, matched, shown } = this;
    const half = SHOWN / 2;
    const gained = shown.gained.slice(0, Math.max(half, SHOWN - shown.lost.length));
    const items = [...gained, ...shown.lost, ...shown.kept].slice(0, SHOWN);
    const { gained: won, lost } = this.counts;
    return { sampled, timedOut: sampled < all, matched, before, gained: won, lost, items };
  }
}
