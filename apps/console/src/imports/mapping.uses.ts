/** Reads a mapping column by column and changes it there; what a column's choice can't say is kept as it was. Pure. */
import type { Cell, Fields, Mapping, Place } from './mapping.js';

/** What a column can be. */
export const ROLES = [
  'none',
  'text',
  'title',
  'agentText',
  'score',
  'occurredAt',
  'changedAt',
  'externalId',
  'customer',
  'customerAttribute',
  'agent',
  'agentName',
  'team',
  'teamName',
  'product',
  'stage',
  'channel',
  'stakeholder',
  'url',
  'attribute',
] as const;
export type Role = (typeof ROLES)[number];

/** One use of a column; `name` of attributes, `spec` whatever else the mapping says there. */
export interface Use {
  role: Exclude<Role, 'none'>;
  name?: string;
  spec: Record<string, unknown>;
}

/** Of all others there is one each. */
const MANY: ReadonlySet<Role> = new Set([
  'text',
  'title',
  'agentText',
  'score',
  'attribute',
  'customerAttribute',
]);

/** From where to where a metric usually goes. */
export const SCALES: Readonly<Record<string, { min: number; max: number }>> = {
  nps: { min: 0, max: 10 },
  csat: { min: 1, max: 5 },
  ces: { min: 1, max: 7 },
  psat: { min: 1, max: 5 },
  rating: { min: 1, max: 5 },
};

const specOf = (cell: Cell): Record<string, unknown> =>
  typeof cell === 'string' ? { column: cell } : { ...cell };

/** The shortest way to write it. */
const cellOf = (spec: Record<string, unknown>): Cell =>
  Object.keys(spec).length === 1 && typeof spec['column'] === 'string'
    ? spec['column']
    : (spec as Cell & object);

const textRole = (text: Record<string, unknown>): Use['role'] =>
  text['role'] === 'agent' ? 'agentText' : text['field'] === 'title' ? 'title' : 'text';

/** All uses of all columns, constants too, in an order that `fieldsOf` keeps. */
export function usesOf({ fields }: Mapping): Use[] {
  const one = (role: Use['role'], cell: Cell | undefined): Use[] =>
    cell === undefined ? [] : [{ role, spec: specOf(cell) }];
  const named = (role: Use['role'], cells: Record<string, Cell> | undefined): Use[] =>
    Object.entries(cells ?? {}).map(([name, cell]) => ({ role, name, spec: specOf(cell) }));
  return [
    ...one('externalId', fields.externalId),
    ...one('occurredAt', fields.occurredAt),
    ...one('changedAt', fields.changedAt),
    ...(fields.texts ?? []).map((it) => ({ role: textRole(it), spec: { ...it } })),
    ...(fields.scores ?? []).map((it) => ({ role: 'score' as const, spec: { ...it } })),
    ...one('customer', fields.customer?.id),
    ...named('customerAttribute', fields.customer?.attributes),
    ...one('agent', fields.agent?.id),
    ...one('agentName', fields.agent?.name),
    ...one('team', fields.team?.id),
    ...one('teamName', fields.team?.name),
    ...one('product', fields.product),
    ...one('stage', fields.touchpoint?.stage),
    ...one('channel', fields.touchpoint?.channel),
    ...one('stakeholder', fields.stakeholder),
    ...one('url', fields.url),
    ...named('attribute', fields.attributes),
  ];
}

