/** What is being looked for, as the address of the page holds it: `?q=late&f.channel=web&from=2026-01-01`. */

/** Query parameters, flat; a repeated one is a list. */
export type Params = Record<string, string | string[]>;

export type Sort = 'relevance' | 'newest' | 'oldest';
const SORTS: readonly string[] = ['relevance', 'newest', 'oldest'] satisfies Sort[];

/** Filters by facet name; every list has at least one value, and the values are alternatives. */
export type Filters = Record<string, string[]>;

export interface SearchState {
  query: string;
  filters: Filters;
  /** First and last day, `YYYY-MM-DD` in the Gregorian calendar; both belong to the range. */
  from?: string;
  to?: string;
  /** Absent: the API's own choice, which is relevance with a query and newest without. */
  sort?: Sort;
}

const PREFIX = 'f.';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const first = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;
const many = (value: string | string[]): string[] =>
  [...new Set(Array.isArray(value) ? value : [value])].filter(Boolean);
const day = (value: string | string[] | undefined): string | undefined => {
  const text = first(value);
  return text && DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
};

/** Reads a query string into flat parameters. */
export function parseParams(query: string): Params {
  const params: Params = {};
  const pairs = new URLSearchParams(query);
  for (const name of new Set(pairs.keys())) {
    const values = pairs.getAll(name);
    params[name] = values.length > 1 ? values : (values[0] ?? '');
  }
  return params;
}

/** Writes parameters as a query string with its question mark; empty when there is nothing to say. */
export function formatParams(params: Record<string, unknown>): string {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one === 'string' && one !== '') pairs.append(name, one);
    }
  }
  const text = pairs.toString();
  return text === '' ? '' : `?${text}`;
}

/** The search that an address asks for; what it can't mean is left out. */
export function stateOf(params: Params): SearchState {
  const filters: Filters = {};
  for (const [name, value] of Object.entries(params)) {
    const values = many(value);
    if (name.startsWith(PREFIX) && name.length > PREFIX.length && values.length > 0) {
      filters[name.slice(PREFIX.length)] = values;
    }
  }
  const from = day(params['from']);
  const to = day(params['to']);
  const sort = first(params['sort']);
  return {
    query: first(params['q']) ?? '',
    filters,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(sort && SORTS.includes(sort) ? { sort: sort as Sort } : {}),
  };
}

/** The address of a search; the reverse of `stateOf`. */
export function paramsOf(state: SearchState): Params {
  const params: Params = {};
  if (state.query !== '') params['q'] = state.query;
  for (const [name, values] of Object.entries(state.filters)) {
    if (values.length > 0) params[PREFIX + name] = values.length > 1 ? values : (values[0] ?? '');
  }
  if (state.from) params['from'] = state.from;
  if (state.to) params['to'] = state.to;
  if (state.sort) params['sort'] = state.sort;
  return params;
}

/** Filters with one value switched on or off. */
export function toggled(filters: Filters, name: string, value: string): Filters {
  const { [name]: before = [], ...rest } = filters;
  const after = before.includes(value) ? before.filter((it) => it !== value) : [...before, value];
  return after.length > 0 ? { ...rest, [name]: after } : rest;
}

/** Days as instants in the reader's time zone; `to` is the first moment after its day, as the API wants it. */
export function instantsOf(range: { from?: string; to?: string }): { from?: string; to?: string } {
  const midnight = (text: string, daysLater: number): string => {
    const date = new Date(`${text}T00:00:00`);
    date.setDate(date.getDate() + daysLater);
    return date.toISOString();
  };
  return {
    ...(range.from ? { from: midnight(range.from, 0) } : {}),
    ...(range.to ? { to: midnight(range.to, 1) } : {}),
  };
}
