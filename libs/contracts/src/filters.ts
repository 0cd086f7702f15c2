/** The language of filters: how a request writes them, and which items they let through; search and webhooks share it. */
import { ATTRIBUTE_PREFIX, dimensionNames, isDimension } from './dimensions.js';
import { MAX_LABEL_LENGTH } from './parts.js';
import { type Period, PeriodError, periodOf } from './period.js';

/** Name of the filter that is a range instead of values. */
export const PERIOD = 'occurredAt';

/** Values of one name are alternatives; different names must all hold. */
export interface Filters {
  values: ReadonlyMap<string, readonly string[]>;
  period: Period;
}

/** A filter that can't be read; `pointer` (RFC 6901) leads to it from the filters. */
export interface FilterProblem {
  pointer: string;
  detail: string;
}

/** What a filter is held against. `dimensions`: of `dimensionsOf`. `occurredAt`: an ISO 8601 instant. */
export interface Filtered {
  dimensions: Readonly<Record<string, readonly string[]>>;
  occurredAt: string;
}

/** Most alternatives of one filter. */
const MAX_VALUES = 100;

/** The names that filters and facets may have, for people. */
export const FILTER_NAMES = [...dimensionNames, PERIOD, `${ATTRIBUTE_PREFIX}<name>`].join(', ');

/** What can be read of `given`, and what is wrong with the rest. */
export function readFilters(given: Readonly<Record<string, unknown>>): {
  filters: Filters;
  problems: FilterProblem[];
} {
  const values = new Map<string, readonly string[]>();
  const problems: FilterProblem[] = [];
  let period: Period = {};
  for (const [name, value] of Object.entries(given)) {
    const pointer = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    try {
      if (name === PERIOD) period = readPeriod(value);
      else if (isDimension(name)) values.set(name, readValues(value));
      else problems.push({ pointer, detail: `There is no such filter; the names are ${FILTER_NAMES}.` });
    } catch (error) {
      if (!(error instanceof FilterError || error instanceof PeriodError)) throw error;
      problems.push({
        pointer: error instanceof PeriodError ? `${pointer}/${error.end}` : pointer,
        detail: error.message,
      });
    }
  }
  return { filters: { values, period }, problems };
}

/** Whether a search by `filters` would find the item. */
export function matches({ values, period }: Filters, { dimensions, occurredAt }: Filtered): boolean {
  for (const [name, wanted] of values) {
    const own = Object.hasOwn(dimensions, name) ? dimensions[name] : undefined;
    if (!own?.some((value) => wanted.includes(value))) return false;
  }
  const moment = Date.parse(occurredAt);
  if (period.from !== undefined && moment < period.from.getTime()) return false;
  return period.until === undefined || moment < period.until.getTime();
}

class FilterError extends Error {}

function readValues(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const sound = list.every((it) => typeof it === 'string' && it !== '' && it.length <= MAX_LABEL_LENGTH);
  if (!sound || list.length === 0 || list.length > MAX_VALUES) {
    throw new FilterError(
      `Give a text or up to ${MAX_VALUES} texts, each of 1 to ${MAX_LABEL_LENGTH} characters.`,
    );
  }
  return list as string[];
}

function readPeriod(value: unknown): Period {
  const { from, to, ...others } = Object(value) as Record<string, unknown>;
  const isEnd = (end: unknown): end is string | undefined => end === undefined || typeof end === 'string';
  if (
    typeof value !== 'object' ||
    value === null ||
    !isEnd(from) ||
    !isEnd(to) ||
    Object.keys(others).length > 0
  ) {
    throw new FilterError('Give an object with from, to or both: days or instants.');
  }
  return periodOf(from, to);
}
