/** Writes originals in sets, the newest version of each, and publishes their analyses in the same order. */
import { Inject, Injectable } from '@nestjs/common';
import type { FeedbackReceived } from '@voc/contracts';
import { Cipher, CONFIG, Database } from '@voc/service';
import { AnalyzedPublisher } from '../feedback/analyzed.publisher.js';
import type { Analysis } from '../feedback/feedback.slices.js';
import type { TextAnalyticsConfig } from '../text-analytics.config.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Locks all rows of the set, also those that it leaves as they are. Languages come as one text per row. */
const STORE = `
  insert into original_text (workspace_id, feedback_id, version, ciphertext, languages, analyzed_at, retained_until)
  select $1, id, version, ciphertext, string_to_array(languages, ' '), analyzed_at, retained_until
  from unnest($2::uuid[], $3::bigint[], $4::bytea[], $5::text[], $6::timestamptz[], $7::timestamptz[])
    as it (id, version, ciphertext, languages, analyzed_at, retained_until)
  on conflict (workspace_id, feedback_id) do update
    set version = excluded.version, ciphertext = excluded.ciphertext, languages = excluded.languages,
      analyzed_at = excluded.analyzed_at, retained_until = excluded.retained_until
    where excluded.version > original_text.version`;

@Injectable()
export class OriginalStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cipher) private readonly cipher: Cipher,
    @Inject(CONFIG) private readonly config: TextAnalyticsConfig,
    @Inject(AnalyzedPublisher) private readonly publisher: AnalyzedPublisher,
  ) {}

  /**
   * Keeps the originals of items of one workspace and publishes what was understood of those that are not out of date,
   * in one transaction: its locks make others who publish the same items wait. Where it fails after publishing, the
   * items come again. Harmless to repeat.
   * @returns those items of which no newer version is known; the others are out of date.
   */
  async keep(workspaceId: string, analyses: readonly Analysis[]): Promise<Set<FeedbackReceived>> {
    const rows = newestOf(analyses).map((it) => this.rowOf(workspaceId, it));
    const ids = rows.map((row) => row.id);
    return this.database.inWorkspace(workspaceId, async (em) => {
      await em.query(STORE, [
        workspaceId,
        ids,
        rows.map((row) => row.version),
        rows.map((row) => row.ciphertext),
        rows.map((row) => row.languages),
        rows.map((row) => row.analyzedAt),
        rows.map((row) => row.retainedUntil),
      ]);
      const stored = await em.query<{ id: string; version: string }[]>(
        'select feedback_id as id, version from original_text where feedback_id = any($1)',
        [ids],
      );
      const versions = new Map(stored.map(({ id, version }) => [id, Number(version)]));
      const current = analyses.filter(({ item }) => item.version >= (versions.get(item.feedbackId) ?? 0));
      await this.publisher.publish(em, workspaceId, current);
      return new Set(current.map(({ item }) => item));
    });
  }

  private rowOf(workspaceId: string, { item, analyzed }: Analysis) {
    const { feedbackId: id, version, receivedAt } = item;
    const codes = analyzed.texts.map(({ language }) => language.code);
    return {
      ...{ id, version, analyzedAt: analyzed.analyzedAt },
      ciphertext: this.cipher.encrypt(workspaceId, JSON.stringify(originalOf(item))),
      languages: [...new Set(codes)].join(' '),
      retainedUntil: new Date(Date.parse(receivedAt) + this.config.ORIGINAL_RETENTION_DAYS * DAY_MS),
    };
  }
}

/** One statement can't write a row twice; sorted, two sets that overlap can't block each other. */
function newestOf(analyses: readonly Analysis[]): Analysis[] {
  const newest = new Map<string, Analysis>();
  for (const it of analyses.toSorted((a, b) => a.item.version - b.item.version))
    newest.set(it.item.feedbackId, it);
  return [...newest.values()].sort((a, b) => (a.item.feedbackId < b.item.feedbackId ? -1 : 1));
}

/** Of what its source deleted nothing is kept but the row itself, whose version keeps older ones away. */
function originalOf(item: FeedbackReceived): FeedbackReceived | { texts: [] } {
  return item.deletedAt === undefined ? item : { texts: [] };
}
