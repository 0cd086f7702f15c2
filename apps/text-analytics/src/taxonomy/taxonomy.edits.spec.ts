/** Edits of a tree of topics, and what they refuse. */
import { ServiceError } from '@voc/service/basics';
import { previewRules, topicsFrom } from './taxonomy.checks.js';
import { defaultTaxonomy } from './taxonomy.default.js';
import { difference, merged, withChanged, withNew, without } from './taxonomy.edits.js';
import { listOf, MAX_TOPICS, type Topic, treeOf } from './taxonomy.js';
import { topics as flatTopics } from '../analysis/topics.js';

const topic = (key: string, parent?: string, rules: Topic['rules'] = {}): Topic => ({
  key,
  ...(parent !== undefined && { parent }),
  label: { en: key, fa: key },
  rules,
});
const TREE = [topic('a'), topic('b', 'a'), topic('c', 'b'), topic('d')];
const keysOf = (topics: readonly Topic[]) => topics.map(({ key, parent }) => `${parent ?? ''}/${key}`);

/** Pointers of the problems, or the code of another refusal. */
function refusal(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const errors = error.fields?.['errors'] as { pointer: string }[] | undefined;
    return errors ? errors.map(({ pointer }) => pointer) : error.code;
  }
  return undefined;
}

describe('the default tree', () => {
  it('places every topic of the rules once, under touchpoints, products and processes', () => {
    const keys = defaultTaxonomy.topics.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(flatTopics.map(({ key }) => key)));
    expect(treeOf(defaultTaxonomy.topics).map(({ key }) => key)).toEqual([
      'touchpoints',
      'products',
      'processes',
    ]);
  });

  it('passes its own checks, and is the same list again', () => {
    const tree = treeOf(defaultTaxonomy.topics);
    expect(listOf(tree)).toEqual(defaultTaxonomy.topics);
    expect(topicsFrom(tree)).toEqual(defaultTaxonomy.topics);
  });
});

describe('a sent tree', () => {
  const label = { en: 'x' };

  it('gets keys and labels that were not given', () => {
    const topics = topicsFrom([
      {
        label: { en: 'Courier & driver' },
        children: [{ label: { fa: 'ادب پیک' } }, { key: 'topic', label }],
      },
      { label: { en: 'courier driver' } },
    ]);
    expect(keysOf(topics)).toEqual([
      '/courier_driver',
      'courier_driver/topic_2',
      'courier_driver/topic',
      '/courier_driver_2',
    ]);
    expect(topics[1]?.label).toEqual({ en: 'ادب پیک', fa: 'ادب پیک' });
  });

  it('is refused with the place of each problem', () => {
    const deep = {
      key: 'e1',
      label,
      children: [
        {
          key: 'e2',
          label,
          children: [
            { key: 'e3', label, children: [{ key: 'e4', label, children: [{ key: 'e5', label }] }] },
          ],
        },
      ],
    };
    const rules = {
      fa: { words: ['خوب', 'دیر رسید', '!!'], phrases: ['یک, دو'] },
      both: {
        near: [{ first: 'a', second: '…', within: 1 }],
        not: ['one two three four five six seven eight nine'],
      },
    };
    expect(
      refusal(() => topicsFrom([{ key: 'a', label, rules }, { key: 'a', label: { en: '  ' } }, deep])),
    ).toEqual([
      '/topics/0/rules/fa/words/1',
      '/topics/0/rules/fa/words/2',
      '/topics/0/rules/fa/phrases/0',
      '/topics/0/rules/both/near/0/second',
      '/topics/0/rules/both/not/0',
      '/topics/1/label',
      '/topics/1/key',
      '/topics/2/children/0/children/0/children/0/children/0',
    ]);
  });

  it('is bounded in topics and terms', () => {
    const many = Array.from({ length: MAX_TOPICS + 1 }, (_, n) => ({ key: `t${n}`, label }));
    expect(refusal(() => topicsFrom(many))).toBe('too_many_topics');
    const words = Array.from({ length: 300 }, (_, n) => `w${n}`);
    const wordy = Array.from({ length: 70 }, (_, n) => ({ key: `t${n}`, label, rules: { en: { words } } }));
    expect(refusal(() => topicsFrom(wordy))).toEqual(['/topics']);
  });

  it('has each term once, without blanks round it', () => {
    expect(previewRules({ en: { words: [' late ', 'late'], phrases: [] } })).toEqual({
      en: { words: ['late'] },
    });
  });
});

describe('edits', () => {
  it('add a topic below another', () => {
    const { topics, key } = withNew(TREE, { parent: 'a', label: { en: 'New one' } });
    expect(key).toBe('new_one');
    expect(keysOf(topics)).toEqual(['/a', 'a/b', 'b/c', 'a/new_one', '/d']);
    expect(refusal(() => withNew(TREE, { key: 'b', label: { en: 'x' } }))).toBe('topic_key_taken');
    expect(refusal(() => withNew(TREE, { parent: 'z', label: {} }))).toEqual(['/label', '/parent']);
  });

  it('change a label in one language, replace rules, and move with what is below', () => {
    const [, changed] = withChanged(TREE, 'b', { label: { fa: 'ب' }, rules: { en: { words: ['x'] } } });
    expect(changed).toMatchObject({ label: { en: 'b', fa: 'ب' }, rules: { en: { words: ['x'] } } });
    expect(keysOf(withChanged(TREE, 'b', { parent: 'd' }))).toEqual(['/a', '/d', 'd/b', 'b/c']);
    expect(keysOf(withChanged(TREE, 'b', { parent: null }))).toEqual(['/a', '/b', 'b/c', '/d']);
    expect(refusal(() => withChanged(TREE, 'b', { parent: 'c' }))).toEqual(['/parent']);
    expect(refusal(() => withChanged(TREE, 'z', {}))).toBe('topic_not_found');
    const deep = [...TREE, topic('e', 'c')];
    expect(refusal(() => withChanged([...deep, topic('f', 'd')], 'd', { parent: 'c' }))).toEqual(['/parent']);
  });

  it('remove a topic that has none below it', () => {
    expect(keysOf(without(TREE, 'c'))).toEqual(['/a', 'a/b', '/d']);
    expect(refusal(() => without(TREE, 'b'))).toBe('topic_has_topics_below');
    expect(refusal(() => without(TREE, 'z'))).toBe('topic_not_found');
  });

  it('merge a topic into another with its rules and topics below', () => {
    const tree = [
      topic('a', undefined, { en: { words: ['x'], not: ['n'] } }),
      topic('b', undefined, { en: { words: ['x', 'y'], not: ['m'] }, fa: { phrases: ['ی ک'] } }),
      topic('c', 'b'),
    ];
    const after = merged(tree, 'b', 'a');
    expect(keysOf(after)).toEqual(['/a', 'a/c']);
    expect(after[0]?.rules).toEqual({ en: { words: ['x', 'y'], not: ['n'] }, fa: { phrases: ['ی ک'] } });
    expect(refusal(() => merged(tree, 'b', 'c'))).toEqual(['/into']);
    expect(refusal(() => merged(tree, 'b', 'z'))).toEqual(['/into']);
  });

  it('tell what they changed', () => {
    const after = [
      topic('a'),
      { ...topic('c'), rules: { en: { words: ['x'] } } },
      topic('d', 'a'),
      topic('e'),
    ];
    expect(difference(TREE, after)).toEqual({ added: ['e'], changed: ['c', 'd'], removed: ['b'] });
    expect(difference(TREE, JSON.parse(JSON.stringify(TREE)) as Topic[])).toEqual({
      added: [],
      changed: [],
      removed: [],
    });
  });
});
