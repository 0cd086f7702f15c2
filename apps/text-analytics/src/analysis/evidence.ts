/** What a judgement of a text rests on: words and what changed their weight, gathered only where it is asked for. */
import type { Token } from './tokens.js';

export type EvidenceKind =
  /** A word or phrase of the lists, with its listed weight. */
  | 'word'
  | 'emoji'
  /** A verb or a negator that says that something didn't happen, with nothing to turn round. */
  | 'failure'
  /** What changed the weight of a judgement: its weight is the change. */
  | 'negation'
  | 'degree'
  | 'contrast'
  | 'condition'
  | 'question'
  | 'remedy'
  | 'time'
  /** Tells what the writer wants, or how urgent it is. */
  | 'cue'
  | 'topic'
  /** What a learned model knows of a word; its weight is in log-odds of positive. */
  | 'model';

/** `start` and `end` are UTF-16 offsets, end exclusive; the weight adds to the sum from which the score is made. */
export interface Evidence {
  start: number;
  end: number;
  kind: EvidenceKind;
  rule: string;
  weight: number;
}

/** More tell nobody more. */
const MOST_EVIDENCE = 500;

/** Gathers evidence of one text; token indexes become offsets. */
export class EvidenceLog {
  private readonly entries: Evidence[] = [];

  constructor(private readonly tokens: readonly Token[]) {}

  add(kind: EvidenceKind, rule: string, from: number, to: number, weight: number): void {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]];
    if (!first || !last || this.entries.length >= MOST_EVIDENCE) return;
    this.entries.push({ start: first.start, end: last.end, kind, rule, weight: rounded(weight) });
  }

  /** In the order of the text. */
  all(): Evidence[] {
    return this.entries.sort((a, b) => a.start - b.start || a.end - b.end);
  }
}

const rounded = (value: number) => Math.round(1_000 * value) / 1_000;
