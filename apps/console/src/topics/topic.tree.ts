/** The tree of topics as a list of rows, moving among them by keyboard, and what differs between two trees; pure. */
import { normalize } from '@voc/text';
import type { Language } from '../i18n/format.js';
import type { Label, Rules, RuleSet, Topic } from './topics.api.js';

/** The hub takes no deeper tree. */
const MOST_LEVELS = 4;

/** A topic and those above it, from the top to itself. */
export interface Placed {
  topic: Topic;
  path: Topic[];
}

/** A topic as it is shown: `open` says whether those below it are, undefined where there are none. */
export interface Row extends Placed {
  open?: boolean;
  /** Its place among its siblings from 1, and their number. */
  position: number;
  siblings: number;
}

export const nameIn = (language: Language, { label }: { label: Label }): string => label[language];
export const otherNameIn = (language: Language, { label }: { label: Label }): string =>
  label[language === 'fa' ? 'en' : 'fa'];

/** A topic with those above it, as `Touchpoints › Delivery`; the sign between them turns round in Persian by itself. */
export const pathName = (language: Language, path: readonly Topic[]): string =>
  path.map((it) => nameIn(language, it)).join(' › ');

/** All topics, each before those below it. */
export function placedOf(topics: readonly Topic[], above: Topic[] = []): Placed[] {
  return topics.flatMap((topic) => {
    const path = [...above, topic];
    return [{ topic, path }, ...placedOf(topic.children, path)];
  });
}

/** The rows that are seen: those below the open topics, or, where something is looked for, what was found and the way there. */
export function rowsOf(topics: readonly Topic[], opened: ReadonlySet<string>, query = ''): Row[] {
  const wanted = folded(query.trim());
  const shown = (above: readonly Topic[], siblings: readonly Topic[]): Row[] => {
    const seen = wanted === '' ? siblings : siblings.filter((it) => holds(it, wanted));
    return seen.flatMap((topic, index) => {
      const below = wanted === '' ? topic.children : topic.children.filter((it) => holds(it, wanted));
      const path = [...above, topic];
      const open = wanted !== '' || opened.has(topic.key);
      const row = { topic, path, position: index + 1, siblings: seen.length };
      return [{ ...row, ...(below.length > 0 && { open }) }, ...(open ? shown(path, below) : [])];
    });
  };
  return shown([], topics);
}

/** However its letters, half-spaces and digits are written. */
const folded = (text: string): string => normalize(text, 'joined').toLowerCase();

/** Whether a topic or one below it is named so, or has a rule with it. */
const holds = (topic: Topic, wanted: string): boolean =>
  [...Object.values(topic.label), topic.key, ...termsOf(topic.rules)].some((it) =>
    folded(it).includes(wanted),
  ) || topic.children.some((it) => holds(it, wanted));

const termsOf = (rules: Rules): string[] => Object.values(rules).flatMap(listedIn);

const listedIn = ({ words = [], phrases = [], near = [], not = [] }: RuleSet): string[] => [
  ...words,
  ...phrases,
  ...not,
  ...near.flatMap(({ first, second }) => [first, second]),
];

/** How many rules a topic has. */
export const countRules = (rules: Rules): number =>
  Object.values(rules).reduce(
    (sum, { words = [], phrases = [], near = [], not = [] }) =>
      sum + words.length + phrases.length + near.length + not.length,
    0,
  );

/** What a key does in the tree: another topic is focused, or one is opened or closed. */
export type Step = { focus: string } | { open: string } | { close: string };

/** As in the tree pattern of the ARIA practices; towards the end of the line opens. Undefined: the key does nothing. */
export function stepOf(
  rows: readonly Row[],
  at: string,
  key: string,
  direction: 'ltr' | 'rtl',
): Step | undefined {
  const index = rows.findIndex(({ topic }) => topic.key === at);
  const row = rows[index];
  if (!row) return undefined;
  const to = (target: Row | undefined): Step | undefined => target && { focus: target.topic.key };
  const [inwards, outwards] = direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (key === 'ArrowDown') return to(rows[index + 1]);
  if (key === 'ArrowUp') return to(rows[index - 1]);
  if (key === 'Home') return to(rows[0]);
  if (key === 'End') return to(rows.at(-1));
  if (key === inwards) {
    if (row.open === undefined) return undefined;
    return row.open ? to(rows[index + 1]) : { open: at };
  }
  if (key === outwards) {
    if (row.open) return { close: at };
    const above = row.path.at(-2);
    return above && { focus: above.key };
  }
  return undefined;
}

/** Topics that a topic can be put under: not itself, none below it, and none where the tree would grow too deep. */
export function placesFor(topics: readonly Topic[], moved?: Topic): Placed[] {
  const levels = moved ? levelsOf(moved) : 1;
  return placedOf(topics).filter(
    ({ path }) => !path.some(({ key }) => key === moved?.key) && path.length + levels <= MOST_LEVELS,
  );
}

/** Topics that a topic can be merged into: those below it get there with it. */
export function takersOf(topics: readonly Topic[], merged: Topic): Placed[] {
  const below = levelsOf(merged) - 1;
  return placedOf(topics).filter(
    ({ path }) => !path.some(({ key }) => key === merged.key) && path.length + below <= MOST_LEVELS,
  );
}

const levelsOf = (topic: Topic): number => 1 + Math.max(0, ...topic.children.map(levelsOf));

/** Keys of what comes, changes and goes between two trees; the order of siblings doesn't count. */
export function differenceOf(
  now: readonly Topic[],
  then: readonly Topic[],
): { added: string[]; changed: string[]; removed: string[] } {
  const [before, after] = [now, then].map(
    (topics) =>
      new Map(
        placedOf(topics).map(({ topic: { key, label, rules }, path }) => [
          key,
          canonical({ label, rules, parent: path.at(-2)?.key }),
        ]),
      ),
  );
  const keys = [...(after?.keys() ?? [])];
  return {
    added: keys.filter((key) => !before?.has(key)),
    changed: keys.filter((key) => before?.has(key) && before.get(key) !== after?.get(key)),
    removed: [...(before?.keys() ?? [])].filter((key) => !after?.has(key)),
  };
}

/** JSON with names in one order: what comes from the database has another than what was sent. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
