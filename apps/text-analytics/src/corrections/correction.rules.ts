/** How corrections change what analysis found; pure. */
import type { FeedbackAnalyzed } from '@voc/contracts';
import type { CorrectionKind } from './correction.entity.js';

type Text = FeedbackAnalyzed['texts'][number];
type Sentiment = NonNullable<FeedbackAnalyzed['sentiment']>;
type Label = Sentiment['label'];

/** What a correction says of the item as a whole, or of the texts at some places in it. */
export interface Judgement {
  at: 'whole' | readonly number[];
  kind: CorrectionKind;
  value: string;
  remove: boolean;
}

/** What the contract takes in one text. */
const MAX_TOPICS = 100;
/** A person chooses a label, not a number: each stands for the middle of its range. */
const SCORES: Record<Label, number> = {
  very_negative: -0.8,
  negative: -0.4,
  neutral: 0,
  mixed: 0,
  positive: 0.4,
  very_positive: 0.8,
};
/** From here on a mean of several texts leans to one side, or leans to it strongly. */
const WEAK = 0.1;
const STRONG = 0.6;

/** The item as corrected; judgements of the whole come last, whatever their order. `analyzed` itself stays as it is. */
export function corrected(analyzed: FeedbackAnalyzed, judgements: readonly Judgement[]): FeedbackAnalyzed {
  const ordered = judgements.toSorted((a, b) => Number(a.at === 'whole') - Number(b.at === 'whole'));
  return ordered.reduce((item, it) => {
    if (it.kind === 'sentiment') return withSentiment(item, it);
    return withLabels(item, it, it.kind === 'topic' ? 'topics' : 'intents');
  }, analyzed);
}

function withSentiment(item: FeedbackAnalyzed, { at, value, remove }: Judgement): FeedbackAnalyzed {
  const change = (now: Sentiment | undefined) =>
    remove ? without(now, value as Label) : labelled(now, value as Label);
  if (at === 'whole') return sentimentOf(item, change(item.sentiment));
  const texts = item.texts.map((text, index) =>
    at.includes(index) ? sentimentOf(text, change(text.sentiment)) : text,
  );
  return sentimentOf({ ...item, texts }, meanOf(texts) ?? item.sentiment);
}

function sentimentOf<T extends { sentiment?: Sentiment | undefined }>(
  of: T,
  sentiment: Sentiment | undefined,
): T {
  return sentiment === undefined ? of : { ...of, sentiment };
}

function labelled(now: Sentiment | undefined, label: Label): Sentiment {
  return now?.label === label ? now : { label, score: SCORES[label] };
}

/** "Not negative" says nothing more than that: what leant to that side is neutral. */
function without(now: Sentiment | undefined, label: Label): Sentiment | undefined {
  if (now === undefined) return undefined;
  const sameSide = SCORES[label] !== 0 && Math.sign(SCORES[label]) === Math.sign(SCORES[now.label]);
  return now.label === label || sameSide ? labelled(now, 'neutral') : now;
}

/** Of the customer's texts that have one; undefined where none has. */
function meanOf(texts: readonly Text[]): Sentiment | undefined {
  const found = texts.flatMap(({ role, sentiment }) => (role === 'customer' && sentiment ? [sentiment] : []));
  const [only] = found;
  if (only === undefined || found.length === 1) return only;
  const scores = found.map((it) => it.score);
  const score = Math.round((1_000 * scores.reduce((sum, it) => sum + it, 0)) / scores.length) / 1_000;
  if (Math.min(...scores) <= -WEAK && Math.max(...scores) >= WEAK) return { label: 'mixed', score };
  if (Math.abs(score) < WEAK) return { label: 'neutral', score };
  const side = score > 0 ? 'positive' : 'negative';
  return { label: Math.abs(score) >= STRONG ? `very_${side}` : side, score };
}

function withLabels(
  item: FeedbackAnalyzed,
  { at, value, remove }: Judgement,
  name: 'topics' | 'intents',
): FeedbackAnalyzed {
  const texts = item.texts.map((text, index) => {
    // What is nowhere in the item is in none of its texts; what the whole says too needn't be said by any of them.
    const concerned = at === 'whole' ? remove : at.includes(index);
    return concerned ? changed(text, name, value, remove) : text;
  });
  const elsewhere = at !== 'whole' && texts.some((text) => (text[name] as string[]).includes(value));
  if (remove && elsewhere) return { ...item, texts };
  return { ...changed(item, name, value, remove), texts };
}

/** With `value` among the topics or intents, or without it; aspects of a topic that is none go too. */
function changed<T extends FeedbackAnalyzed | Text>(
  of: T,
  name: 'topics' | 'intents',
  value: string,
  remove: boolean,
): T {
  const now = of[name] as string[];
  if (remove) {
    const aspects =
      'aspects' in of && name === 'topics' ? of.aspects.filter((it) => it.topic !== value) : undefined;
    return { ...of, [name]: now.filter((it) => it !== value), ...(aspects && { aspects }) };
  }
  if (now.includes(value)) return of;
  // What a person said goes before what analysis found, where there is no room for all.
  return { ...of, [name]: [...now.slice(0, MAX_TOPICS - 1), value] };
}
