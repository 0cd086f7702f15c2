/** Writes originals in sets, the newest version of each. */
import { Inject, Injectable } from '@nestjs/common';
import type { FeedbackReceived } from '@voc/contracts';
import { Cipher, CONFIG, Database } from '@voc/service';
import type { TextAnalyticsConfig } from '../text-analytics.config.js';

/** What an original holds besides its id and version. */
export type Original = Pick<FeedbackReceived, 'texts' | 'customer'>;

const DAY_MS = 24 * 60 * 60 * 1_000;

const STORE = `
  insert into original_text (workspace_id, feedback_id, version, ciphertext, retained_until)
  select $1, * from unnest($2::uuid[], $3::bigint[], $4::bytea[], $5::timestamptz[])
  on conflict (workspace_id, feedback_id) do update
    set version = excluded.version, ciphertext = excluded.ciphertext, retained_until = excluded.retained_until
    where excluded.version > original_text.version`;

@Injectable()
export class OriginalStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cipher) private readonly cipher: Cipher,
    @Inject(CONFIG) private readonly config: TextAnalyticsConfig,
  ) {}

  /**
   * Keeps the originals of items of any workspaces. Harmless to repeat.
   * @returns those of `items` of which no newer version is known; the others are out of date.
   */
  async keep(items: readonly FeedbackReceived[]): Promise<Set<FeedbackReceived>> {
    const current = new Set<FeedbackReceived>();
    for (const [workspaceId, own] of Map.groupBy(items, (it) => it.workspaceId)) {
      const versions = await this.keepOfWorkspace(workspaceId, own);
      for (const item of own) if (item.version >= (versions.get(item.feedbackId) ?? 0)) current.add(item);
    }
    return current;
  }

  /** The newest version that is stored now, by feedback id. */
  private async keepOfWorkspace(
    workspaceId: string,
    items: FeedbackReceived[],
  ): Promise<Map<string, number>> {
    // One statement can't write a row twice; sorted, two sets that overlap can't block each other.
    const newest = new Map<string, FeedbackReceived>();
    for (const item of items.toSorted((a, b) => a.version - b.version)) newest.set(item.feedbackId, item);
    const rows = [...newest.values()].sort((a, b) => (a.feedbackId < b.feedbackId ? -1 : 1));
    const ids = rows.map((it) => it.feedbackId);
    return this.database.inWorkspace(workspaceId, async (em) => {
      await em.query(STORE, [
        workspaceId,
        ids,
        rows.map((it) => it.version),
        rows.map((it) => this.cipher.encrypt(workspaceId, JSON.stringify(originalOf(it)))),
        rows.map((it) => this.retainedUntil(it)),
      ]);
      const stored = await em.query<{ id: string; version: string }[]>(
        'select feedback_id as id, version from original_text where feedback_id = any($1)',
        [ids],
      );
      return new Map(stored.map(({ id, version }) => [id, Number(version)]));
    });
  }

  private retainedUntil({ receivedAt }: FeedbackReceived): Date {
    return new Date(Date.parse(receivedAt) + this.config.ORIGINAL_RETENTION_DAYS * DAY_MS);
  }
}

/** Of what its source deleted nothing is kept but the row itself, whose version keeps older ones away. */
function originalOf({ texts, customer, deletedAt }: FeedbackReceived): Original {
  if (deletedAt !== undefined) return { texts: [] };
  return { texts, ...(customer && { customer }) };
}
