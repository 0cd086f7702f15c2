/** An import's live progress, read from the hub's stream of events; a stream that ends early is opened anew. */
import type { components } from './api.types.js';
import type { HubAddress } from './voc.client.js';

export interface ImportEvent {
  /** `end` is the last one. */
  event: 'progress' | 'end';
  progress: components['schemas']['ImportProgress'];
}

const RECONNECT_MS = 1_000;
/** Tries in a row without a word from the hub. */
const MAX_FAILURES = 60;

/** @throws Error where the hub refuses, or can't be reached for a minute */
export async function* importEvents(
  { url, apiKey }: HubAddress,
  importId: string,
  signal?: AbortSignal,
): AsyncGenerator<ImportEvent> {
  const address = new URL(`/api/v1/imports/${encodeURIComponent(importId)}/events`, url);
  for (let failures = 0; ; failures++) {
    try {
      const response = await fetch(address, {
        headers: { authorization: `Bearer ${apiKey}`, accept: 'text/event-stream' },
        ...(signal && { signal }),
      });
      if (isRefusal(response)) throw new Refused(response.status, await response.text());
      if (response.ok && response.body) {
        for await (const seen of eventsIn(response.body)) {
          failures = 0;
          yield seen;
          if (seen.event === 'end') return;
        }
      }
    } catch (error) {
      if (error instanceof Refused || signal?.aborted || failures >= MAX_FAILURES) throw error;
    }
    if (failures >= MAX_FAILURES) throw new Error('The hub tells no progress.');
    await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
  }
}

class Refused extends Error {
  constructor(status: number, body: string) {
    super(`The hub refused to tell the progress (${status}): ${body.slice(0, 500)}`);
  }
}

/** Too many streams (429) and a part that is away (5xx) pass by. */
function isRefusal({ status }: Response): boolean {
  return status >= 400 && status < 500 && status !== 429;
}

async function* eventsIn(body: AsyncIterable<Uint8Array>): AsyncGenerator<ImportEvent> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of body) {
    text += decoder.decode(bytes, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1];
      const event = /^event: (.*)$/m.exec(text.slice(0, end))?.[1];
      text = text.slice(end + 2);
      if (data !== undefined && (event === 'progress' || event === 'end'))
        yield { event, progress: JSON.parse(data) as ImportEvent['progress'] };
    }
  }
}
