/** Cuts a text into clauses and finds what each of them judges well or badly. */
import { ClauseReader } from './clause.reader.js';
import type { EvidenceLog } from './evidence.js';
import { roleAt } from './roles.js';
import type { Token } from './tokens.js';

/** One judgement; `from` and `to` are token indexes, `to` exclusive. */
export interface Judgement {
  from: number;
  to: number;
  weight: number;
  /** A hint («کاش», "still") rather than a judgement: no negation turns it round. */
  hint: boolean;
  /** Thanks, which may be mere manners. */
  courtesy: boolean;
}

/** A stretch of tokens between breaks and contrasting words. */
export interface Clause {
  from: number;
  to: number;
  /** Which sentence of the text it is part of, from 0. */
  sentence: number;
  judgements: Judgement[];
  /** Begins with "but" or the like. */
  contrasts: boolean;
  /** Begins with "only" or the like, which takes less from what was said before. */
  mildly: boolean;
}

const SENTENCE_ENDS = new Set(['.', '!', '?', '؟', '…', '\n', '\r', ';', '؛', '\u2028', '\u2029']);
const QUESTION_MARKS = new Set(['?', '؟']);

/** Cuts the tokens into clauses and finds their judgements; `log` gathers what they rest on. */
export function findClauses(tokens: readonly Token[], log?: EvidenceLog): Clause[] {
  const reader = new ClauseReader(tokens, log);
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token?.kind === 'break') {
      reader.endClause(at, at + 1, false);
      if (SENTENCE_ENDS.has(token.word)) reader.endSentence(QUESTION_MARKS.has(token.word));
      at++;
      continue;
    }
    const found = roleAt(tokens, at);
    reader.read(at, found);
    at += found?.length ?? 1;
  }
  reader.endClause(tokens.length, tokens.length, false);
  reader.endSentence(false);
  return reader.clauses;
}
