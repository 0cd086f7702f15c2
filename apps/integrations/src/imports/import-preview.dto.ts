/** What the preview of a file answers. */
import { ApiProperty } from '@nestjs/swagger';
import { ENCODINGS, type TextEncoding } from '../files/text.encoding.js';
import { COLUMN_KINDS, type ColumnKind } from './column.kinds.js';
import { RowError } from './import.dto.js';
import type { ProposedColumn, Reason } from './mapping.proposal.js';

const BOTH = { type: 'object', properties: { en: { type: 'string' }, fa: { type: 'string' } } } as const;

export class PreviewedColumn {
  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: COLUMN_KINDS })
  kind!: ColumnKind;

  @ApiProperty({ type: [String], description: 'The first three different values.' })
  examples!: string[];

  @ApiProperty({
    type: String,
    description: 'What it was taken for; `none` leaves it out.',
    example: 'occurredAt',
  })
  role!: ProposedColumn['role'];

  @ApiProperty(BOTH)
  reason!: Reason;
}

export class PreviewedPreset {
  @ApiProperty({ example: 'google-play' })
  id!: string;

  @ApiProperty({ minimum: 0, maximum: 1 })
  confidence!: number;
}

export class ImportPreview {
  @ApiProperty({ enum: ['delimited', 'json-lines', 'xlsx'] })
  format!: 'delimited' | 'json-lines' | 'xlsx';

  @ApiProperty({
    enum: ['gzip', 'zip'],
    isArray: true,
    description: 'What it is packed in, the outermost first.',
  })
  layers!: ('gzip' | 'zip')[];

  @ApiProperty({ enum: ENCODINGS })
  encoding!: TextEncoding;

  @ApiProperty({ required: false, description: 'Of delimited files.' })
  delimiter?: string;

  @ApiProperty({ required: false, description: 'Of delimited files.' })
  quote?: string;

  @ApiProperty({ description: 'Whether the first row names the columns.' })
  header!: boolean;

  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'string' } },
    description: 'The first 20, as cells.',
  })
  rows!: string[][];

  @ApiProperty({ type: [PreviewedColumn] })
  columns!: PreviewedColumn[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The mapping that was given; else the recognised preset’s, or the proposed one.',
  })
  mapping!: unknown;

  @ApiProperty({
    required: false,
    type: PreviewedPreset,
    description: 'The preset that the file is probably for.',
  })
  preset?: PreviewedPreset;

  @ApiProperty({ description: 'Rows that were tried with the mapping.' })
  tried!: number;

  @ApiProperty({ type: [RowError], description: 'Those of them that would be refused, up to 20.' })
  problems!: RowError[];
}
