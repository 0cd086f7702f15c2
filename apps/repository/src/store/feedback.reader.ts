/** The only way to read the index: every method takes the caller's workspace and can't leave it. */
import type { Client, estypes } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import { itemBody, type Search, searchBody } from '../search/search.query.js';
import { ELASTICSEARCH } from './elasticsearch.client.js';
import type { FeedbackItem } from './feedback.document.js';
import { FeedbackIndex } from './feedback.index.js';

export interface Found {
  /** Exact number of items that fit, on all pages. */
  total: number;
  hits: { item: FeedbackItem; highlights?: string[]; sort: estypes.SortResults }[];
  aggregations?: Record<string, unknown>;
  /** Name of the snapshot to read on from; may differ from the one asked for. */
  snapshot?: string;
}

/** How long a snapshot outlives the last page that was read from it. */
const SNAPSHOT_LIFETIME = '2m';
const SEARCH_TIMEOUT_MS = 10_000;

@Injectable()
export class FeedbackReader {
  constructor(
    @Inject(ELASTICSEARCH) private readonly client: Client,
    private readonly index: FeedbackIndex,
  ) {}

  /** Items of the workspace, of a snapshot of it where one is named. @throws the client's errors. */
  async search(workspaceId: string, search: Search, snapshot?: string): Promise<Found> {
    const place =
      snapshot === undefined
        ? { index: this.index.alias, routing: workspaceId }
        : { pit: { id: snapshot, keep_alive: SNAPSHOT_LIFETIME } };
    const answer = await this.client.search<FeedbackItem>(
      { ...place, ...searchBody(workspaceId, search), allow_partial_search_results: false },
      { requestTimeout: SEARCH_TIMEOUT_MS },
    );
    const { total } = answer.hits;
    return {
      total: typeof total === 'number' ? total : (total?.value ?? 0),
      hits: answer.hits.hits.map(foundHit),
      ...(answer.aggregations !== undefined && { aggregations: answer.aggregations }),
      ...(answer.pit_id !== undefined && { snapshot: answer.pit_id }),
    };
  }

  /** One item of the workspace. @throws the client's errors. */
  async item(workspaceId: string, id: string): Promise<FeedbackItem | undefined> {
    const answer = await this.client.search<FeedbackItem>(
      { index: this.index.alias, routing: workspaceId, ...itemBody(workspaceId, id) },
      { requestTimeout: SEARCH_TIMEOUT_MS },
    );
    return answer.hits.hits[0]?._source;
  }

  /** Freezes what the workspace holds now, so that scores don't move between pages. @throws the client's errors. */
  async openSnapshot(workspaceId: string): Promise<string> {
    const { id } = await this.client.openPointInTime(
      { index: this.index.alias, routing: workspaceId, keep_alive: SNAPSHOT_LIFETIME },
      { requestTimeout: SEARCH_TIMEOUT_MS },
    );
    return id;
  }

  /** Frees a snapshot early; one that nobody frees ends by itself. */
  async closeSnapshot(id: string): Promise<void> {
    await this.client.closePointInTime({ id }, { requestTimeout: SEARCH_TIMEOUT_MS });
  }
}

function foundHit(hit: estypes.SearchHit<FeedbackItem>): Found['hits'][number] {
  if (hit._source === undefined) throw new Error('Elasticsearch gave a hit without its document.');
  const highlights = Object.values(hit.highlight ?? {}).flat();
  return { item: hit._source, sort: hit.sort ?? [], ...(highlights.length > 0 && { highlights }) };
}
