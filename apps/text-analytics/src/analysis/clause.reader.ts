/** Reads a text word by word for judgements, with negation, degree, condition, remedy and contrast taken into account. */
import type { EvidenceKind, EvidenceLog } from './evidence.js';
import type { Clause, Judgement } from './judgements.js';
import { type FoundRole, isPersianVerb, negatedVerb, type Role } from './roles.js';
import { endsInCopula } from './stems.js';
import type { Token } from './tokens.js';

/** How many words a Persian negated verb reaches back, an English negator and «بدون» forward. */
const REACH_BACK = 4;
const REACH_FORWARD = 4;
const REVERSER_REACH = 2;
const DEGREE_REACH = 2;
const MEASURE_REACH = 7;
const MEASURED = 2;
const AMPLIFIED = 1.4;
/** Words between judgements that one negation turns round together («با کیفیت و تمیز نبود»). */
const TOGETHER = 1;
/** A failing verb alone («نرسید», «نیاوردن») is a mild complaint, an English "didn't" a milder one. */
const FAILURES = { none: 0, some: -1, much: -2 };
const MILD_FAILURE = -0.6;
/** The listed weight of hints. */
const HINT = -1;
const STRETCH = 1.3;
/** "It used to be good" is a complaint, if a milder one. */
const FORMERLY = -0.5;
/** "I wish it were good": it isn't. */
const WISHED = -0.5;
/** Who wishes says that something is lacking. */
const LACK = -0.8;
/** "If it is good", "is it good?": nobody says that it is. */
const SUPPOSED = 0.3;
/** "It is good, but …": what follows without a word of judgement is the other side, if it says enough. */
const IMPLIED = { from: 1.5, share: -0.6, most: 1.5, words: 2, ofFacts: -1 };
/** What a question can't take away: that much is said in it. */
const OUTSPOKEN = 2.5;
/** "There was a problem, they solved it": what is left of the problem, and how many judgements back it may be. */
const REMEDIED = 0.2;
const REMEDY_REACH = 4;
const NEVER = -99;

/** Not good is bad, nearly as much; not bad is mildly good. */
const negated = (weight: number) => (weight > 0 ? -0.8 * weight : -0.5 * weight);

type JudgingRole = Extract<Role, { kind: 'judgement' }>;

