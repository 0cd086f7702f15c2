/** Reads originals back: whole items that can be analysed again, and the texts that people wrote. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FeedbackReceived } from '@voc/contracts';
import { Cipher } from '@voc/service/basics';
import type { EntityManager } from 'typeorm';

/** An original whose row this transaction has locked. */
export interface LockedOriginal {
  feedbackId: string;
  version: number;
  retainedUntil: Date;
  texts: FeedbackReceived['texts'];
  /** Absent where the row holds no whole item: its source deleted it, or it is from before whole items were kept. */
  item?: FeedbackReceived;
  /** What an analysis of now must say as its time: later than any before, by the clock of the database. */
  analyzeAs: Date;
}

/** Which originals come next; ids in their order. */
export interface PageQuery {
  after: string | null;
  language: string | null;
  limit: number;
  /** Most bytes of a page of more than one item. */
  bytes: number;
}

export interface LockedPage {
  originals: LockedOriginal[];
  /** Rows that couldn't be decrypted or read. */
  unreadable: number;
  /** Id of the last row; absent where there are no more. */
  last?: string;
}

/** Unmasked texts of items, by feedback id. */
export type WrittenTexts = Map<string, FeedbackReceived['texts']>;

interface Row {
  feedback_id: string;
  version: string;
  ciphertext: Buffer;
  retained_until: Date;
  analyze_as: Date;
}

const COLUMNS = `feedback_id, version, ciphertext, retained_until,
  greatest(date_trunc('milliseconds', clock_timestamp()), analyzed_at + interval '1 ms') as analyze_as`;

/** Items that hold texts and are kept whole. A language of several scripts counts for each of its own. */
const CHOSEN = `languages <> '{}' and ($1::text is null or languages && case $1
  when 'fa' then '{fa,finglish,mixed}'::text[] when 'en' then '{en,mixed}'::text[] else array[$1] end)`;

@Injectable()
export class OriginalReader {
  private readonly logger = new Logger(OriginalReader.name);

  constructor(@Inject(Cipher) private readonly cipher: Cipher) {}

  /** Undefined where there is none. @throws Error where it can't be decrypted */
  async lock(
    em: EntityManager,
    workspaceId: string,
    feedbackId: string,
  ): Promise<LockedOriginal | undefined> {
    const [row] = await em.query<Row[]>(
      `select ${COLUMNS} from original_text where workspace_id = $1 and feedback_id = $2 for update`,
      [workspaceId, feedbackId],
    );
    return row && this.open(workspaceId, row);
  }

  /** The next originals that can be analysed again, in order of id; what can't be read is counted and passed over. */
  async lockPage(em: EntityManager, workspaceId: string, query: PageQuery): Promise<LockedPage> {
    // As long as statistics lag behind a growing table, each page would otherwise read and sort all that is left.
    await em.query('set local enable_bitmapscan = off');
    const rows = await em.query<Row[]>(
      `select ${COLUMNS} from original_text
       where workspace_id = $2 and feedback_id in (
         select feedback_id from (
           select feedback_id, row_number() over by_id as place, sum(octet_length(ciphertext)) over by_id as bytes
           from (
             select feedback_id, ciphertext from original_text
             where workspace_id = $2 and ($3::uuid is null or feedback_id > $3) and ${CHOSEN}
             order by feedback_id limit $4) as next
           window by_id as (order by feedback_id)) as measured
         where place = 1 or bytes <= $5)
       order by feedback_id for update`,
      [query.language, workspaceId, query.after, query.limit, query.bytes],
    );
    const originals = rows.flatMap((row) => this.openOrSay(workspaceId, row));
    const last = rows.at(-1)?.feedback_id;
    return { originals, unreadable: rows.length - originals.length, ...(last !== undefined && { last }) };
  }

  /** What was written in these items, by id, without locks; items whose original is gone or can't be read are left out. */
  async textsOf(
    em: EntityManager,
    workspaceId: string,
    feedbackIds: readonly string[],
  ): Promise<WrittenTexts> {
    if (feedbackIds.length === 0) return new Map();
    const rows = await em.query<Row[]>(
      `select ${COLUMNS} from original_text where workspace_id = $1 and feedback_id = any($2)`,
      [workspaceId, feedbackIds],
    );
    const originals = rows.flatMap((row) => this.openOrSay(workspaceId, row));
    return new Map(originals.map(({ feedbackId, texts }) => [feedbackId, texts]));
  }

  /** What was written in the items that came in last, the newest first, as `textsOf`: up to `most`, and up to `bytes` of them. */
  async newest(
    em: EntityManager,
    workspaceId: string,
    { most, bytes }: { most: number; bytes: number },
  ): Promise<WrittenTexts> {
    const rows = await em.query<{ feedback_id: string }[]>(
      `select feedback_id from (
         select feedback_id, sum(octet_length(ciphertext)) over (order by analyzed_at desc, feedback_id) as bytes
         from (select feedback_id, analyzed_at, ciphertext from original_text
               where workspace_id = $1 and analyzed_at is not null and languages <> '{}'
               order by analyzed_at desc limit $2) as last) as measured
       where bytes <= $3 order by bytes`,
      [workspaceId, most, bytes],
    );
    const ids = rows.map((row) => row.feedback_id);
    const texts = await this.textsOf(em, workspaceId, ids);
    return new Map(ids.flatMap((id) => (texts.has(id) ? [[id, texts.get(id) ?? []] as const] : [])));
  }

  /** How many originals pages of this language have, and how many are not held whole. */
  async count(
    em: EntityManager,
    workspaceId: string,
    language: string | null,
  ): Promise<{ total: number; leftOut: number }> {
    const [counts] = await em.query<[{ total: number; left_out: number }]>(
      `select count(*) filter (where ${CHOSEN})::int as total, count(*) filter (where languages is null)::int as left_out
       from original_text where workspace_id = $2`,
      [language, workspaceId],
    );
    return { total: counts.total, leftOut: counts.left_out };
  }

  private openOrSay(workspaceId: string, row: Row): LockedOriginal[] {
    try {
      return [this.open(workspaceId, row)];
    } catch (error) {
      this.logger.warn(`The original of ${row.feedback_id} can't be read (${(error as Error).name})`);
      return [];
    }
  }

  private open(workspaceId: string, row: Row): LockedOriginal {
    const kept = JSON.parse(this.cipher.decrypt(workspaceId, row.ciphertext).toString()) as
      FeedbackReceived | Pick<FeedbackReceived, 'texts'>;
    return {
      feedbackId: row.feedback_id,
      version: Number(row.version),
      retainedUntil: row.retained_until,
      texts: kept.texts,
      ...('feedbackId' in kept && { item: kept }),
      analyzeAs: row.analyze_as,
    };
  }
}
