/** Writes documents in bulk; what is written twice or late changes nothing. */
import { type Client, errors, type estypes } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import { ELASTICSEARCH, isErrorOf } from './elasticsearch.client.js';
import type { FeedbackDocument } from './feedback.document.js';
import { FeedbackIndex } from './feedback.index.js';
import { IndexRefresh } from './index.refresh.js';

/** Stored (or known already, in this or a newer version), or refused for good because of the document itself. */
export type WriteResult = { stored: true } | { stored: false; reason: string };

/** Nothing is wrong with the documents: the engine can't take them now, the same call may succeed later. */
export class StoreUnavailable extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'StoreUnavailable';
  }
}

/** Most bytes of one bulk request: enough for the engine's full speed, little enough for its memory. */
const MAX_BULK_BYTES = 4 * 1024 * 1024;
/** Statuses of a single document that trying again can't change. */
const REFUSED = new Set([400, 404, 413]);

interface Encoded {
  lines: [action: string, source: string];
  bytes: number;
}

@Injectable()
export class FeedbackWriter {
  constructor(
    @Inject(ELASTICSEARCH) private readonly client: Client,
    private readonly index: FeedbackIndex,
    private readonly refresh: IndexRefresh,
  ) {}

  /**
   * One result per document, in order. Durable when it resolves; found by search soon after.
   * @throws StoreUnavailable where any document is not settled.
   */
  async write(documents: readonly FeedbackDocument[]): Promise<WriteResult[]> {
    try {
      await this.index.ensure();
    } catch (error) {
      throw new StoreUnavailable('The index is not ready.', { cause: error });
    }
    const results: WriteResult[] = [];
    for (const chunk of chunks(documents.map((document) => this.encode(document)))) {
      results.push(...(await this.send(chunk)));
      this.refresh.request();
    }
    return results;
  }

  private encode(document: FeedbackDocument): Encoded {
    const index = {
      _id: document.id,
      routing: document.workspaceId,
      version: document.version,
      // Equal is fine: a replay then writes what is there already.
      version_type: 'external_gte',
    };
    const lines: Encoded['lines'] = [JSON.stringify({ index }), JSON.stringify(document)];
    return { lines, bytes: Buffer.byteLength(lines[0]) + Buffer.byteLength(lines[1]) };
  }

  private async send(chunk: readonly Encoded[]): Promise<WriteResult[]> {
    let response: estypes.BulkResponse;
    try {
      response = await this.client.bulk({
        index: this.index.alias,
        // Without it a lost index would come back by itself, with a guessed mapping.
        require_alias: true,
        filter_path: ['items.index.status', 'items.index.error'],
        operations: chunk.flatMap(({ lines }) => lines),
      });
    } catch (error) {
      if (!(error instanceof errors.ResponseError) || !REFUSED.has(error.statusCode ?? 0)) {
        throw new StoreUnavailable('Elasticsearch did not take the batch.', { cause: error });
      }
      if (isErrorOf(error, 'index_not_found_exception')) throw this.indexIsGone();
      return this.bisect(chunk, error);
    }
    return response.items.map((item) => this.settle(item.index));
  }

  /** One document can make Elasticsearch refuse the whole request: halves are tried until it stands alone. */
  private async bisect(chunk: readonly Encoded[], error: Error): Promise<WriteResult[]> {
    if (chunk.length === 1) return [{ stored: false, reason: error.message }];
    const middle = chunk.length >> 1;
    return [...(await this.send(chunk.slice(0, middle))), ...(await this.send(chunk.slice(middle)))];
  }

  private settle(item: estypes.BulkResponseItem | undefined): WriteResult {
    if (item === undefined) throw new StoreUnavailable('Elasticsearch left a document without an answer.');
    const { status, error } = item;
    // 409: a newer version is there, which is the very aim.
    if (status < 300 || status === 409) return { stored: true };
    if (error?.type === 'index_not_found_exception') throw this.indexIsGone();
    if (REFUSED.has(status))
      return { stored: false, reason: `${error?.type ?? status}: ${error?.reason ?? ''}` };
    throw new StoreUnavailable(`Elasticsearch answered ${status}: ${error?.type ?? 'unknown'}.`);
  }

  private indexIsGone(): StoreUnavailable {
    this.index.forget();
    return new StoreUnavailable('The index is gone; it will be made again.');
  }
}

/** Groups of at most MAX_BULK_BYTES; a larger document stands alone. */
function* chunks(documents: readonly Encoded[]): Generator<Encoded[]> {
  let chunk: Encoded[] = [];
  let bytes = 0;
  for (const document of documents) {
    if (chunk.length > 0 && bytes + document.bytes > MAX_BULK_BYTES) {
      yield chunk;
      [chunk, bytes] = [[], 0];
    }
    chunk.push(document);
    bytes += document.bytes;
  }
  if (chunk.length > 0) yield chunk;
}
