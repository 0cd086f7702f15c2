/** Understands one text: language, clauses, sentiment, aspects, topics, intents, urgency, and what each of them rests on. */
import type { FeedbackAnalyzed } from '@voc/contracts';
import { baseModel } from '../learning/base.model.js';
import { readFeatures } from '../learning/features.js';
import { type ModelLanguage, modelLanguageOf } from '../learning/model.language.js';
import { blendSentiment } from '../learning/sentiment.blend.js';
import type { SentimentModel } from '../learning/sentiment.model.js';
import { type Aspect, findAspects } from './aspects.js';
import { type Evidence, EvidenceLog } from './evidence.js';
import { readFinglish } from './finglish.js';
import { findCues, type Intent, intentsOf, type Urgency, urgencyOf } from './intents.js';
import { type Clause, findClauses } from './judgements.js';
import { detectLanguage, type Language } from './language.js';
import { addModelEvidence } from './model.evidence.js';
import { type Sentiment, sentimentOf, sentimentOfSums, type Sums, sumsOf } from './sentiment.js';
import { type Token, tokenize } from './tokens.js';
import { defaultTopics, type TopicMatcher } from './topic.matcher.js';
import { notesOf } from './word.notes.js';

/** Recorded with each analysed item; grows with every change of rules, word lists or the base model. */
export const MODEL_VERSION = 'rules-3' satisfies FeedbackAnalyzed['modelVersion'];

/** Analysis reads no further than that in one text, in UTF-16 units. */
export const MOST_UNITS = 20_000;

/** A part of a sentence that judges by itself; offsets are UTF-16 units, end exclusive. */
export interface ClauseAnalysis {
  start: number;
  end: number;
  sentiment: Sentiment;
  /** Set against what came before it ("but …"). */
  contrasts: boolean;
}

/** What stands between two full stops, question marks or the like; offsets are UTF-16 units, end exclusive. */
export interface SentenceAnalysis {
  start: number;
  end: number;
  sentiment: Sentiment;
}

export interface TextAnalysis {
  language: Language;
  /** Absent where there are neither words nor emoji, or the language is none that the rules know. */
  sentiment?: Sentiment;
  /** Like clauses empty unless asked for. */
  sentences: SentenceAnalysis[];
  clauses: ClauseAnalysis[];
  aspects: Aspect[];
  /** Keys of the taxonomy, each once, in order of appearance. */
  topics: string[];
  intents: Intent[];
  urgency: Urgency;
  /** In the order of the text; empty unless asked for. */
  evidence: Evidence[];
}

/** What the analysis of a text rests on beside the rules. */
export interface Knowledge {
  /** The workspace's own topics; the default taxonomy where absent. */
  topics?: TopicMatcher;
  /** Each stands on the base layer, and judges whole texts of its language. */
  models?: Readonly<Partial<Record<ModelLanguage, SentimentModel>>>;
}

export interface AnalysisOptions extends Knowledge {
  /** What the text is written in, where somebody knows; found out where absent. */
  language?: 'fa' | 'en' | 'mixed' | 'finglish';
  /** Whether to gather sentences, clauses and evidence, which takes about as long as the analysis itself. */
  explain?: boolean;
}

/**
 * Analyses a text as the customer wrote it (masked or not). Offsets are UTF-16 units of `text`; what lies behind
 * `MOST_UNITS` is not read. Pure, linear in the length of the text.
 */
export function analyzeText(text: string, options: AnalysisOptions = {}): TextAnalysis {
  const { tokens, language, read } = readWords(text, options.language);
  const unread = language.code === 'other' || tokens.every((token) => token.kind === 'break');
  if (unread) return { language, ...nothing() };
  const ofModels = modelLanguageOf(language.code);
  const model = ofModels && options.models?.[ofModels];
  return { language, ...understand(read, tokens, { ...options, ...(model && { model }) }) };
}

/** `tokens` are the words as they were written, which models learn from; `read` is what the rules read. */
function readWords(text: string, known?: AnalysisOptions['language']) {
  const tokens = tokenize(text.length > MOST_UNITS ? text.slice(0, MOST_UNITS) : text);
  const language: Language = known ? { code: known, confidence: 1 } : detectLanguage(tokens);
  const read = language.code === 'finglish' ? tokens.map(toPersian) : tokens;
  return { tokens, language, read };
}

/** What models are trained on: the words of a text, and what the rules find for and against in it. */
export function analyzeRules(text: string): { tokens: Token[]; sums: Sums } {
  const { tokens, read } = readWords(text);
  return { tokens, sums: sumsOf(findClauses(read)) };
}

const nothing = (): Omit<TextAnalysis, 'language'> => ({
  ...{ sentences: [], clauses: [], aspects: [], topics: [], intents: [], urgency: 'low', evidence: [] },
});

function understand(
  read: readonly Token[],
  tokens: readonly Token[],
  { topics = defaultTopics, model, explain }: AnalysisOptions & { model?: SentimentModel },
): Omit<TextAnalysis, 'language'> {
  const log = explain ? new EvidenceLog(read) : undefined;
  const clauses = findClauses(read, log);
  const sums = sumsOf(clauses, log);
  const features = readFeatures(tokens);
  const base = baseModel().judge(features, sums);
  const sentiment = blendSentiment(model?.judge(features, base) ?? base, sentimentOfSums(sums));
  if (log) addModelEvidence(log, tokens, model ?? baseModel());
  const aspects = findAspects(read, clauses, topics, log);
  const cues = findCues(read, log);
  const intents = intentsOf(cues, sentiment);
  return {
    sentiment,
    sentences: explain ? sentencesOf(clauses, read) : [],
    clauses: explain ? clauses.map((clause) => describe(clause, read)) : [],
    aspects,
    topics: [...new Set(aspects.map((aspect) => aspect.topic))],
    intents,
    urgency: urgencyOf(cues, intents, sentiment),
    evidence: log?.all() ?? [],
  };
}

function sentencesOf(clauses: readonly Clause[], tokens: readonly Token[]): SentenceAnalysis[] {
  return [...Map.groupBy(clauses, ({ sentence }) => sentence).values()].map((own) => ({
    start: tokens[own[0]!.from]!.start,
    end: tokens[own.at(-1)!.to - 1]!.end,
    sentiment: sentimentOfSums(sumsOf(own)),
  }));
}

function describe({ from, to, judgements, contrasts }: Clause, tokens: readonly Token[]): ClauseAnalysis {
  const start = tokens[from]?.start ?? 0;
  return { start, end: tokens[to - 1]?.end ?? start, sentiment: sentimentOf(judgements), contrasts };
}

function toPersian(token: Token): Token {
  if (token.kind !== 'word') return token;
  const word = readFinglish(token.word);
  return { ...token, word, notes: notesOf(word) };
}