/** The fields that these uses make up. What hangs on an id that is missing is kept as an attribute of the feedback. */
export function fieldsOf(uses: readonly Use[]): Fields {
  const all = (...roles: Role[]) => uses.filter((it) => roles.includes(it.role));
  const one = (role: Role): Cell | undefined => {
    const use = all(role)[0];
    return use && cellOf(use.spec);
  };
  const named = (...found: Use[]): Record<string, Cell> =>
    Object.fromEntries(found.map((it) => [it.name ?? String(it.spec['column'] ?? ''), cellOf(it.spec)]));
  const party = (id: Role, name: Role) => {
    const [own, called] = [one(id), one(name)];
    return own === undefined ? undefined : { id: own, ...(called !== undefined && { name: called }) };
  };
  const customer = one('customer');
  const about = named(...all('customerAttribute'));
  const loose = (id: Role, name: Role) =>
    one(id) === undefined ? all(name).map((it) => ({ ...it, name: name.replace('Name', '') })) : [];
  const attributes = {
    ...(customer === undefined ? about : {}),
    ...named(...loose('agent', 'agentName'), ...loose('team', 'teamName'), ...all('attribute')),
  };
  const date = all('occurredAt')[0]?.spec as Fields['occurredAt'] | undefined;
  const [stage, channel] = [one('stage'), one('channel')];
  const fields = {
    externalId: one('externalId'),
    occurredAt: date ?? { value: 'import' },
    changedAt: all('changedAt')[0]?.spec as Place | undefined,
    texts: all('title', 'text', 'agentText').map((it) => it.spec as Place),
    scores: all('score').map((it) => it.spec as Place),
    customer: customer === undefined ? undefined : { id: customer, attributes: about },
    agent: party('agent', 'agentName'),
    team: party('team', 'teamName'),
    product: one('product'),
    touchpoint: { ...(stage !== undefined && { stage }), ...(channel !== undefined && { channel }) },
    stakeholder: one('stakeholder'),
    url: one('url'),
    attributes,
  };
  return tidy(fields) as unknown as Fields;
}

/** Without what says nothing. */
function tidy(value: object): object {
  const isEmpty = (it: unknown) =>
    it === undefined || (typeof it === 'object' && it !== null && Object.keys(it).length === 0);
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, it]): [string, unknown] => [
        name,
        typeof it === 'object' && it !== null && !Array.isArray(it) ? tidy(it as object) : it,
      ])
      .filter(([, it]) => !isEmpty(it)),
  );
}

/** What one column is used for; nothing where it is left out. */
export const usesOfColumn = (mapping: Mapping, column: string): Use[] =>
  usesOf(mapping).filter((it) => it.spec['column'] === column);

/** What is said for all rows, without a column. */
export const constantsOf = (mapping: Mapping): Use[] =>
  usesOf(mapping).filter((it) => 'value' in it.spec && it.spec['value'] !== 'import');

/** The column means this and nothing else now; undefined leaves it out. */
export function withUse(mapping: Mapping, column: string, use: Use | undefined): Mapping {
  const others = usesOf(mapping).filter(
    (it) => it.spec['column'] !== column && !(use && it.role === use.role && !MANY.has(use.role)),
  );
  const taken = new Set(others.filter((it) => it.role === use?.role).map((it) => it.name));
  const free =
    use?.name !== undefined && taken.has(use.name) ? { ...use, name: `${use.name} (${column})` } : use;
  return { ...mapping, fields: fieldsOf(free ? [...others, free] : others) };
}

/** What a column means when somebody says its role. `kind`: of its values, as the preview found it. */
export function newUse(role: Role, column: string, kind: string): Use | undefined {
  switch (role) {
    case 'none':
      return undefined;
    case 'title':
      return { role, spec: { column, field: 'title' } };
    case 'agentText':
      return { role, spec: { column, role: 'agent' } };
    case 'score':
      return { role, spec: { column, metric: 'rating', ...SCALES['rating'] } };
    case 'occurredAt':
    case 'changedAt':
      return { role, spec: { column, ...(kind === 'jalali-date' && { format: 'jalali' }) } };
    case 'attribute':
    case 'customerAttribute':
      return { role, name: column, spec: { column } };
    default:
      return { role, spec: { column } };
  }
}

/** Column names alike but for case, Arabic and Persian letter forms and half-spaces. */
const fold = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/ي/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/\u200c/g, '')
    .normalize('NFC');

/** Names the columns as this file does; optional ones that it lacks are left out, missing ones stay to be complained of. */
export function fitted(mapping: Mapping, columns: readonly string[]): Mapping {
  const find = (name: string): string | undefined =>
    columns.find((it) => it === name.trim()) ??
    columns.find((it) => fold(it) === fold(name)) ??
    columns[Number(/^column (\d+)$/.exec(name)?.[1]) - 1];
  const uses = usesOf(mapping).flatMap((use): Use[] => {
    const { column, optional, ...rest } = use.spec;
    if (column === undefined) return [use];
    const names = Array.isArray(column) ? (column as string[]) : [String(column)];
    const found = names.map(find).find((it) => it !== undefined);
    if (found === undefined) return optional === true ? [] : [use];
    return [{ ...use, spec: { column: found, ...rest } }];
  });
  return { ...mapping, fields: fieldsOf(uses) };
}
