/** What the journeys and fault tests ask of a running hub, as an integrator would over HTTP. */
import { setTimeout as delay } from 'node:timers/promises';

export interface ImportState {
  id: string;
  state: 'queued' | 'running' | 'completed' | 'failed';
  counts: { read: number; accepted: number; updated: number; duplicate: number; rejected: number };
  searchable: number | null;
}

/** A mapping for the files of `reviewsCsv`. */
export const reviewsMapping = (system: string) => ({
  source: { kind: 'review', system },
  fields: {
    externalId: 'id',
    occurredAt: { column: 'date' },
    texts: [{ column: 'comment' }],
    scores: [{ column: 'stars', metric: 'rating', min: 1, max: 5 }],
    touchpoint: { channel: 'channel' },
  },
});

const comments = [
  'ارسال خیلی دیر انجام شد و بسته باز شده بود',
  'The parcel came late and the box was open',
  'کیفیت عالی بود، ممنون از پشتیبانی',
  'Support answered within a minute, thank you',
];

/** A CSV of `rows` reviews in both languages, each with its own id. */
export function reviewsCsv(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const day = String((row % 28) + 1).padStart(2, '0');
    return `r${row},2026-10-${day},${(row % 5) + 1},web,"${comments[row % comments.length]} (${row})"`;
  });
  return `id,date,stars,channel,comment\n${lines.join('\n')}\n`;
}

export class HubClient {
  constructor(
    readonly url: string,
    private readonly apiKey: string,
  ) {}

  /** Sends a request and gives the parsed answer; anything but a 2xx is an error that shows what was said. */
  async request<T>(
    method: string,
    path: string,
    body?: unknown,
    contentType = 'application/json',
  ): Promise<T> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.apiKey}`,
        ...(body !== undefined && !(body instanceof FormData) && { 'content-type': contentType }),
      },
      ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
    return JSON.parse(text) as T;
  }

  /** Uploads a CSV; gives the id of the import. */
  async importCsv(csv: string, mapping: object): Promise<string> {
    const form = new FormData();
    form.set('mapping', JSON.stringify(mapping));
    form.set('file', new Blob([csv], { type: 'text/csv' }), 'reviews.csv');
    return (await this.request<{ id: string }>('POST', '/imports', form)).id;
  }

  importState(id: string): Promise<ImportState> {
    return this.request('GET', `/imports/${id}`);
  }

  /** The first state of the import that `done` accepts; requests that fail meanwhile (a service is down) are repeated. */
  async untilImport(
    id: string,
    done: (state: ImportState) => boolean,
    withinMs: number,
  ): Promise<ImportState> {
    const deadline = Date.now() + withinMs;
    let last: unknown;
    while (Date.now() < deadline) {
      try {
        const state = await this.importState(id);
        if (done(state)) return state;
        last = state;
      } catch (error) {
        last = String(error);
      }
      await delay(250);
    }
    throw new Error(`The import did not get there within ${withinMs} ms; last seen: ${JSON.stringify(last)}`);
  }

  /** How many items of a source search finds. */
  async found(system: string): Promise<number> {
    const answer = await this.request<{ total: number }>('POST', '/feedback/search', {
      filters: { source: system },
      size: 0,
    });
    return answer.total;
  }

  /** How many ratings of a source the metric counts. */
  async ratings(system: string): Promise<number> {
    const query = `metric=rating&filter.source=${encodeURIComponent(system)}`;
    return (await this.request<{ total: { n: number } }>('GET', `/metrics/scores?${query}`)).total.n;
  }

  /**
   * Resolves when search and the metric both come to `rows`, and still do a moment later, so that a late double shows.
   * @throws with both figures when they don't get there within 90 s or go past it
   */
  async untilExactly(system: string, rows: number): Promise<void> {
    const deadline = Date.now() + 90_000;
    const figures = async () => ({ found: await this.found(system), ratings: await this.ratings(system) });
    const exact = (it: { found: number; ratings: number }) => it.found === rows && it.ratings === rows;
    let seen = await figures();
    while (!exact(seen) && Date.now() < deadline) {
      await delay(250);
      seen = await figures();
    }
    await delay(1_000);
    seen = await figures();
    if (!exact(seen))
      throw new Error(`Expected ${rows} items of ${system}, but saw ${JSON.stringify(seen)}.`);
  }

  /** Resolves when the customers are exactly those with these ids, each once. @throws with what differs after `withinMs` */
  async untilCustomers(expected: ReadonlySet<string>, withinMs: number): Promise<void> {
    for (const deadline = Date.now() + withinMs; ; await delay(500)) {
      const there = await this.customers();
      const known = new Set(there);
      const missing = [...expected].filter((id) => !known.has(id));
      const doubled = there.length - known.size;
      if (missing.length === 0 && doubled === 0 && known.size === expected.size) return;
      if (Date.now() > deadline || doubled > 0)
        throw new Error(
          `Of ${expected.size} customers ${missing.length} are missing (${missing.slice(0, 5).join(', ')}), ` +
            `${doubled} are there twice, and ${known.size} are known.`,
        );
    }
  }

  private async customers(): Promise<string[]> {
    const ids: string[] = [];
    for (let cursor = ''; ;) {
      const page = await this.request<{ items: { externalIds: { id: string }[] }[]; cursor?: string }>(
        'GET',
        `/customers?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      for (const { externalIds } of page.items) ids.push(...externalIds.map((it) => it.id));
      if (page.cursor === undefined) return ids;
      cursor = page.cursor;
    }
  }
}
