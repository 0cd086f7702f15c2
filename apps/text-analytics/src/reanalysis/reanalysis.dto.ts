/** What the routes of re-analyses take and answer. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { Reanalysis, ReanalysisReason, ReanalysisState } from './reanalysis.entity.js';

const LANGUAGES = ['fa', 'en'];
const REASONS: ReanalysisReason[] = ['taxonomy', 'model', 'requested'];
const STATES: ReanalysisState[] = ['queued', 'running', 'completed', 'cancelled', 'superseded', 'failed'];

export class NewReanalysis {
  @ApiPropertyOptional({
    enum: LANGUAGES,
    description: 'Only feedback with a text in this language; all unless given.',
  })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: string;
}

export class ReanalysisView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({
    enum: STATES,
    description: 'A superseded one was taken over by a later one before it was done.',
  })
  state!: ReanalysisState;

  @ApiProperty({ enum: REASONS, description: 'What made it necessary.' })
  reason!: ReanalysisReason;

  @ApiPropertyOptional({
    description: 'Only feedback with a text in this language; absent where it is about all.',
  })
  language?: string;

  @ApiPropertyOptional({ description: 'Items that there were to do when it began; absent before.' })
  total?: number;

  @ApiProperty({ description: 'Items done so far.' })
  done!: number;

  @ApiProperty({
    description: 'Of those done, items whose original could not be read, or whose analysis is too large.',
  })
  failed!: number;

  @ApiPropertyOptional({
    description:
      'Items that can’t be analysed again, because they came in before originals were kept whole; absent before it began.',
  })
  leftOut?: number;

  @ApiProperty({ format: 'date-time', description: 'When it was asked for.' })
  createdAt!: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'When it began.' })
  startedAt?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'When it ended, whichever way.' })
  finishedAt?: string;
}

export class ReanalysisList {
  @ApiProperty({ type: [ReanalysisView], description: 'The newest first.' })
  items!: ReanalysisView[];

  @ApiPropertyOptional({ description: 'For the next page; absent on the last one.' })
  cursor?: string;
}

export function viewOf(it: Reanalysis): ReanalysisView {
  const { id, state, reason, done, failed } = it;
  return {
    ...{ id, state, reason, done, failed, createdAt: it.createdAt.toISOString() },
    ...(it.language !== null && { language: it.language }),
    // What came in meanwhile is done too, where its turn had not come yet.
    ...(it.total !== null && { total: Math.max(it.total, done) }),
    ...(it.leftOut !== null && { leftOut: it.leftOut }),
    ...(it.startedAt && { startedAt: it.startedAt.toISOString() }),
    ...(it.finishedAt && { finishedAt: it.finishedAt.toISOString() }),
  };
}
