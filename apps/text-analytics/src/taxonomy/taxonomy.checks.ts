/** Makes topics of what somebody sent: complete, tidied, and refused with a pointer to what can't work. */
import type { FieldProblem } from '@voc/service/basics';
import { NUMBER } from '../analysis/stems.js';
import { tokenize } from '../analysis/tokens.js';
import { badTopics, tooManyTopics } from './taxonomy.errors.js';
import { type Label, MAX_DEPTH, MAX_KEY_LENGTH, MAX_TOPICS, type Topic } from './taxonomy.js';
import {
  countTerms,
  MAX_ALL_NEAR,
  MAX_ALL_TERMS,
  MAX_PHRASE_WORDS,
  RULE_LANGUAGES,
  type RuleSet,
  type TopicRules,
} from './topic.rules.js';

/** A topic as it was sent, with those below it. */
export interface SentTopic {
  key?: string;
  label: Partial<Label>;
  rules?: TopicRules;
  children?: SentTopic[];
}

/**
 * The topics of a whole tree, as a list in its order.
 * @throws ServiceError 400 that names what can't work
 */
export function topicsFrom(nodes: readonly SentTopic[]): Topic[] {
  const problems: FieldProblem[] = [];
  const topics: Topic[] = [];
  const taken = givenKeys(nodes);
  const used = new Set<string>();
  const add = (sent: SentTopic, pointer: string, depth: number, parent?: string): void => {
    if (depth > MAX_DEPTH) {
      problems.push({ pointer, detail: `must not be deeper than ${MAX_DEPTH} levels` });
      return;
    }
    const label = labelFrom(sent.label, `${pointer}/label`, problems);
    const key = sent.key ?? newKey(label, taken);
    if (used.has(key))
      problems.push({ pointer: `${pointer}/key`, detail: `is the key of another topic too: ${key}` });
    used.add(key);
    taken.add(key);
    const rules = rulesFrom(sent.rules ?? {}, `${pointer}/rules`, problems);
    topics.push({ key, ...(parent !== undefined && { parent }), label, rules });
    sent.children?.forEach((child, at) => add(child, `${pointer}/children/${at}`, depth + 1, key));
  };
  nodes.forEach((node, at) => add(node, `/topics/${at}`, 1));
  if (problems.length > 0) throw badTopics(problems);
  checkWhole(topics);
  return topics;
}

/** One topic's rules without blanks and repetitions. Adds what can't work to `problems`. */
export function rulesFrom(rules: TopicRules, pointer: string, problems: FieldProblem[]): TopicRules {
  const tidy: TopicRules = {};
  for (const language of RULE_LANGUAGES) {
    const set = rules[language];
    if (set) tidy[language] = setFrom(set, `${pointer}/${language}`, problems);
  }
  return tidy;
}

/** Rules of a body. @throws ServiceError 400 */
export function previewRules(rules: TopicRules): TopicRules {
  const problems: FieldProblem[] = [];
  const tidy = rulesFrom(rules, '/rules', problems);
  if (problems.length > 0) throw badTopics(problems);
  return tidy;
}

/** Both labels, each in place of the other where that wasn't given. */
export function labelFrom({ en, fa }: Partial<Label>, pointer: string, problems: FieldProblem[]): Label {
  const [english, persian] = [en?.trim(), fa?.trim()];
  const either = (english || persian) ?? '';
  if (either === '') problems.push({ pointer, detail: 'must hold en or fa' });
  return { en: english || either, fa: persian || either };
}

/** A key of an English label, or a number where that has no letters; none that is in `taken`. */
export function newKey({ en }: Label, taken: ReadonlySet<string>): string {
  const letters =
    en
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('_') ?? '';
  const wanted = /^[a-z]/.test(letters) ? letters.slice(0, MAX_KEY_LENGTH - 5).replace(/_$/, '') : 'topic';
  let key = wanted;
  for (let number = 2; taken.has(key); number++) key = `${wanted}_${number}`;
  return key;
}

/**
 * What holds for all topics together.
 * @throws ServiceError
 */
export function checkWhole(topics: readonly Topic[]): void {
  if (topics.length > MAX_TOPICS) throw tooManyTopics();
  let [terms, near] = [0, 0];
  for (const { rules } of topics) {
    const counted = countTerms(rules);
    terms += counted.terms;
    near += counted.near;
  }
  const problems: FieldProblem[] = [];
  const say = (detail: string) => problems.push({ pointer: '/topics', detail });
  if (terms > MAX_ALL_TERMS) say(`must not hold more than ${MAX_ALL_TERMS} terms in all; these are ${terms}`);
  if (near > MAX_ALL_NEAR) say(`must not hold more than ${MAX_ALL_NEAR} rules of near; these are ${near}`);
  if (problems.length > 0) throw badTopics(problems);
}

function givenKeys(nodes: readonly SentTopic[]): Set<string> {
  const keys = new Set<string>();
  const waiting = [...nodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.key) keys.add(node.key);
    waiting.push(...(node.children ?? []));
  }
  return keys;
}

function setFrom(set: RuleSet, pointer: string, problems: FieldProblem[]): RuleSet {
  const listed = (name: 'words' | 'phrases' | 'not', most: number) => {
    const list = (set[name] ?? []).map((term) => term.trim());
    list.forEach((term, at) => problems.push(...termProblems(term, `${pointer}/${name}/${at}`, most)));
    return list.length > 0 && { [name]: [...new Set(list)] };
  };
  const near = (set.near ?? []).map((pair, at) => {
    const trimmed = { first: pair.first.trim(), second: pair.second.trim(), within: pair.within };
    for (const side of ['first', 'second'] as const)
      problems.push(...termProblems(trimmed[side], `${pointer}/near/${at}/${side}`, MAX_PHRASE_WORDS));
    return trimmed;
  });
  return {
    ...listed('words', 1),
    ...listed('phrases', MAX_PHRASE_WORDS),
    ...(near.length > 0 && { near }),
    ...listed('not', MAX_PHRASE_WORDS),
  };
}

function termProblems(term: string, pointer: string, most: number): FieldProblem[] {
  const tokens = tokenize(term.replaceAll(NUMBER, '0'));
  if (tokens.length === 0) return [{ pointer, detail: 'has no word in it' }];
  if (tokens.some(({ kind }) => kind === 'break'))
    return [{ pointer, detail: 'must not hold punctuation, since phrases never go beyond it' }];
  if (tokens.length <= most) return [];
  const detail =
    most === 1 ? 'is more than one word; it belongs to phrases' : `must not have more than ${most} words`;
  return [{ pointer, detail }];
}
