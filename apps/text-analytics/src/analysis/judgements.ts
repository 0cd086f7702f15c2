/** Finds what a text judges well or badly, with negation, degree and contrast taken into account. */
import { isPersianVerb, negatedVerb, roleAt } from './roles.js';
import { endsInCopula } from './stems.js';
import type { Token } from './tokens.js';

/** One judgement; `from` and `to` are token indexes, `to` exclusive. */
export interface Judgement {
  from: number;
  to: number;
  weight: number;
  /** A hint («کاش», "still") rather than a judgement: no negation turns it round. */
  hint: boolean;
}

/** A stretch of tokens between breaks and contrasting words. */
export interface Clause {
  from: number;
  to: number;
  judgements: Judgement[];
  /** Begins with "but" or the like. */
  contrasts: boolean;
}

/** How many words a Persian negated verb reaches back, an English negator and «بدون» forward. */
const REACH_BACK = 4;
const REACH_FORWARD = 3;
const REVERSER_REACH = 2;
/** A failing verb alone («نرسید», «نیاوردن») is a mild complaint. */
const FAILURE = -1;
/** The listed weight of hints. */
const HINT = -1;
const STRETCH = 1.3;
/** "It used to be good" is a complaint, if a milder one. */
const FORMERLY = -0.5;

/** Not good is bad, nearly as much; not bad is mildly good. */
const negated = (weight: number) => (weight > 0 ? -0.8 * weight : -0.5 * weight);

/** Cuts the tokens into clauses and finds their judgements. */
export function findClauses(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let reader = new ClauseReader(tokens, 0, false);
  const close = (next: number, contrasts: boolean) => {
    const clause = reader.finish(next);
    if (clause.to > clause.from) clauses.push(clause);
    reader = new ClauseReader(tokens, next, contrasts);
  };
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token?.kind === 'break') {
      close(at, false);
      reader = new ClauseReader(tokens, ++at, false);
      continue;
    }
    const found = roleAt(tokens, at);
    if (found?.role.kind === 'contrast') close(at, true);
    else reader.read(at, found);
    at += found?.length ?? 1;
  }
  close(tokens.length, false);
  return clauses;
}

/** Reads one clause word by word. */
class ClauseReader {
  private readonly judgements: Judgement[] = [];
  /** Token index from which a Persian negation may reach back: behind the last finished statement. */
  private open: number;
  private factor = 1;
  private factorAt = -9;
  private negatorAt = -9;
  private reverserAt = -9;
  private past = false;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly from: number,
    private readonly contrasts: boolean,
  ) {
    this.open = from;
  }

  read(at: number, found: ReturnType<typeof roleAt>): void {
    const role = found?.role;
    const negation = role?.kind === 'judgement' ? undefined : negatedVerb(this.tokens[at]?.word ?? '');
    if (negation) this.negate(at, negation.harmless);
    else if (role?.kind === 'judgement')
      this.judge(at, found?.length ?? 1, role.weight, found?.lastStem ?? '');
    else if (role?.kind === 'degree') [this.factor, this.factorAt] = [role.factor, at];
    else if (role?.kind === 'negator') this.negatorAt = at;
    else if (role?.kind === 'reverser') this.reverserAt = at;
    else if (role?.kind === 'past') this.past = true;
    else if (role?.kind === 'verb') this.open = at + 1;
  }

  private judge(at: number, length: number, listed: number, stem: string): void {
    const last = this.tokens[at + length - 1];
    let weight = listed;
    if (at - this.factorAt <= 2) weight *= this.factor;
    if (last?.stretched) weight *= STRETCH;
    const hint = listed === HINT;
    const isNegated =
      !hint && (at - this.negatorAt <= REACH_FORWARD || at - this.reverserAt <= REVERSER_REACH);
    if (isNegated) weight = negated(weight);
    this.judgements.push({ from: at, to: at + length, weight, hint });
    if (isNegated) this.negatorAt = this.reverserAt = -9;
    const closed = last && (endsInCopula(last.word, stem) || isPersianVerb(last.word));
    if (closed) this.open = at + length;
  }

  /** A Persian negated verb turns round the judgements just before it, as far as they belong to its statement. */
  private negate(at: number, harmless: boolean): void {
    let reached = 0;
    for (let index = this.judgements.length - 1; index >= 0; index--) {
      const judgement = this.judgements[index];
      if (!judgement || judgement.from < this.open || at - judgement.to >= REACH_BACK) break;
      if (judgement.hint) continue;
      judgement.weight = negated(judgement.weight);
      reached++;
    }
    if (reached === 0 && !harmless)
      this.judgements.push({ from: at, to: at + 1, weight: FAILURE, hint: false });
    this.open = at + 1;
  }

  finish(to: number): Clause {
    if (this.past) for (const judgement of this.judgements) judgement.weight *= FORMERLY;
    return { from: this.from, to, judgements: this.judgements, contrasts: this.contrasts };
  }
}
