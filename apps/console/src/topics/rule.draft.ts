/** Rules while they are edited: all lists there, terms added and taken out, problems tied to the terms that they are of; pure. */
import { canonical } from './topic.tree.js';
import { RULE_LANGUAGES, type Near, type RuleLanguage, type Rules, type RuleSet } from './topics.api.js';

export const TERM_LISTS = ['words', 'phrases', 'not'] as const;
export type TermList = (typeof TERM_LISTS)[number];

export type DraftSet = Required<RuleSet>;
export type Draft = Record<RuleLanguage, DraftSet>;

export const NEW_PAIR: Near = { first: '', second: '', within: 3 };

export const draftOf = (rules: Rules): Draft => ({
  fa: setOf(rules.fa),
  en: setOf(rules.en),
  both: setOf(rules.both),
});

const setOf = ({ words = [], phrases = [], near = [], not = [] }: RuleSet = {}): DraftSet => ({
  words,
  phrases,
  near,
  not,
});

/** The rules of a draft, without what is empty. */
export function rulesOf(draft: Draft): Rules {
  const rules: Rules = {};
  for (const language of RULE_LANGUAGES) {
    const set: RuleSet = {};
    for (const list of TERM_LISTS) if (draft[language][list].length > 0) set[list] = draft[language][list];
    const near = draft[language].near.filter(
      ({ first, second }) => first.trim() !== '' || second.trim() !== '',
    );
    if (near.length > 0) set.near = near;
    if (Object.keys(set).length > 0) rules[language] = set;
  }
  return rules;
}

export const sameRules = (a: Rules, b: Rules): boolean =>
  canonical(rulesOf(draftOf(a))) === canonical(rulesOf(draftOf(b)));

/** Text that was typed or pasted, as terms: commas and line ends part them. */
const termsIn = (text: string): string[] =>
  text
    .split(/[,،;؛\n\r\t]+/)
    .map((it) => it.trim().replace(/\s+/g, ' '))
    .filter((it) => it !== '');

/** With terms added, the newest first; several words among single ones go to the phrases. */
export function withTerms(set: DraftSet, list: TermList, text: string): DraftSet {
  let next = set;
  for (const term of termsIn(text)) {
    const into = list === 'words' && term.includes(' ') ? 'phrases' : list;
    if (!next[into].includes(term)) next = { ...next, [into]: [term, ...next[into]] };
  }
  return next;
}

export const withoutTerm = (set: DraftSet, list: TermList, term: string): DraftSet => ({
  ...set,
  [list]: set[list].filter((it) => it !== term),
});

export const withPair = (set: DraftSet, at: number, change: Partial<Near>): DraftSet => ({
  ...set,
  near: set.near.map((pair, index) => (index === at ? { ...pair, ...change } : pair)),
});

/** A pair as one text. */
export const termText = ({ first, second }: Near): string => `${first} … ${second}`;

/** A term by the JSON pointer into the rules that were sent, as problems name it (`/rules/fa/words/0`). */
export function termAt(rules: Rules, pointer: string): { language: RuleLanguage; term: string } | undefined {
  const [, root, name, list, index] = pointer.split('/');
  const language = RULE_LANGUAGES.find((it) => it === name);
  if (root !== 'rules' || !language) return undefined;
  const at = Number(index);
  if (list === 'near') {
    const pair = rules[language]?.near?.[at];
    return pair && { language, term: termText(pair) };
  }
  const known = TERM_LISTS.find((it) => it === list);
  const term = known && rules[language]?.[known]?.[at];
  return term === undefined ? undefined : { language, term };
}
