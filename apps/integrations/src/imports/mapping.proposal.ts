/** Proposes a mapping for a file that nobody has described, with the reason for each column in both languages. */
import type { ColumnProfile } from './column.kinds.js';
import { type ColumnRole, foldName, guessRoles } from './column.roles.js';
import type { SavedMapping } from './mapping.schema.js';

export interface NamedColumn extends ColumnProfile {
  name: string;
}

export interface Reason {
  en: string;
  fa: string;
}

/** What a column was taken for; `attribute` keeps it beside the feedback, `none` leaves it out. */
export interface ProposedColumn {
  role: ColumnRole | 'attribute' | 'none';
  reason: Reason;
}

export interface Proposal {
  mapping: SavedMapping;
  /** One for each column. */
  columns: ProposedColumn[];
}

type Score = NonNullable<SavedMapping['fields']['scores']>[number];

const MAX_ATTRIBUTES = 50;
/** Of these there is one each; several texts and scores are fine. */
const MANY: readonly ColumnRole[] = ['text', 'score', 'title'];

const WORDS: Record<ColumnRole, Reason> = {
  externalId: { en: 'the id', fa: 'شناسه' },
  occurredAt: { en: 'the date', fa: 'تاریخ' },
  score: { en: 'a score', fa: 'امتیاز' },
  title: { en: 'a title', fa: 'عنوان' },
  text: { en: 'the customer’s words', fa: 'گفتهٔ مشتری' },
  customer: { en: 'the customer', fa: 'مشتری' },
  agent: { en: 'the agent', fa: 'کارشناس' },
  team: { en: 'the team', fa: 'تیم' },
  channel: { en: 'the channel', fa: 'کانال' },
  stage: { en: 'the stage of the journey', fa: 'مرحلهٔ سفر مشتری' },
  product: { en: 'the product', fa: 'محصول' },
  url: { en: 'the link', fa: 'پیوند' },
};

/** `system` names where the file comes from. */
export function proposeMapping(columns: readonly NamedColumn[], system: string): Proposal {
  const assigned = assign(columns);
  const named = (role: ColumnRole) => columns.filter((_, index) => assigned[index]?.role === role);
  const one = (role: ColumnRole) => named(role)[0];
  const scores = named('score').flatMap((it) => scaleOf(it) ?? []);
  const date = one('occurredAt');
  const texts = [...named('title'), ...named('text')];
  const attributes = columns
    .filter((_, index) => assigned[index]?.role === 'attribute')
    .slice(0, MAX_ATTRIBUTES);
  const cell = (role: ColumnRole) => one(role)?.name;
  const fields: SavedMapping['fields'] = {
    occurredAt: date
      ? { column: date.name, ...(date.kind === 'jalali-date' && { format: 'jalali' }) }
      : { value: 'import' },
    texts: texts.map(({ name }) => ({ column: name })),
    scores: scores.map(({ score }) => score),
  };
  const id = one('externalId');
  if (id) fields.externalId = id.name;
  const [customer, agent, team] = [cell('customer'), cell('agent'), cell('team')];
  if (customer !== undefined) fields.customer = { id: customer };
  if (agent !== undefined) fields.agent = { id: agent };
  if (team !== undefined) fields.team = { id: team };
  const [channel, stage, product, url] = [cell('channel'), cell('stage'), cell('product'), cell('url')];
  if (channel !== undefined || stage !== undefined)
    fields.touchpoint = { ...(channel !== undefined && { channel }), ...(stage !== undefined && { stage }) };
  if (product !== undefined) fields.product = product;
  if (url !== undefined) fields.url = url;
  if (attributes.length > 0)
    fields.attributes = Object.fromEntries(attributes.map(({ name }) => [name, name]));
  const kind =
    scores.some((it) => it.score.metric === 'rating') || product !== undefined ? 'review' : 'survey';
  return {
    mapping: { source: { kind, system }, fields },
    columns: assigned.map((it, index) => explained(it, columns[index], scores)),
  };
}

interface Assigned {
  role: ProposedColumn['role'];
  by: 'name' | 'values';
}

