/** Tables of file imports: the import, the file's encrypted pieces, the rows that were refused. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PreparedFile } from '../files/file.preparation.js';
import type { CsvFormat } from './csv.format.js';
import type { ImportMapping } from './mapping.schema.js';

/** `uploading` is not yet an import for anybody but the one who sends it. */
export type ImportState =
  'uploading' | 'queued' | 'running' | 'paused' | 'completed' | 'failed' | 'cancelled';

/** States in which nothing happens to an import any more; its file is gone. */
export const ENDED: readonly ImportState[] = ['completed', 'failed', 'cancelled'];

/** Why an import as a whole failed. */
export interface ImportProblem {
  code: string;
  detail: string;
  errors?: { pointer: string; detail: string }[];
}

@Entity('import')
@Index('import_by_workspace', ['workspaceId', 'createdAt', 'id'])
@Index('import_by_state', ['state', 'createdAt'])
export class Import {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text')
  state!: ImportState;

  @Column('jsonb', { nullable: true })
  mapping!: ImportMapping | null;

  /** Length of the file in bytes; of a file that was unpacked or rewritten, of the text that came out. */
  @Column('bigint', { name: 'bytes_total', default: 0 })
  bytesTotal!: string;

  /** Whether the file came, or comes, by an upload that can be taken up again where it broke off. */
  @Column('boolean', { default: false })
  resumable!: boolean;

  /** Bytes of a resumable upload that are stored. */
  @Column('bigint', { name: 'bytes_received', default: 0 })
  bytesReceived!: string;

  /** The text that the file was unpacked to or rewritten as; null where it can be read as it is. */
  @Column('jsonb', { nullable: true })
  prepared!: PreparedFile | null;

  /** Checkpoint: everything before this byte, which begins a record, is done and committed. */
  @Column('bigint', { name: 'bytes_done', default: 0 })
  bytesDone!: string;

  /** The line that begins at the checkpoint, counted from 1. */
  @Column('integer', { name: 'line', default: 1 })
  line!: number;

  /** Cells of the file's first record, once it was read. */
  @Column('jsonb', { nullable: true })
  header!: string[] | null;

  /** How the file is written, once it was looked at; the file itself is gone when its refused rows are asked for. */
  @Column('jsonb', { nullable: true })
  format!: CsvFormat | null;

  @Column('integer', { default: 0 })
  accepted!: number;

  @Column('integer', { default: 0 })
  updated!: number;

  @Column('integer', { default: 0 })
  duplicate!: number;

  @Column('integer', { default: 0 })
  rejected!: number;

  /** Names the worker that holds the import; a commit under another token is refused. */
  @Column('uuid', { name: 'lease_token', nullable: true })
  leaseToken!: string | null;

  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil!: Date | null;

  /** What a running import waits for, such as the message broker. */
  @Column('text', { nullable: true })
  waiting!: string | null;

  @Column('jsonb', { nullable: true })
  problem!: ImportProblem | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** Last sign of life of an upload. */
  @Column('timestamptz', { name: 'touched_at' })
  touchedAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}

@Entity('import_chunk')
export class ImportChunk {
  @PrimaryColumn('uuid', { name: 'import_id' })
  importId!: string;

  /** 0, 1, 2 … of the file as sent, from STAGE_NUMBERS on of what was made of it; all but the last hold CHUNK_BYTES. */
  @PrimaryColumn('integer')
  number!: number;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  /** Encrypted. */
  @Column('bytea')
  content!: Buffer;
}

@Entity('import_rejection')
export class ImportRejection {
  @PrimaryColumn('uuid', { name: 'import_id' })
  importId!: string;

  /** Byte offset of the row in its file. */
  @PrimaryColumn('bigint', { name: 'starts_at' })
  startsAt!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('integer')
  line!: number;

  @Column('text')
  code!: string;

  @Column('text')
  reason!: string;

  /** The row's bytes, encrypted, cut at MAX_ORIGINAL_BYTES. */
  @Column('bytea')
  original!: Buffer;
}
