/** Asks the repository how many items of an import search finds now. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, IDENTITY_HEADER, signIdentity } from '@voc/service';
import { z } from 'zod';
import type { IntegrationsConfig } from '../integrations.config.js';

const TIMEOUT_MS = 1_000;
const answer = z.object({ total: z.int().nonnegative() });

@Injectable()
export class SearchableClient {
  private readonly logger = new Logger(SearchableClient.name);

  constructor(@Inject(CONFIG) private readonly config: IntegrationsConfig) {}

  /** Null where the repository doesn't answer in time; an import can be looked at without it. */
  async count(workspaceId: string, importId: string): Promise<number | null> {
    const { REPOSITORY_URL: url, INTERNAL_SECRET: secret } = this.config;
    if (url === undefined) return null;
    const actor = { kind: 'service' as const, id: 'integrations' };
    try {
      const response = await fetch(new URL('/api/v1/feedback/search', url), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          [IDENTITY_HEADER]: signIdentity({ workspaceId, actor, scopes: ['feedback:read'] }, secret),
        },
        body: JSON.stringify({ filters: { importId }, size: 0 }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!response.ok) throw new Error(`The repository answered ${response.status}.`);
      return answer.parse(await response.json()).total;
    } catch (error) {
      this.logger.debug({ err: error, importId }, 'The repository did not say what is searchable');
      return null;
    }
  }
}
