/** Builds an import's mapping from what a person says about each column. */

/** What a column can be. */
export const ROLES = [
  'ignore',
  'text',
  'title',
  'occurredAt',
  'nps',
  'csat',
  'ces',
  'psat',
  'rating',
  'externalId',
  'customer',
  'account',
  'plan',
  'product',
  'stage',
  'channel',
  'agent',
  'team',
  'url',
  'attribute',
] as const;

export type Role = (typeof ROLES)[number];

export type DateFormat = 'iso' | 'date' | 'jalali' | 'epoch-ms';
export const DATE_FORMATS: readonly DateFormat[] = ['iso', 'date', 'jalali', 'epoch-ms'];

export interface Draft {
  kind: string;
  system: string;
  /** By column name. */
  roles: Record<string, Role>;
  dateFormat: DateFormat;
}

type Cell = string;

/** The mapping as the API takes it. */
export interface Mapping {
  source: { kind: string; system: string };
  fields: {
    externalId?: Cell;
    occurredAt: { column: string; format?: DateFormat } | { value: string };
    texts?: { column: string; field?: string }[];
    scores?: { column: string; metric: string; min: number; max: number }[];
    customer?: { id: Cell; attributes?: Record<string, Cell> };
    agent?: { id: Cell };
    team?: { id: Cell };
    product?: Cell;
    touchpoint?: { stage?: Cell; channel?: Cell };
    url?: Cell;
    attributes?: Record<string, Cell>;
  };
}

const SCALES: Partial<Record<Role, { min: number; max: number }>> = {
  nps: { min: 0, max: 10 },
  csat: { min: 1, max: 5 },
  ces: { min: 1, max: 7 },
  psat: { min: 1, max: 5 },
  rating: { min: 1, max: 5 },
};

/** Names by which a column is recognised, in both languages; the first role that fits wins. */
const HINTS: readonly (readonly [Role, RegExp])[] = [
  ['nps', /\bnps\b|recommend.*(score|likel)/i],
  ['csat', /\bcsat\b|satisfaction|رضایت/i],
  ['ces', /\bces\b|effort/i],
  ['rating', /rating|stars?$|امتیاز|ستاره/i],
  ['title', /^(title|subject|عنوان|موضوع)$/i],
  ['text', /text|comment|review$|body|message|description|feedback$|نظر|متن|توضیح|پیام/i],
  ['occurredAt', /date|time|created|occurred|تاریخ|زمان/i],
  ['customer', /^(customer|user|client|contact|مشتری)/i],
  ['agent', /agent|assignee|کارشناس|اپراتور/i],
  ['team', /^(team|تیم)/i],
  ['channel', /channel|کانال/i],
  ['stage', /stage|مرحله/i],
  ['product', /product|class name|محصول/i],
  ['account', /account|company|شرکت/i],
  ['plan', /^plan|اشتراک|طرح/i],
  ['url', /^(url|link|پیوند)$/i],
  ['externalId', /^(id|external.?id|ticket.?id|review.?id|شناسه)$/i],
];

const MANY: ReadonlySet<Role> = new Set(['text', 'attribute', 'ignore']);

/** A first guess from the column names; the rest become attributes, nameless columns are left out. */
export function guessRoles(columns: readonly string[]): Record<string, Role> {
  const taken = new Set<Role>();
  const roles: Record<string, Role> = {};
  for (const column of columns) {
    const fits = HINTS.find(
      ([role, hint]) => hint.test(column.trim()) && (MANY.has(role) || !taken.has(role)),
    );
    const role = column.trim() === '' ? 'ignore' : (fits?.[0] ?? 'attribute');
    taken.add(role);
    roles[column] = role;
  }
  return roles;
}

/** A guess at how the dates of a column are written, from a few of its values. */
export function guessDateFormat(values: readonly string[]): DateFormat {
  const value = values.find((it) => it.trim() !== '')?.trim() ?? '';
  if (/^[\d۰-۹]{12,14}$/.test(value)) return 'epoch-ms';
  if (/^(1[34]\d\d|[۱][۳۴][۰-۹]{2})[-/.]/.test(value)) return 'jalali';
  return /T|\d:\d/.test(value) ? 'iso' : 'date';
}

/** The mapping of a draft. Without a date column every row takes the time of the import, said so openly. */
export function mappingOf(draft: Draft): Mapping {
  const columnsOf = (...wanted: Role[]) =>
    Object.entries(draft.roles)
      .filter(([, role]) => wanted.includes(role))
      .map(([column]) => column);
  const first = (role: Role): string | undefined => columnsOf(role)[0];
  const date = first('occurredAt');
  const customer = first('customer');
  const [account, plan, stage, channel] = [first('account'), first('plan'), first('stage'), first('channel')];
  const [externalId, product, url, agent, team] = [
    first('externalId'),
    first('product'),
    first('url'),
    first('agent'),
    first('team'),
  ];
  const ofCustomer = { ...(account ? { account } : {}), ...(plan ? { plan } : {}) };
  const loose = customer ? {} : ofCustomer;
  const attributes = {
    ...loose,
    ...Object.fromEntries(columnsOf('attribute').map((column) => [column, column])),
  };
  const texts = [
    ...columnsOf('title').map((column) => ({ column, field: 'title' })),
    ...columnsOf('text').map((column) => ({ column })),
  ];
  const scores = Object.entries(draft.roles).flatMap(([column, metric]) => {
    const scale = SCALES[metric];
    return scale ? [{ column, metric, ...scale }] : [];
  });
  return {
    source: { kind: draft.kind, system: draft.system },
    fields: {
      ...(externalId ? { externalId } : {}),
      occurredAt: date ? { column: date, format: draft.dateFormat } : { value: 'import' },
      ...(texts.length > 0 ? { texts } : {}),
      ...(scores.length > 0 ? { scores } : {}),
      ...(customer
        ? {
            customer: {
              id: customer,
              ...(Object.keys(ofCustomer).length > 0 ? { attributes: ofCustomer } : {}),
            },
          }
        : {}),
      ...(agent ? { agent: { id: agent } } : {}),
      ...(team ? { team: { id: team } } : {}),
      ...(product ? { product } : {}),
      ...(stage || channel
        ? { touchpoint: { ...(stage ? { stage } : {}), ...(channel ? { channel } : {}) } }
        : {}),
      ...(url ? { url } : {}),
      ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    },
  };
}
