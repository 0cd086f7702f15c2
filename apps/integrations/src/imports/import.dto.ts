/** What the import routes answer. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Import, ImportProblem, ImportState } from './import.entity.js';

const STATES = ['queued', 'running', 'paused', 'completed', 'failed', 'cancelled'];
export class ImportAccepted {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: STATES, example: 'queued' })
  state!: ImportState;
}

export class ImportCounts {
  @ApiProperty({ description: 'Rows dealt with: accepted + updated + duplicate + rejected.' })
  read!: number;

  @ApiProperty({ description: 'New items.' })
  accepted!: number;

  @ApiProperty({ description: 'Known items that say something else now.' })
  updated!: number;

  @ApiProperty({ description: 'Items that were known just so.' })
  duplicate!: number;

  @ApiProperty({ description: 'Rows that could not be taken; `errors` says why.' })
  rejected!: number;
}

export class ImportBytes {
  @ApiProperty()
  total!: number;

  @ApiProperty({ description: 'Dealt with so far.' })
  done!: number;
}

export class RowError {
  @ApiProperty({ description: 'Line of the file, counted from 1.' })
  line!: number;

  @ApiProperty({ example: 'unreadable_date' })
  code!: string;

  @ApiProperty({ example: 'column "Date": "31/02/2026" is not a date' })
  reason!: string;
}

export class ImportSummary extends ImportAccepted {
  @ApiProperty()
  fileName!: string;

  @ApiProperty({ type: ImportCounts })
  counts!: ImportCounts;

  @ApiProperty({ type: ImportBytes })
  bytes!: ImportBytes;

  @ApiProperty({ required: false, description: 'What a running import waits for.' })
  waiting?: string;

  @ApiProperty({
    required: false,
    type: Object,
    description: 'Why the import as a whole failed: {code, detail, errors?}.',
  })
  problem?: ImportProblem;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ required: false, format: 'date-time' })
  finishedAt?: string;
}

export class ImportProgress extends ImportSummary {
  @ApiProperty({ description: 'Rows dealt with per second, over the last five seconds.' })
  rowsPerSecond!: number;

  @ApiPropertyOptional({ description: 'Seconds that it will still take; absent while nothing moves.' })
  secondsLeft?: number;
}

export class ImportDetails extends ImportSummary {
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Items of this import that search finds now; null where that is not known at the moment.',
  })
  searchable!: number | null;

  @ApiProperty({ type: [RowError], description: 'The first 100 rows that were not taken.' })
  errors!: RowError[];
}

export class ImportList {
  @ApiProperty({ type: [ImportSummary], description: 'The newest first.' })
  items!: ImportSummary[];

  @ApiPropertyOptional({ description: 'For the next page; absent on the last one.' })
  cursor?: string;
}

/** An import as its owner sees it. */
export function summaryOf(it: Import): ImportSummary {
  const { accepted, updated, duplicate, rejected } = it;
  return {
    id: it.id,
    state: it.state,
    fileName: it.fileName,
    counts: { read: accepted + updated + duplicate + rejected, accepted, updated, duplicate, rejected },
    bytes: { total: Number(it.bytesTotal), done: Number(it.bytesDone) },
    createdAt: it.createdAt.toISOString(),
    ...(it.waiting !== null && { waiting: it.waiting }),
    ...(it.problem && { problem: it.problem }),
    ...(it.finishedAt && { finishedAt: it.finishedAt.toISOString() }),
  };
}
