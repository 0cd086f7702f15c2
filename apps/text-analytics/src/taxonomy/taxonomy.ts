/** The tree of topics of a workspace: as a list in the tree's order, in which each topic names the one above it. */
import type { TopicRules } from './topic.rules.js';

export interface Label {
  en: string;
  fa: string;
}

export interface Topic {
  /** Stays the same for good: it is what items are tagged with. */
  key: string;
  /** Key of the topic above it; none at the top, where touchpoints, products and processes are. */
  parent?: string;
  label: Label;
  rules: TopicRules;
}

/** A topic with those below it. */
export interface TopicNode extends Omit<Topic, 'parent'> {
  children: TopicNode[];
}

export interface Taxonomy {
  /** 0 is the default taxonomy; grows by one with each edit of the workspace. */
  version: number;
  topics: readonly Topic[];
}

export const MAX_TOPICS = 1_000;
export const MAX_DEPTH = 4;
export const MAX_LABEL_LENGTH = 100;
export const MAX_KEY_LENGTH = 64;
export const KEY_PATTERN = /^[a-z][a-z0-9_]*$/;

/** The list as a tree, in the same order. */
export function treeOf(topics: readonly Topic[]): TopicNode[] {
  const nodes = new Map<string, TopicNode>();
  const roots: TopicNode[] = [];
  for (const { key, label, rules } of topics) nodes.set(key, { key, label, rules, children: [] });
  for (const { key, parent } of topics) {
    const node = nodes.get(key);
    const above = parent === undefined ? undefined : nodes.get(parent);
    if (node) (above?.children ?? roots).push(node);
  }
  return roots;
}

/** The tree as a list: each topic before those below it. */
export function listOf(nodes: readonly TopicNode[]): Topic[] {
  const topics: Topic[] = [];
  const add = ({ key, label, rules, children }: TopicNode, parent?: string) => {
    topics.push({ key, ...(parent !== undefined && { parent }), label, rules });
    for (const child of children) add(child, key);
  };
  for (const node of nodes) add(node);
  return topics;
}

/** Keys of a topic and of all below it. */
export function keysBelow(topics: readonly Topic[], key: string): Set<string> {
  const keys = new Set([key]);
  let size = 0;
  while (keys.size > size) {
    size = keys.size;
    for (const topic of topics) if (topic.parent !== undefined && keys.has(topic.parent)) keys.add(topic.key);
  }
  return keys;
}
