/** Edits of a list of topics: each gives the list as it is afterwards. */
import type { FieldProblem } from '@voc/service/basics';
import { checkWhole, labelFrom, newKey, rulesFrom } from './taxonomy.checks.js';
import { badTopics, hasTopicsBelow, keyTaken, topicNotFound } from './taxonomy.errors.js';
import { keysBelow, listOf, type Label, MAX_DEPTH, type Topic, treeOf } from './taxonomy.js';
import { RULE_LANGUAGES, type RuleSet, type TopicRules } from './topic.rules.js';

type Topics = readonly Topic[];

export interface NewTopic {
  key?: string;
  parent?: string;
  label: Partial<Label>;
  rules?: TopicRules;
}

export interface TopicChange {
  label?: Partial<Label>;
  rules?: TopicRules;
  /** null: to the top. */
  parent?: string | null;
}

/** @throws ServiceError 400 or 409 */
export function withNew(
  topics: Topics,
  { key: wanted, parent, ...sent }: NewTopic,
): { topics: Topic[]; key: string } {
  const problems: FieldProblem[] = [];
  const label = labelFrom(sent.label, '/label', problems);
  const rules = rulesFrom(sent.rules ?? {}, '/rules', problems);
  const taken = new Set(topics.map((it) => it.key));
  if (wanted !== undefined && taken.has(wanted)) throw keyTaken(wanted);
  const key = wanted ?? newKey(label, taken);
  const topic = { key, ...(parent !== undefined && { parent }), label, rules };
  problems.push(...placeProblems(topics, topic));
  if (problems.length > 0) throw badTopics(problems);
  return { topics: inOrder([...topics, topic]), key };
}

/** @throws ServiceError 400 or 404 */
export function withChanged(topics: Topics, key: string, change: TopicChange): Topic[] {
  const present = topics.find((it) => it.key === key);
  if (!present) throw topicNotFound(key);
  const problems: FieldProblem[] = [];
  const { parent: above, ...rest } = present;
  const parent = change.parent === undefined ? above : (change.parent ?? undefined);
  const changed: Topic = {
    ...rest,
    ...(parent !== undefined && { parent }),
    ...(change.label && { label: labelFrom(newLabel(present.label, change.label), '/label', problems) }),
    ...(change.rules && { rules: rulesFrom(change.rules, '/rules', problems) }),
  };
  if (parent !== above) problems.push(...placeProblems(topics, changed));
  if (problems.length > 0) throw badTopics(problems);
  return inOrder(topics.map((it) => (it.key === key ? changed : it)));
}

const newLabel = (present: Label, { en = present.en, fa = present.fa }: Partial<Label>) => ({ en, fa });

/** @throws ServiceError 404 or 409 */
export function without(topics: Topics, key: string): Topic[] {
  if (!topics.some((it) => it.key === key)) throw topicNotFound(key);
  if (topics.some(({ parent }) => parent === key)) throw hasTopicsBelow(key);
  return topics.filter((it) => it.key !== key);
}

/** `into` takes over what finds `key` and what is below it. @throws ServiceError 400 or 404 */
export function merged(topics: Topics, key: string, into: string): Topic[] {
  const from = topics.find((it) => it.key === key);
  if (!from) throw topicNotFound(key);
  const target = topics.find((it) => it.key === into);
  const refuse = (detail: string) => badTopics([{ pointer: '/into', detail }]);
  if (!target) throw refuse('is not the key of a topic');
  if (keysBelow(topics, key).has(into)) throw refuse('must not be the topic itself or one below it');
  const rest = topics.filter((it) => it.key !== key);
  const moved = rest.map((it) => (it.parent === key ? { ...it, parent: into } : it));
  const rules = joined(target.rules, from.rules);
  const all = moved.map((it) => (it.key === into ? { ...it, rules } : it));
  if (depthOf(all) > MAX_DEPTH) throw refuse(`would have topics deeper than ${MAX_DEPTH} levels below it`);
  return inOrder(all);
}

/** What differs between two lists, by keys. */
export function difference(
  before: Topics,
  after: Topics,
): { added: string[]; changed: string[]; removed: string[] } {
  const texts = (topics: Topics) => new Map(topics.map((it) => [it.key, JSON.stringify(sorted(it))]));
  const [old, now] = [texts(before), texts(after)];
  const changed = after.filter(({ key }) => old.has(key) && old.get(key) !== now.get(key));
  return {
    added: after.filter(({ key }) => !old.has(key)).map(({ key }) => key),
    changed: changed.map(({ key }) => key),
    removed: before.filter(({ key }) => !now.has(key)).map(({ key }) => key),
  };
}

/** Names in one order: what comes back from the database has another. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]));
}

function inOrder(topics: Topics): Topic[] {
  checkWhole(topics);
  return listOf(treeOf(topics));
}

function placeProblems(topics: Topics, topic: Topic): FieldProblem[] {
  const pointer = '/parent';
  const { key, parent } = topic;
  if (parent === undefined) return [];
  if (!topics.some((it) => it.key === parent)) return [{ pointer, detail: 'is not the key of a topic' }];
  if (keysBelow(topics, key).has(parent))
    return [{ pointer, detail: 'must not be the topic itself or one below it' }];
  const moved = [...topics.filter((it) => it.key !== key), topic];
  return depthOf(moved) > MAX_DEPTH
    ? [{ pointer, detail: `would make the tree deeper than ${MAX_DEPTH} levels` }]
    : [];
}

function depthOf(topics: Topics): number {
  const depth = (nodes: ReturnType<typeof treeOf>): number =>
    nodes.reduce((most, { children }) => Math.max(most, 1 + depth(children)), 0);
  return depth(treeOf(topics));
}

function joined(a: TopicRules, b: TopicRules): TopicRules {
  const rules: TopicRules = {};
  for (const language of RULE_LANGUAGES) {
    const [one, other] = [a[language], b[language]];
    if (one || other) rules[language] = joinedSets(one ?? {}, other ?? {});
  }
  return rules;
}

function joinedSets(a: RuleSet, b: RuleSet): RuleSet {
  const both = <T>(one: readonly T[] = [], other: readonly T[] = []) => [...new Set([...one, ...other])];
  const set: RuleSet = {};
  for (const name of ['words', 'phrases'] as const) {
    const terms = both(a[name], b[name]);
    if (terms.length > 0) set[name] = terms;
  }
  const near = both(a.near, b.near);
  if (near.length > 0) set.near = near;
  // What ended one of them would now end both; only what ended the topic that stays goes on doing so.
  if (a.not) set.not = a.not;
  return set;
}
