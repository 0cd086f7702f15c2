/** Searches the workspace of the caller, page by page. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG } from '@voc/service/basics';
import type { RepositoryConfig } from '../repository.config.js';
import { isErrorOf, isUnavailable } from '../store/elasticsearch.client.js';
import type { FeedbackItem } from '../store/feedback.document.js';
import { type Found, FeedbackReader } from '../store/feedback.reader.js';
import { openCursor, type Position, sealCursor } from './search.cursor.js';
import { cursorExpired, feedbackUnknown, searchUnavailable } from './search.errors.js';
import { type Facets, facetsFrom } from './search.facets.js';
import { facetsOf, filtersOf } from './search.filters.js';
import type { Search, SortOrder } from './search.query.js';

/** A search as a caller asks for it. */
export interface SearchWish {
  query: string;
  filters: Readonly<Record<string, unknown>>;
  facets: readonly string[];
  sort?: SortOrder;
  size: number;
  cursor?: string;
}

export interface SearchPage {
  total: number;
  items: (FeedbackItem & { highlights?: string[] })[];
  facets: Facets;
  /** Absent on the last page. */
  cursor?: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Injectable()
export class SearchService {
  private readonly logger = new Logger(SearchService.name);

  constructor(
    private readonly reader: FeedbackReader,
    @Inject(CONFIG) private readonly config: Pick<RepositoryConfig, 'INTERNAL_SECRET'>,
  ) {}

  /** @throws ServiceError for wrong filters, facets or cursors, and where Elasticsearch is down. */
  async search(workspaceId: string, wish: SearchWish): Promise<SearchPage> {
    const { query, size, cursor } = wish;
    const sort = wish.sort ?? (query.trim() === '' ? 'newest' : 'relevance');
    const search: Search = {
      query,
      filters: filtersOf(wish.filters),
      facets: facetsOf(wish.facets),
      sort,
      size,
    };
    const binding = [workspaceId, query, wish.filters, sort];
    const secret = this.config.INTERNAL_SECRET;
    const from = cursor === undefined ? undefined : openCursor(cursor, binding, secret);
    const found = await this.page(workspaceId, search, from);
    const more = found.hits.length > size;
    const hits = found.hits.slice(0, size);
    const last = hits.at(-1);
    if (found.snapshot !== undefined && !more) this.release(found.snapshot);
    return {
      total: found.total,
      items: hits.map(({ item, highlights }) => ({ ...item, ...(highlights && { highlights }) })),
      facets: facetsFrom(found.aggregations, search.facets, search.filters),
      ...(more &&
        last !== undefined && { cursor: sealCursor(positionAt(last.sort, found), binding, secret) }),
    };
  }

  /** @throws ServiceError `feedback_not_found`, also for ids of other workspaces. */
  async item(workspaceId: string, id: string): Promise<FeedbackItem> {
    const item = UUID.test(id)
      ? await orUnavailable(this.reader.item(workspaceId, id.toLowerCase()))
      : undefined;
    if (item === undefined) throw feedbackUnknown(id);
    return item;
  }

  private async page(workspaceId: string, search: Search, from: Position | undefined): Promise<Found> {
    // Where only the total is wanted, no item is read; else one more than asked for tells whether there is a next page.
    if (search.size === 0) return orUnavailable(this.reader.search(workspaceId, search));
    const wanted: Search = { ...search, size: search.size + 1, ...(from && { after: from.after }) };
    // Relevance depends on all that is stored, so its pages read one snapshot; the other orders don't move.
    const snapshot =
      from === undefined && search.sort === 'relevance'
        ? await orUnavailable(this.reader.openSnapshot(workspaceId))
        : from?.snapshot;
    return orUnavailable(this.reader.search(workspaceId, wanted, snapshot));
  }

  private release(snapshot: string): void {
    this.reader
      .closeSnapshot(snapshot)
      .catch((error: unknown) => this.logger.debug({ err: error }, 'A snapshot is left to end by itself'));
  }
}

const positionAt = (after: Position['after'], { snapshot }: Found): Position => ({
  after,
  ...(snapshot !== undefined && { snapshot }),
});

/** Maps the engine's failures; right after a first start the index may not be there yet. */
async function orUnavailable<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (isErrorOf(error, 'search_context_missing_exception')) throw cursorExpired();
    if (isUnavailable(error) || isErrorOf(error, 'index_not_found_exception')) throw searchUnavailable();
    // The engine's own words and status are for our log, not for the caller.
    throw new Error('Elasticsearch refused a search.', { cause: error });
  }
}
