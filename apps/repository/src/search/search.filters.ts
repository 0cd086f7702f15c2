/** Reads the filters and facet names of a request and says exactly which of them is wrong. */
import { dimensionNames, FILTER_NAMES, type Filters, isDimension, PERIOD, readFilters } from '@voc/contracts';
import { invalidRequest } from '@voc/service/basics';

/** Every name that can be asked for as a facet, custom attributes apart. */
export const facetNames: readonly string[] = [...dimensionNames, PERIOD];

/** @throws ServiceError `invalid_request` with one pointer per wrong filter. */
export function filtersOf(given: Readonly<Record<string, unknown>>): Filters {
  const { filters, problems } = readFilters(given);
  if (problems.length > 0)
    throw invalidRequest(problems.map((it) => ({ ...it, pointer: `/filters${it.pointer}` })));
  return filters;
}

/** The names as given, each once. @throws ServiceError `invalid_request`. */
export function facetsOf(given: readonly string[]): string[] {
  const problems = given.flatMap((name, index) =>
    name === PERIOD || isDimension(name)
      ? []
      : [{ pointer: `/facets/${index}`, detail: `There is no such facet; the names are ${FILTER_NAMES}.` }],
  );
  if (problems.length > 0) throw invalidRequest(problems);
  return [...new Set(given)];
}
