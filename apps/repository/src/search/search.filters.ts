/** Reads the filters and facet names of a request and says exactly which of them is wrong. */
import {
  ATTRIBUTE_PREFIX,
  dimensionNames,
  isDimension,
  parts,
  type Period,
  PeriodError,
  periodOf,
} from '@voc/contracts';
import { type FieldProblem, invalidRequest } from '@voc/service';

/** Name of the filter that is a range instead of values. */
export const PERIOD = 'occurredAt';

/** Values of one name are alternatives; different names must all hold. */
export interface Filters {
  values: ReadonlyMap<string, readonly string[]>;
  period: Period;
}

/** Most alternatives of one filter. */
const MAX_VALUES = 100;
const ALLOWED = [...dimensionNames, PERIOD, `${ATTRIBUTE_PREFIX}<name>`].join(', ');

/** Every name that can be asked for as a facet, custom attributes apart. */
export const facetNames: readonly string[] = [...dimensionNames, PERIOD];

/** @throws ServiceError `invalid_request` with one pointer per wrong filter. */
export function filtersOf(given: Readonly<Record<string, unknown>>): Filters {
  const values = new Map<string, readonly string[]>();
  const problems: FieldProblem[] = [];
  let period: Period = {};
  for (const [name, value] of Object.entries(given)) {
    const pointer = `/filters/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    try {
      if (name === PERIOD) period = readPeriod(value);
      else if (isDimension(name)) values.set(name, readValues(value));
      else problems.push({ pointer, detail: `There is no such filter; the names are ${ALLOWED}.` });
    } catch (error) {
      if (!(error instanceof FilterError || error instanceof PeriodError)) throw error;
      problems.push({
        pointer: error instanceof PeriodError ? `${pointer}/${error.end}` : pointer,
        detail: error.message,
      });
    }
  }
  if (problems.length > 0) throw invalidRequest(problems);
  return { values, period };
}

/** The names as given, each once. @throws ServiceError `invalid_request`. */
export function facetsOf(given: readonly string[]): string[] {
  const problems = given.flatMap((name, index) =>
    name === PERIOD || isDimension(name)
      ? []
      : [{ pointer: `/facets/${index}`, detail: `There is no such facet; the names are ${ALLOWED}.` }],
  );
  if (problems.length > 0) throw invalidRequest(problems);
  return [...new Set(given)];
}

class FilterError extends Error {}

function readValues(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const sound = list.every(
    (it) => typeof it === 'string' && it !== '' && it.length <= parts.MAX_LABEL_LENGTH,
  );
  if (!sound || list.length === 0 || list.length > MAX_VALUES) {
    throw new FilterError(
      `Give a text or up to ${MAX_VALUES} texts, each of 1 to ${parts.MAX_LABEL_LENGTH} characters.`,
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
