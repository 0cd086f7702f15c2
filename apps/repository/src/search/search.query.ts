/** Builds the one request that searches the index; pure. The workspace is its first condition, whatever was asked. */
import type { estypes } from '@elastic/elasticsearch';
import { type Filters, PERIOD } from '@voc/contracts';
import { INTERNAL_FIELDS } from '../store/feedback.document.js';
import { fieldOf, TEXT_FIELDS } from '../store/feedback.mapping.js';
import { facetAggregations } from './search.facets.js';
import { type Clause, clausesOf } from './search.words.js';

export const sortOrders = ['relevance', 'newest', 'oldest'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** A search that has passed validation. */
export interface Search {
  query: string;
  filters: Filters;
  facets: readonly string[];
  sort: SortOrder;
  /** Most items to give. */
  size: number;
  /** Sort values of the last item of the page before. */
  after?: estypes.SortResults;
}

type Query = estypes.QueryDslQueryContainer;
/** What all searches have in common; index, routing and snapshot are the reader's. */
export type SearchBody = Pick<
  estypes.SearchRequest,
  | 'query'
  | 'post_filter'
  | 'aggs'
  | 'sort'
  | 'size'
  | 'search_after'
  | 'highlight'
  | 'track_total_hits'
  | '_source'
>;

/** Up to three words all must be found, beyond that three of four: long questions still find something. */
const ENOUGH_WORDS = '3<75%';
/** The other fields' scores break ties between equal best ones. */
const TIE_BREAKER = 0.1;
const EXACT_BOOST = 2;
const FRAGMENTS = 3;
const FRAGMENT_CHARACTERS = 160;
/** Texts are highlighted up to here, so that one huge text can't slow a page down. */
const HIGHLIGHTED_CHARACTERS = 200_000;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Finds items of one workspace only. @throws Error where `workspaceId` is none. */
export function searchBody(workspaceId: string, search: Search): SearchBody {
  const clauses = clausesOf(search.query);
  const terms = [...search.filters.values].map(([name, values]) => ({ name, query: anyOf(name, values) }));
  const period = { name: PERIOD, query: within(search.filters) };
  const conditions = [...terms, ...(period.query === undefined ? [] : [{ ...period, query: period.query }])];
  // What is also a facet narrows the items after counting, so that its facet still shows the other values.
  const late = conditions.filter(({ name }) => search.facets.includes(name));
  const early = conditions.filter(({ name }) => !search.facets.includes(name)).map(({ query }) => query);
  const wanted = clauses.filter((clause) => !clause.excluded);
  return {
    query: {
      bool: {
        filter: [workspaceTerm(workspaceId), ...early],
        ...(wanted.length > 0 && { should: wanted.map(clauseQuery), minimum_should_match: ENOUGH_WORDS }),
        must_not: [DELETED, ...clauses.filter((clause) => clause.excluded).map(clauseQuery)],
      },
    },
    ...(late.length > 0 && { post_filter: { bool: { filter: late.map(({ query }) => query) } } }),
    ...(search.facets.length > 0 && { aggs: facetAggregations(search.facets, search.filters, late) }),
    ...(wanted.length > 0 && { highlight: highlighting }),
    ...(search.after !== undefined && { search_after: search.after }),
    sort: sorting[search.sort],
    size: search.size,
    track_total_hits: true,
    _source: { excludes: [...INTERNAL_FIELDS] },
  };
}

/** Finds one item of one workspace. @throws Error where `workspaceId` is none. */
export function itemBody(workspaceId: string, id: string): SearchBody {
  return {
    query: { bool: { filter: [workspaceTerm(workspaceId), { term: { id } }], must_not: [DELETED] } },
    size: 1,
    _source: { excludes: [...INTERNAL_FIELDS] },
  };
}

/** Items that their source deleted stay as markers, so that an older version can't bring them back; nobody sees them. */
const DELETED: Query = { exists: { field: 'deletedAt' } };

function workspaceTerm(workspaceId: string): Query {
  if (!UUID.test(workspaceId)) throw new Error('A search needs the workspace of its caller.');
  return { term: { workspaceId } };
}

function anyOf(name: string, values: readonly string[]): Query {
  return { terms: { [fieldOf(name)]: [...values] } };
}

function within({ period: { from, until } }: Filters): Query | undefined {
  if (from === undefined && until === undefined) return undefined;
  return {
    range: {
      occurredAt: {
        ...(from !== undefined && { gte: from.toISOString() }),
        ...(until !== undefined && { lt: until.toISOString() }),
      },
    },
  };
}

/** A word may be found in any spelling and, in English, in any inflection; a phrase in any spelling. */
function clauseQuery({ kind, text, joint }: Clause): Query {
  const phrases: Query[] = [
    { match_phrase: { [TEXT_FIELDS.joined]: joint } },
    { match_phrase: { [TEXT_FIELDS.split]: joint } },
    { match_phrase: { [TEXT_FIELDS.exact]: { query: text, boost: EXACT_BOOST } } },
  ];
  const stems: Query = { match_phrase: { [TEXT_FIELDS.english]: joint } };
  return { dis_max: { queries: kind === 'word' ? [...phrases, stems] : phrases, tie_breaker: TIE_BREAKER } };
}

/** The id makes every order total, so that no item is skipped or doubled between pages. */
const sorting: Record<SortOrder, estypes.SortCombinations[]> = {
  relevance: [{ _score: { order: 'desc' } }, { occurredAt: { order: 'desc' } }, { id: { order: 'asc' } }],
  newest: [{ occurredAt: { order: 'desc' } }, { id: { order: 'asc' } }],
  oldest: [{ occurredAt: { order: 'asc' } }, { id: { order: 'asc' } }],
};

/** The original text with its markup escaped; what any of the four fields matched is marked. */
const highlighting: estypes.SearchHighlight = {
  encoder: 'html',
  pre_tags: ['<mark>'],
  post_tags: ['</mark>'],
  number_of_fragments: FRAGMENTS,
  fragment_size: FRAGMENT_CHARACTERS,
  max_analyzed_offset: HIGHLIGHTED_CHARACTERS,
  fields: { [TEXT_FIELDS.joined]: { type: 'unified', matched_fields: Object.values(TEXT_FIELDS) } },
};
