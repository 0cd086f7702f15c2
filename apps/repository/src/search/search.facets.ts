/** Counts by dimension beside a search: what to ask the index for, and how to read its answer. */
import type { estypes } from '@elastic/elasticsearch';
import { type Filters, PERIOD } from '@voc/contracts';
import { fieldOf } from '../store/feedback.mapping.js';

/** `value`: of the dimension; for `occurredAt` a month, `2026-05`. `label`: the name of an agent or a team, where known. */
export interface FacetValue {
  value: string;
  count: number;
  label?: string;
}
export type Facets = Record<string, FacetValue[]>;

/** A filter that is applied after counting. */
export interface LateFilter {
  name: string;
  query: estypes.QueryDslQueryContainer;
}

/** Most values of one facet, besides those that are filtered by. */
const MAX_VALUES = 50;
const labelled: Readonly<Record<string, string>> = { agent: 'agent.name', team: 'team.name' };

/** One aggregation per facet, each under all late filters but its own. */
export function facetAggregations(
  facets: readonly string[],
  filters: Filters,
  late: readonly LateFilter[],
): Record<string, estypes.AggregationsAggregationContainer> {
  return Object.fromEntries(
    facets.map((name) => {
      const others = late.filter((filter) => filter.name !== name).map(({ query }) => query);
      return [
        name,
        { filter: { bool: { filter: others } }, aggs: counting(name, filters.values.get(name) ?? []) },
      ];
    }),
  );
}

function counting(
  name: string,
  selected: readonly string[],
): Record<string, estypes.AggregationsAggregationContainer> {
  if (name === PERIOD) {
    const date_histogram = {
      field: 'occurredAt',
      calendar_interval: 'month',
      format: 'yyyy-MM',
      min_doc_count: 1,
    } as const;
    return { values: { date_histogram } };
  }
  const field = fieldOf(name);
  const label = labelled[name];
  const aggs = label === undefined ? {} : { aggs: { label: { terms: { field: label, size: 1 } } } };
  return {
    values: { terms: { field, size: MAX_VALUES }, ...aggs },
    // A value that is filtered by stays in sight, also where it isn't among the most frequent or has no item.
    ...(selected.length > 0 && {
      selected: { filters: { filters: selected.map((value) => ({ term: { [field]: value } })) }, ...aggs },
    }),
  };
}

interface Bucket {
  key: string | number;
  key_as_string?: string;
  doc_count: number;
  label?: { buckets: Bucket[] };
}

/** The facets of an answer, each in descending order of count; months in ascending order. */
export function facetsFrom(
  aggregations: Readonly<Record<string, unknown>> | undefined,
  facets: readonly string[],
  filters: Filters,
): Facets {
  const result: Facets = {};
  for (const name of facets) {
    const answer = aggregations?.[name] as
      { values: { buckets: Bucket[] }; selected?: { buckets: Omit<Bucket, 'key'>[] } } | undefined;
    const values = (answer?.values.buckets ?? []).map(valueOf);
    const known = new Set(values.map(({ value }) => value));
    const selected = filters.values.get(name) ?? [];
    for (const [index, bucket] of (answer?.selected?.buckets ?? []).entries()) {
      const value = selected[index] ?? '';
      if (!known.has(value)) values.push(valueOf({ ...bucket, key: value }));
    }
    result[name] = values;
  }
  return result;
}

function valueOf({ key, key_as_string, doc_count, label }: Bucket): FacetValue {
  const name = label?.buckets[0]?.key;
  return {
    value: key_as_string ?? String(key),
    count: doc_count,
    ...(name !== undefined && { label: String(name) }),
  };
}