/** Reads a text word by word. */
export class ClauseReader {
  readonly clauses: Clause[] = [];
  private judgements: Judgement[] = [];
  /** Of the whole sentence, over its clauses. */
  private sentence: Judgement[] = [];
  private sentences = 0;
  private from = 0;
  private contrasts = false;
  private mildly = false;
  /** Token index from which a Persian negation may reach back: behind the last finished statement. */
  private open = 0;
  private factor = 1;
  private factorAt = NEVER;
  private negatorAt = NEVER;
  private negatorFails = false;
  private reverserAt = NEVER;
  private excessAt = NEVER;
  private pastAt = NEVER;
  private wishAt = NEVER;
  private conditionAt = NEVER;
  private asksWhy = false;
  private measureAt = NEVER;
  private moreIsGood = false;
  /** The judgement that only makes stronger what follows at once («فوق العاده بد», "insanely good"). */
  private amplifier: Judgement | undefined;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly log: EvidenceLog | undefined,
  ) {}

  read(at: number, found: FoundRole | undefined): void {
    const role = found?.value;
    const negation = role?.kind === 'judgement' ? undefined : negatedVerb(this.tokens[at]?.word ?? '');
    if (negation) this.negate(at, FAILURES[negation]);
    else if (role && found) this.act(role, at, found);
  }

  private act(role: Role, at: number, found: FoundRole): void {
    const end = at + found.length;
    switch (role.kind) {
      case 'judgement':
        return this.judge(at, role, found);
      case 'contrast':
        return this.contrast(at, end, role.mild);
      case 'degree':
        [this.factor, this.factorAt] = [role.factor, end - 1];
        return;
      case 'negator':
        this.failUnused();
        [this.negatorAt, this.negatorFails] = [end - 1, role.fails];
        return;
      case 'reverser':
        this.reverserAt = end - 1;
        return;
      case 'excess':
        this.excessAt = at;
        return;
      case 'measure':
        [this.measureAt, this.moreIsGood] = [end - 1, role.moreIsGood];
        return;
      case 'scale':
        return this.scale(at, role.up, found);
      case 'past':
        this.pastAt = at;
        return;
      case 'wish':
        this.wishAt = at;
        return this.add(at, end, LACK, 'condition', found.phrase);
      case 'condition':
        this.conditionAt = at;
        return;
      case 'why':
        this.asksWhy = true;
        return;
      case 'verb':
        this.open = end;
        return;
      case 'nothing':
    }
  }

  /** «غذا ولی سرد بود» and "cold, though" contrast where they stand; elsewhere a contrast begins a clause. */
  private contrast(at: number, end: number, mild: boolean): void {
    const isSecond = at > this.from && at - this.from <= 2 && this.judgements.length === 0;
    const next = this.tokens[end];
    const isLast = (!next || next.kind === 'break') && at > this.from;
    if (isSecond || isLast) {
      this.contrasts = true;
      this.mildly = mild;
      return;
    }
    this.endClause(at, at, true);
    this.mildly = mild;
    this.conditionAt = NEVER;
  }

  private judge(at: number, role: JudgingRole, { length, lastStem, phrase }: FoundRole): void {
    const { weight: listed, remedy = false, courtesy = false } = role;
    const last = this.tokens[at + length - 1];
    const hint = listed === HINT || role.comment === true;
    const judgement: Judgement = { from: at, to: at + length, weight: listed, hint, courtesy };
    this.log?.add(last?.kind === 'emoji' ? 'emoji' : 'word', phrase, at, at + length, listed);
    if (this.amplifier?.to === at) {
      this.change(this.amplifier, 0, 'degree', at - 1);
      this.change(judgement, AMPLIFIED, 'degree', at - 1);
    }
    this.amplifier = role.amplifies ? judgement : undefined;
    if (at - this.factorAt <= DEGREE_REACH) this.change(judgement, this.factor, 'degree', this.factorAt);
    if (last?.stretched) this.change(judgement, STRETCH, 'degree', at + length - 1);
    if (at - this.excessAt <= DEGREE_REACH && listed > 0)
      this.change(judgement, -0.8, 'degree', this.excessAt);
    const negator = at - this.negatorAt <= REACH_FORWARD ? this.negatorAt : NEVER;
    const reverser = at - this.reverserAt <= REVERSER_REACH ? this.reverserAt : NEVER;
    const turned = !hint && (negator !== NEVER || reverser !== NEVER);
    if (turned) {
      this.turn(judgement, negator === NEVER ? reverser : negator);
      this.negatorAt = this.reverserAt = NEVER;
    }
    if (this.wishAt !== NEVER && judgement.weight > 0)
      this.change(judgement, WISHED, 'condition', this.wishAt);
    else if (this.conditionAt !== NEVER) this.change(judgement, SUPPOSED, 'condition', this.conditionAt);
    if (remedy && !turned) this.remedy(at, at + length);
    this.judgements.push(judgement);
    this.sentence.push(judgement);
    const closed = last && (endsInCopula(last.word, lastStem) || isPersianVerb(last.word));
    if (closed) this.open = at + length;
  }

  /** «کیفیت پایین», "high price": which way is good hangs on what is measured. */
  private scale(at: number, up: boolean, found: FoundRole): void {
    if (at - this.measureAt > MEASURE_REACH) return;
    const weight = up === this.moreIsGood ? MEASURED : -MEASURED;
    this.judge(at, { kind: 'judgement', weight }, found);
  }

  private change(judgement: Judgement, factor: number, kind: EvidenceKind, by: number): void {
    const change = judgement.weight * (factor - 1);
    judgement.weight += change;
    this.log?.add(kind, `${kind} ×${factor}`, by, by + 1, change);
  }

  private turn(judgement: Judgement, by: number): void {
    const change = negated(judgement.weight) - judgement.weight;
    judgement.weight += change;
    this.log?.add('negation', 'negation', by, by + 1, change);
  }

  /** "The issue was solved", «ایراد داشت، عوضش کردن»: what went wrong before weighs little. */
  private remedy(from: number, to: number): void {
    for (const judgement of this.sentence.slice(-REMEDY_REACH)) {
      if (judgement.weight >= 0) continue;
      const change = judgement.weight * (REMEDIED - 1);
      judgement.weight += change;
      this.log?.add('remedy', 'remedy', from, to, change);
    }
  }

  /** A Persian negated verb turns round the judgements just before it, as far as they belong to its statement. */
  private negate(at: number, failure: number): void {
    let turned: Judgement | undefined;
    for (let index = this.judgements.length - 1; index >= 0; index--) {
      const judgement = this.judgements[index];
      if (!judgement || judgement.from < this.open || at - judgement.to >= REACH_BACK) break;
      if (judgement.hint) continue;
      if (turned && turned.from - judgement.to > TOGETHER) break;
      this.turn(judgement, at);
      turned = judgement;
    }
    if (!turned && failure !== 0) this.fail(at, failure);
    this.open = at + 1;
  }

  private fail(at: number, listed: number): void {
    const supposed = this.conditionAt !== NEVER || this.wishAt !== NEVER;
    this.add(at, at + 1, supposed ? SUPPOSED * listed : listed, 'failure', this.tokens[at]?.word ?? '');
  }

  /** A judgement that no listed word makes; nothing turns it round. */
  private add(from: number, to: number, weight: number, kind: EvidenceKind, rule: string): void {
    const judgement = { from, to, weight, hint: true, courtesy: false };
    this.log?.add(kind, rule, from, to, weight);
    this.judgements.push(judgement);
    this.sentence.push(judgement);
  }

  /** A negator with nothing to turn round says that something doesn't work: "it won't open". */
  private failUnused(): void {
    if (this.negatorAt !== NEVER && this.negatorFails) this.fail(this.negatorAt, MILD_FAILURE);
    this.negatorAt = NEVER;
  }

  /** Closes the clause before token `to`; the next begins at `next`. */
  endClause(to: number, next: number, contrasts: boolean): void {
    this.failUnused();
    if (this.pastAt !== NEVER)
      for (const judgement of this.judgements) this.change(judgement, FORMERLY, 'time', this.pastAt);
    if (to > this.from) {
      const { from, judgements } = this;
      if (this.contrasts && judgements.length === 0 && to - from > IMPLIED.words) this.imply(from, to);
      const { contrasts, mildly } = this;
      this.clauses.push({ from, to, sentence: this.sentences, judgements, contrasts, mildly });
      this.judgements = [];
    }
    this.contrasts = contrasts || (to === this.from && this.contrasts);
    this.from = this.open = next;
    this.factorAt = this.reverserAt = this.excessAt = this.pastAt = this.wishAt = NEVER;
    this.measureAt = NEVER;
  }

  private imply(from: number, to: number): void {
    const clause = this.clauses[this.clauses.length - 1];
    if (!clause) return;
    const sum = clause.judgements.reduce((total, { weight }) => total + weight, 0);
    // "I ordered green but blue came": two bare facts set against each other are a complaint.
    const isBare = clause.judgements.length === 0 && clause.to === from && !this.mildly;
    if (!isBare && Math.abs(sum) < IMPLIED.from) return;
    const weight = isBare
      ? IMPLIED.ofFacts
      : Math.max(-IMPLIED.most, Math.min(IMPLIED.most, IMPLIED.share * sum));
    this.add(from, to, weight, 'contrast', 'implied by contrast');
  }

  /** A question says little about how things are, unless it asks why they are so or is outspoken. */
  endSentence(asks: boolean): void {
    const { sentence } = this;
    if (asks && !this.asksWhy && sentence.every(({ weight }) => Math.abs(weight) < OUTSPOKEN)) {
      for (const judgement of sentence) this.change(judgement, SUPPOSED, 'question', judgement.from);
    }
    this.sentence = [];
    if (this.clauses.at(-1)?.sentence === this.sentences) this.sentences += 1;
    this.asksWhy = false;
    this.contrasts = false;
    this.conditionAt = NEVER;
  }
}
