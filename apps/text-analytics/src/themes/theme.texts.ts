/** Keeps the masked texts that themes are looked for in, and reads them page by page. */
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { type ThemeLanguage, ThemeTextRow } from './theme-text.entity.js';
import type { ThemeText } from './theme.measures.js';
import { LOOK_BACK_DAYS } from './theme.windows.js';

/** Texts of one page: some milliseconds of counting. */
const PAGE = 500;
/** Rows that one statement deletes. */
const CHUNK = 5_000;

/** A text as it is kept. */
export type KeptText = Omit<ThemeTextRow, 'workspaceId' | 'version'> & { version: number };

/** An item that has nothing to count any more. */
export interface GoneText {
  feedbackId: string;
  version: number;
}

const STORE = `
  insert into theme_text (workspace_id, feedback_id, version, language, occurred_at, text, sentiment, scores)
  select $1, * from unnest($2::uuid[], $3::bigint[], $4::text[], $5::timestamptz[], $6::text[], $7::real[], $8::jsonb[])
  on conflict (workspace_id, feedback_id) do update
    set version = excluded.version, language = excluded.language, occurred_at = excluded.occurred_at,
        text = excluded.text, sentiment = excluded.sentiment, scores = excluded.scores
    where excluded.version >= theme_text.version`;

@Injectable()
export class ThemeTexts {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Each item once in both lists together; harmless to repeat. */
  async keep(workspaceId: string, texts: readonly KeptText[], gone: readonly GoneText[]): Promise<void> {
    // Sorted, two sets that overlap can't block each other.
    const rows = texts.toSorted((a, b) => (a.feedbackId < b.feedbackId ? -1 : 1));
    await this.database.inWorkspace(workspaceId, async (em) => {
      if (rows.length > 0)
        await em.query(STORE, [
          workspaceId,
          rows.map((it) => it.feedbackId),
          rows.map((it) => it.version),
          rows.map((it) => it.language),
          rows.map((it) => it.occurredAt),
          rows.map((it) => it.text),
          rows.map((it) => it.sentiment),
          rows.map((it) => JSON.stringify(it.scores)),
        ]);
      if (gone.length > 0)
        await em.query(
          `delete from theme_text using unnest($1::uuid[], $2::bigint[]) as gone(id, version)
           where feedback_id = gone.id and theme_text.version <= gone.version`,
          [gone.map((it) => it.feedbackId), gone.map((it) => it.version)],
        );
    });
  }

  /** The texts of a time, `to` exclusive, oldest first; `onPage` is called before each page. */
  async *read(
    workspaceId: string,
    language: ThemeLanguage,
    { from, to, onPage }: { from: Date; to: Date; onPage: () => Promise<void> },
  ): AsyncGenerator<ThemeText[]> {
    let [at, id] = [from, '00000000-0000-0000-0000-000000000000'];
    for (;;) {
      await onPage();
      const place = { language, from: at, after: id, to };
      const rows = await this.database.inWorkspace(workspaceId, (em) => pageOf(em, place));
      const last = rows.at(-1);
      if (!last) return;
      yield rows;
      if (rows.length < PAGE) return;
      [at, id] = [last.occurredAt, last.feedbackId];
    }
  }

  /** Those of `ids` that are still there. */
  async some(em: EntityManager, ids: readonly string[]): Promise<ThemeText[]> {
    const rows = await em
      .createQueryBuilder(ThemeTextRow, 'it')
      .where('it.feedbackId = any(:ids)', { ids })
      .getMany();
    return rows.map(textOf);
  }

  /** How many of a language there are from `from` to `middle`, and from there to `to`. */
  async count(em: EntityManager, language: ThemeLanguage, [from, middle, to]: readonly [Date, Date, Date]) {
    const [row] = await em.query<{ before: number; now: number }[]>(
      `select count(*) filter (where occurred_at < $3)::int as before,
              count(*) filter (where occurred_at >= $3)::int as now
       from theme_text where language = $1 and occurred_at >= $2 and occurred_at < $4`,
      [language, from, middle, to],
    );
    return row ?? { before: 0, now: 0 };
  }

  /**
   * Deletes some of what themes don't look back to any more, of all workspaces; resolves to whether there may be more.
   * Several processes may do so at once.
   */
  async deleteOld(): Promise<boolean> {
    const [, affected] = await this.database.asRelay((em) =>
      em.query<[unknown[], number]>(
        `delete from theme_text where (workspace_id, feedback_id) in (
           select workspace_id, feedback_id from theme_text
           where occurred_at < now() - make_interval(days => $1) limit $2)`,
        [LOOK_BACK_DAYS, CHUNK],
      ),
    );
    return affected === CHUNK;
  }
}

/** Plain rows: making entities of them would take longer than counting their phrases. */
async function pageOf(
  em: EntityManager,
  { language, from, after, to }: { language: ThemeLanguage; from: Date; after: string; to: Date },
): Promise<ThemeText[]> {
  const rows = await em.query<(Omit<ThemeText, 'sentiment'> & { sentiment: number | null })[]>(
    `select feedback_id as "feedbackId", occurred_at as "occurredAt", text, sentiment, scores from theme_text
     where language = $1 and (occurred_at, feedback_id) > ($2, $3) and occurred_at < $4
     order by occurred_at, feedback_id limit $5`,
    [language, from, after, to, PAGE],
  );
  return rows.map(textOf);
}

function textOf({
  feedbackId,
  occurredAt,
  text,
  sentiment,
  scores,
}: Omit<ThemeText, 'sentiment'> & { sentiment: number | null }): ThemeText {
  return { feedbackId, occurredAt, text, ...(sentiment !== null && { sentiment }), scores };
}
