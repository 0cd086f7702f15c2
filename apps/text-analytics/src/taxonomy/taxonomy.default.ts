/** The taxonomy that every workspace begins with, as a tree. */
import { tokenize } from '../analysis/tokens.js';
import { topics as flatTopics } from '../analysis/topics.js';
import { listOf, type Label, type Taxonomy, type TopicNode } from './taxonomy.js';
import type { RuleSet, TopicRules } from './topic.rules.js';

interface Place {
  key: string;
  /** Of groups, which have no rules of their own. */
  label?: Label;
  below?: (Place | string)[];
}

const ARRANGEMENT: readonly Place[] = [
  {
    key: 'touchpoints',
    label: { en: 'Touchpoints', fa: 'نقاط تماس' },
    below: [
      { key: 'ordering', below: ['stock'] },
      { key: 'delivery', below: ['packaging'] },
      { key: 'support', below: ['staff'] },
      { key: 'app', below: ['account'] },
      'onboarding',
    ],
  },
  {
    key: 'products',
    label: { en: 'Products', fa: 'محصول‌ها' },
    below: [
      { key: 'product_quality', below: ['size_fit', 'appearance', 'comfort', 'product_match'] },
      { key: 'food', below: ['freshness', 'quantity', 'hygiene'] },
    ],
  },
  {
    key: 'processes',
    label: { en: 'Processes', fa: 'فرایندها' },
    below: [
      { key: 'price', below: ['discount'] },
      { key: 'payment', below: ['subscription'] },
      'refund_return',
      'privacy',
      'ease',
    ],
  },
];

const flat = new Map(flatTopics.map((topic) => [topic.key, topic]));

function nodeOf(place: Place | string): TopicNode {
  const { key, label, below = [] } = typeof place === 'string' ? { key: place } : place;
  const topic = flat.get(key);
  flat.delete(key);
  return {
    key,
    label: label ?? topic?.label ?? { en: key, fa: key },
    rules: topic ? rulesOf(topic) : {},
    children: below.map(nodeOf),
  };
}

function rulesOf({ fa, en }: { fa: string; en: string }): TopicRules {
  return { fa: setOf(fa), en: setOf(en) };
}

function setOf(phrases: string): RuleSet {
  const { words = [], phrases: longer = [] } = Object.groupBy(new Set(phrases.split('|')), (term) =>
    tokenize(term).length === 1 ? 'words' : 'phrases',
  );
  return { ...(words.length > 0 && { words }), ...(longer.length > 0 && { phrases: longer }) };
}

const arranged = ARRANGEMENT.map(nodeOf);

export const defaultTaxonomy: Taxonomy = {
  version: 0,
  // A topic that nobody has placed yet is still there, at the top.
  topics: listOf([...arranged, ...[...flat.keys()].map(nodeOf)]),
};
