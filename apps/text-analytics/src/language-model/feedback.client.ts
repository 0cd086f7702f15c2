/** Fetches masked feedback from the repository, as whoever asks: nobody gets a summary of what they may not read. */
import { Inject, Injectable } from '@nestjs/common';
import {
  CONFIG,
  type FieldProblem,
  type Identity,
  IDENTITY_HEADER,
  invalidRequest,
  signIdentity,
  Unavailable,
} from '@voc/service';
import { z } from 'zod';
import { bounded } from './bounded.response.js';
import type { LanguageModelConfig } from './language-model.config.js';
import { notSetUp, searchForbidden } from './language-model.errors.js';
import type { FeedbackText } from './summary.prompt.js';

/** As long as the gateway would wait for it. */
const TIMEOUT_MS = 30_000;
const MOST_BYTES = 64 * 1024 * 1024;
const PAGE = 100;
/** Items that are fetched one by one, at once. */
const AT_ONCE = 8;

export interface FeedbackQuery {
  query?: string;
  filters?: Record<string, unknown>;
}

const item = z.object({
  id: z.string(),
  texts: z.array(z.object({ role: z.string(), text: z.string() })),
});
const page = z.object({ total: z.int().nonnegative(), items: z.array(item), cursor: z.string().optional() });
const refusal = z.object({ errors: z.array(z.object({ pointer: z.string(), detail: z.string() })) });

@Injectable()
export class FeedbackClient {
  constructor(@Inject(CONFIG) private readonly config: LanguageModelConfig) {}

  /** The first `size` of what a search finds. `at`: JSON pointer to the query in the request. */
  async search(
    caller: Identity,
    { query, filters }: FeedbackQuery,
    { size, at, signal }: { size: number; at: string; signal: AbortSignal },
  ): Promise<{ items: FeedbackText[]; total: number }> {
    const items: FeedbackText[] = [];
    let cursor: string | undefined;
    for (;;) {
      const wanted = { query, filters, cursor, size: Math.min(PAGE, size - items.length) };
      const response = await this.ask(caller, 'search', { body: JSON.stringify(wanted), signal });
      if (response.status === 400) throw invalidRequest(await problemsOf(response, at));
      const found = page.parse(await jsonOf(response));
      items.push(...found.items.map(textOf));
      ({ cursor } = found);
      if (cursor === undefined || items.length >= size || found.items.length === 0)
        return { items: items.slice(0, size), total: found.total };
    }
  }

  /** Those of the ids that there are, in their order. @throws ServiceError 400 that points to the others */
  async find(caller: Identity, ids: readonly string[], signal: AbortSignal): Promise<FeedbackText[]> {
    const found: (FeedbackText | undefined)[] = new Array(ids.length);
    let next = 0;
    const fetchSome = async () => {
      for (let n = next++; n < ids.length; n = next++) {
        const response = await this.ask(caller, encodeURIComponent(ids[n] ?? ''), { signal });
        if (response.status === 404) await response.body?.cancel();
        else found[n] = textOf(item.parse(await jsonOf(response)));
      }
    };
    const fetching = Array.from({ length: AT_ONCE }, fetchSome);
    await Promise.all(fetching).catch((error: unknown) => {
      next = ids.length;
      throw error;
    });
    const missing = ids.flatMap((_, n) =>
      found[n]
        ? []
        : [{ pointer: `/feedbackIds/${n}`, detail: 'There is no such feedback in this workspace.' }],
    );
    if (missing.length > 0) throw invalidRequest(missing);
    return found.filter((it) => it !== undefined);
  }

  private async ask(
    identity: Identity,
    path: string,
    { body, signal }: { body?: string; signal: AbortSignal },
  ): Promise<Response> {
    const { REPOSITORY_URL: url, INTERNAL_SECRET: secret } = this.config;
    if (url === undefined) throw notSetUp(['REPOSITORY_URL']);
    try {
      const response = await fetch(new URL(`/api/v1/feedback/${path}`, url), {
        ...(body !== undefined && { method: 'POST', body }),
        headers: { 'content-type': 'application/json', [IDENTITY_HEADER]: signIdentity(identity, secret) },
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      return bounded(response, MOST_BYTES);
    } catch {
      throw new Unavailable('The search');
    }
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  if (response.ok) return response.json();
  await response.body?.cancel();
  if (response.status === 403) throw searchForbidden();
  throw new Unavailable('The search');
}

async function problemsOf(response: Response, at: string): Promise<FieldProblem[]> {
  const { success, data } = refusal.safeParse(await response.json().catch(() => undefined));
  if (!success) return [{ pointer: at, detail: 'The search does not take it.' }];
  return data.errors.map(({ pointer, detail }) => ({ pointer: `${at}${pointer}`, detail }));
}

/** What the customer said, and not the agent. */
function textOf({ id, texts }: z.output<typeof item>): FeedbackText {
  const said = texts.filter(({ role }) => role === 'customer').map(({ text }) => text);
  return { feedbackId: id, text: said.join('\n') };
}