/** The surest guess first; what loses its role to a surer column takes its next one. */
function assign(columns: readonly NamedColumn[]): Assigned[] {
  const guesses = columns.flatMap((column, index) =>
    guessRoles(column.name, column).map((guess) => ({ ...guess, index })),
  );
  guesses.sort((a, b) => b.certainty - a.certainty);
  const roles = new Map<number, Assigned>();
  const taken = new Set<ColumnRole>();
  for (const { role, by, index } of guesses) {
    const column = columns[index];
    if (!column || roles.has(index) || (taken.has(role) && !MANY.includes(role))) continue;
    // An id that repeats would make one item of many rows, and words without a scale are no score.
    if (role === 'externalId' && !column.distinct) continue;
    if (role === 'score' && !scaleOf(column)) continue;
    if (role === 'text' && by === 'values' && taken.has('text')) continue;
    taken.add(role);
    roles.set(index, { role, by });
  }
  return columns.map(
    ({ kind }, index) =>
      roles.get(index) ?? { role: kind === 'empty' || kind === 'text' ? 'none' : 'attribute', by: 'values' },
  );
}

interface Scaled {
  score: Score;
  reason: Reason;
}

/** Which metric it is and from where to where it goes: by the name, and by the values where the name leaves it open. */
function scaleOf({ name, kind, min = 0, max = 0 }: NamedColumn): Scaled | undefined {
  if (kind !== 'number') return undefined;
  const folded = foldName(name);
  const called = (...words: string[]) => words.some((it) => folded.includes(it));
  const scaled = (metric: Score['metric'], low: number, high: number, en: string, fa: string): Scaled => ({
    score: { column: name, metric, min: low, max: high },
    reason: { en, fa },
  });
  const range = { en: `its values go from ${min} to ${max}`, fa: `مقدارهایش از ${min} تا ${max} است` };
  if (min < 0 || max > 100) return undefined;
  if (called('nps', 'recommend', 'توصیه', 'پیشنهاد') && max <= 10)
    return scaled('nps', 0, 10, 'its name says NPS, 0 to 10', 'نامش NPS را می‌گوید، ۰ تا ۱۰');
  if (called('ces', 'effort', 'سهولت', 'تلاش') && min >= 1 && max <= 7)
    return scaled('ces', 1, 7, 'its name says effort, 1 to 7', 'نامش سهولت را می‌گوید، ۱ تا ۷');
  if (min >= 1 && max <= 5) {
    return called('star', 'rating', 'ستاره')
      ? scaled('rating', 1, 5, `a rating, 1 to 5: ${range.en}`, `ستاره، ۱ تا ۵: ${range.fa}`)
      : scaled('csat', 1, 5, `satisfaction, 1 to 5: ${range.en}`, `رضایت، ۱ تا ۵: ${range.fa}`);
  }
  if (max <= 10) return scaled('nps', 0, 10, `NPS, 0 to 10: ${range.en}`, `NPS، ۰ تا ۱۰: ${range.fa}`);
  return scaled('csat', 0, 100, `satisfaction, 0 to 100: ${range.en}`, `رضایت، ۰ تا ۱۰۰: ${range.fa}`);
}

function explained(
  { role, by }: Assigned,
  column: NamedColumn | undefined,
  scores: readonly Scaled[],
): ProposedColumn {
  if (role === 'none') {
    const empty = column?.kind === 'empty';
    return {
      role,
      reason: empty
        ? { en: 'it is empty', fa: 'خالی است' }
        : { en: 'nothing says what it means', fa: 'چیزی نشان نمی‌دهد که چیست' },
    };
  }
  if (role === 'attribute')
    return { role, reason: { en: 'kept as an attribute', fa: 'به‌عنوان ویژگی نگه داشته می‌شود' } };
  const scale = scores.find((it) => it.score.column === column?.name);
  if (role === 'score' && scale) return { role, reason: scale.reason };
  const what = WORDS[role];
  return {
    role,
    reason:
      by === 'name'
        ? { en: `its name says ${what.en}`, fa: `نامش «${what.fa}» را می‌رساند` }
        : { en: `its values look like ${what.en}`, fa: `مقدارهایش به «${what.fa}» می‌ماند` },
  };
}
