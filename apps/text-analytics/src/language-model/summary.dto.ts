/** What the routes of summaries take and answer. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmptyObject,
  IsObject,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type Group, type Locale, locales } from './summary.prompt.js';

const MAX_ITEMS = 200;
const MAX_QUERY = 1_000;
const MIN_QUESTION = 3;
const MAX_QUESTION = 500;
const MAX_TOKENS = 1_000_000_000;
const GROUPS: Group[] = ['now', 'before'];

/** Absent is fine, null is not: defaults stand for what is absent only. */
const IfGiven = () => ValidateIf((_: object, value: unknown) => value !== undefined);

export class FeedbackSelection {
  @ApiPropertyOptional({
    maxLength: MAX_QUERY,
    description: 'Words to search for, as in the search of feedback.',
  })
  @IfGiven()
  @IsString()
  @MaxLength(MAX_QUERY)
  query?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Filters of the search of feedback.',
    example: { channel: ['web'], occurredAt: { from: '2026-05-01', to: '2026-05-31' } },
  })
  @IfGiven()
  @IsObject()
  filters?: Record<string, unknown>;
}

export class NewSummary extends FeedbackSelection {
  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    maxItems: MAX_ITEMS,
    description: 'Just these pieces of feedback, instead of a search.',
  })
  @IfGiven()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_ITEMS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  feedbackIds?: string[];

  @ApiPropertyOptional({
    type: FeedbackSelection,
    description:
      'Feedback to compare with, for example that of the period before: the answer says what changed.',
    example: { filters: { occurredAt: { from: '2026-04-01', to: '2026-04-30' } } },
  })
  @IfGiven()
  @IsNotEmptyObject()
  @ValidateNested()
  @Type(() => FeedbackSelection)
  before?: FeedbackSelection;

  @ApiPropertyOptional({
    minLength: MIN_QUESTION,
    maxLength: MAX_QUESTION,
    description: 'To be answered by the feedback; personal data in it is masked. A summary unless given.',
    example: 'Why did the score drop in May?',
  })
  @IfGiven()
  @IsString()
  @Length(MIN_QUESTION, MAX_QUESTION)
  question?: string;

  @ApiPropertyOptional({ enum: locales, default: 'en', description: 'Language of the answer.' })
  @IfGiven()
  @IsIn(locales)
  locale?: Locale;

  @ApiPropertyOptional({
    minimum: 1,
    maximum: MAX_ITEMS,
    default: 100,
    description:
      'Most pieces of feedback that are read: the first ones that the search finds, half from each of two.',
  })
  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(MAX_ITEMS)
  size?: number;
}

export class QuoteView {
  @ApiProperty({ format: 'uuid', description: 'The piece of feedback that says so.' })
  feedbackId!: string;

  @ApiPropertyOptional({ enum: GROUPS, description: 'The selection that it is from, where there are two.' })
  group?: Group;

  @ApiProperty({ description: 'Its own words, as they stand in its masked text.' })
  quote!: string;
}

export class PointView {
  @ApiProperty({ description: 'What customers say.' })
  text!: string;

  @ApiProperty({
    type: [QuoteView],
    description: 'What it rests on; each was found in its piece of feedback.',
  })
  quotes!: QuoteView[];
}

export class SelectionView {
  @ApiPropertyOptional({ enum: GROUPS, description: 'Which of the two, where there are two.' })
  group?: Group;

  @ApiProperty({ description: 'Pieces of feedback in the selection.' })
  total!: number;

  @ApiProperty({ description: 'Of these, those that the model read.' })
  read!: number;
}

export class SummaryView {
  @ApiProperty({ description: 'False where the feedback says nothing about the question.' })
  answered!: boolean;

  @ApiProperty({ description: 'In a few sentences; empty where there is no answer.' })
  summary!: string;

  @ApiProperty({ type: [PointView], description: 'What most customers say first.' })
  points!: PointView[];

  @ApiProperty({ type: [SelectionView], description: 'What it was made of.' })
  selections!: SelectionView[];

  @ApiProperty({ description: 'The model that was asked.' })
  model!: string;

  @ApiProperty({ description: 'Tokens that this request used up.' })
  tokens!: number;

  @ApiProperty({ description: 'Whether it is the answer to the same question from before.' })
  cached!: boolean;

  @ApiProperty({ format: 'date-time', description: 'When the model answered.' })
  answeredAt!: string;
}

export class NewModelSettings {
  @ApiProperty({
    description: 'Whether masked texts of this workspace may be sent to the language model.',
  })
  @IsBoolean()
  enabled!: boolean;

  @ApiPropertyOptional({
    type: 'integer',
    nullable: true,
    minimum: 0,
    maximum: MAX_TOKENS,
    description: 'Most tokens a month; no more than the hub allows, which holds where it is null or absent.',
  })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsInt()
  @Min(0)
  @Max(MAX_TOKENS)
  monthlyTokens?: number | null;
}

export class ModelSettingsView {
  @ApiProperty({ description: 'Whether the hub has a language model at all.' })
  available!: boolean;

  @ApiPropertyOptional({ description: 'How to give it one, where it has none.' })
  setUp?: string;

  @ApiPropertyOptional({ description: 'Name of the model.' })
  model?: string;

  @ApiProperty({ description: 'Whether the workspace has switched it on.' })
  enabled!: boolean;

  @ApiProperty({
    description: 'Most tokens a month: the workspace’s own limit or the hub’s, whichever is lower.',
  })
  monthlyTokens!: number;

  @ApiPropertyOptional({ description: 'The workspace’s own limit, where it has one.' })
  ownMonthlyTokens?: number;

  @ApiProperty({
    description: 'Tokens used up this month; of questions under way, those that they may take.',
  })
  usedTokens!: number;

  @ApiProperty({ format: 'date-time', description: 'When the month’s tokens are there anew.' })
  resetsAt!: string;

  @ApiPropertyOptional({ description: 'Who switched it on or off last: kind and id.' })
  changedBy?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'When.' })
  changedAt?: string;
}
