/** Makes analysed feedback from received feedback: masked throughout, each text understood, and all of them together. */
import { parts, type FeedbackAnalyzed, type FeedbackReceived } from '@voc/contracts';
import { analyzeText, type TextAnalysis } from '../analysis/analyze.js';
import { maskPersonalData } from '../analysis/mask.js';
import { baseKnowledge, type Knowledge } from '../knowledge/knowledge.js';

/** Analysis reads no further than that in one text, in UTF-16 units; masking reads all. */
export const ANALYZED_LENGTH = 20_000;
/** What the contract takes in one text. */
const MAX_ASPECTS = 200;
const MAX_TOPICS = 100;
const MAX_ATTRIBUTE_LENGTH = 8_000;

type Attributes = NonNullable<FeedbackReceived['attributes']>;

/** A text that was read: what goes out of it, and what analysis found in it. */
interface ReadText {
  out: FeedbackAnalyzed['texts'][number];
  analysis: TextAnalysis;
}

/**
 * The same input gives the same output, however often and wherever it runs. `analyzedAt` comes from outside for that:
 * the time at which the item was handed to analysis; `knowledge` is that of the item's workspace.
 * The customer's name, e-mail and phone are left behind; texts and the texts among attributes are masked.
 */
export function analyzeFeedback(
  item: FeedbackReceived,
  analyzedAt: Date,
  knowledge: Knowledge = baseKnowledge,
): FeedbackAnalyzed {
  if (item.deletedAt !== undefined) return markerOf(item, analyzedAt, knowledge);
  const { customer, texts, attributes, source, ...facts } = item;
  const read = texts.map((text) => readText(text, knowledge));
  const whole = understandTogether(
    read.filter(({ out }) => out.role === 'customer'),
    knowledge,
  );
  return {
    ...facts,
    source: maskedSource(source),
    ...(customer && { customer: maskedCustomer(customer) }),
    ...(attributes && { attributes: maskedAttributes(attributes) }),
    texts: read.map(({ out }) => out),
    language: whole.language.code,
    ...(whole.sentiment && { sentiment: whole.sentiment }),
    topics: whole.topics.slice(0, MAX_TOPICS),
    intents: whole.intents,
    urgency: whole.urgency,
    ...versionsOf(knowledge),
    analyzedAt: analyzedAt.toISOString(),
  };
}

/** What is left of an item that its source deleted: that there was one, and that it is gone. */
function markerOf(item: FeedbackReceived, analyzedAt: Date, knowledge: Knowledge): FeedbackAnalyzed {
  const { workspaceId, feedbackId, version, source, occurredAt, receivedAt, stakeholder, deletedAt } = item;
  return {
    ...{ workspaceId, feedbackId, version, occurredAt, receivedAt, stakeholder, deletedAt },
    source: { kind: source.kind, system: source.system, externalId: source.externalId },
    ...{ scores: [], texts: [], language: 'none', topics: [], intents: [], urgency: 'low' },
    ...versionsOf(knowledge),
    analyzedAt: analyzedAt.toISOString(),
  };
}

const versionsOf = ({ taxonomyVersion, modelVersion }: Knowledge) => ({ taxonomyVersion, modelVersion });

function readText({ role, field, text }: FeedbackReceived['texts'][number], knowledge: Knowledge): ReadText {
  const masked = maskPersonalData(text);
  const kept = cut(masked.text, parts.MAX_TEXT_LENGTH);
  const analysis = analyzeText(cut(kept, ANALYZED_LENGTH), knowledge);
  const { language, sentiment, aspects, topics, intents } = analysis;
  const seen = { role, field, text: kept, language, personalData: masked.found };
  // What an agent wrote is kept to be read, not to be judged.
  if (role === 'agent') return { out: { ...seen, aspects: [], topics: [], intents: [] }, analysis };
  const understood = {
    ...(sentiment && { sentiment }),
    aspects: aspects.slice(0, MAX_ASPECTS),
    topics: topics.slice(0, MAX_TOPICS),
    intents,
  };
  return { out: { ...seen, ...understood }, analysis };
}

/** What the texts of one customer say as a whole. */
function understandTogether(texts: ReadText[], knowledge: Knowledge): TextAnalysis {
  const [only] = texts;
  if (only && texts.length === 1) return only.analysis;
  const joined = texts.map(({ out }) => cut(out.text, ANALYZED_LENGTH)).join('\n\n');
  return analyzeText(cut(joined, 2 * ANALYZED_LENGTH), knowledge);
}

function maskedCustomer({ id, attributes }: NonNullable<FeedbackReceived['customer']>) {
  return { id, ...(attributes && { attributes: maskedAttributes(attributes) }) };
}

/** A link that has an e-mail address in it says who the customer is; it is left out. */
function maskedSource({ url, ...source }: FeedbackReceived['source']): FeedbackReceived['source'] {
  const personal = url === undefined || maskPersonalData(url).found.some(({ kind }) => kind === 'email');
  return personal ? source : { ...source, url };
}

function maskedAttributes(attributes: Attributes): Attributes {
  const masked = (value: Attributes[string]) =>
    typeof value === 'string' ? cut(maskPersonalData(value).text, MAX_ATTRIBUTE_LENGTH) : value;
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, masked(value)]));
}

/** At most `length` units of a text, never half a character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? length - 1 : length;
  return text.slice(0, end);
}
