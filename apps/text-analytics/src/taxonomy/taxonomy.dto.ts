/** What the routes of the taxonomy take: topics with their labels and rules. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { KEY_PATTERN, MAX_KEY_LENGTH, MAX_LABEL_LENGTH, MAX_TOPICS } from './taxonomy.js';
import { MAX_NEAR, MAX_TERM_LENGTH, MAX_TERMS, MAX_WITHIN } from './topic.rules.js';

const Terms = (description: string) =>
  ApiPropertyOptional({ type: [String], maxItems: MAX_TERMS, description });
const MAX_EXAMPLE_LENGTH = 5_000;
const KEY = { maxLength: MAX_KEY_LENGTH, pattern: KEY_PATTERN.source, example: 'courier_manners' } as const;
const BAD_KEY = { message: 'must begin with a small letter and hold only small letters, digits and _' };

export class LabelInput {
  @ApiPropertyOptional({ maxLength: MAX_LABEL_LENGTH, description: 'As the Persian one unless given.' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_LABEL_LENGTH)
  en?: string;

  @ApiPropertyOptional({ maxLength: MAX_LABEL_LENGTH, description: 'As the English one unless given.' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_LABEL_LENGTH)
  fa?: string;
}

export class NearInput {
  @ApiProperty({ maxLength: MAX_TERM_LENGTH, description: 'A word or a phrase.', example: 'courier' })
  @IsString()
  @Length(1, MAX_TERM_LENGTH)
  first!: string;

  @ApiProperty({
    maxLength: MAX_TERM_LENGTH,
    description: 'Another one, before or after it.',
    example: 'rude',
  })
  @IsString()
  @Length(1, MAX_TERM_LENGTH)
  second!: string;

  @ApiProperty({
    minimum: 0,
    maximum: MAX_WITHIN,
    description: 'How many words may stand between them; both are in one sentence.',
  })
  @IsInt()
  @Min(0)
  @Max(MAX_WITHIN)
  within!: number;
}

export class RuleSetInput {
  @Terms('Single words; endings need no entry («سایت» finds «سایتتون»).')
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_TERMS)
  @IsString({ each: true })
  @Length(1, MAX_TERM_LENGTH, { each: true })
  words?: string[];

  @Terms('Several words in their order; the longest at a place counts.')
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_TERMS)
  @IsString({ each: true })
  @Length(1, MAX_TERM_LENGTH, { each: true })
  phrases?: string[];

  @ApiPropertyOptional({ type: [NearInput], maxItems: MAX_NEAR, description: 'Two terms near each other.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_NEAR)
  @ValidateNested({ each: true })
  @Type(() => NearInput)
  near?: NearInput[];

  @Terms('Words and phrases: in a sentence with one of them the topic is not meant.')
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_TERMS)
  @IsString({ each: true })
  @Length(1, MAX_TERM_LENGTH, { each: true })
  not?: string[];
}

export class RulesInput {
  @ApiPropertyOptional({ type: RuleSetInput, description: 'Where a text has Persian words.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RuleSetInput)
  fa?: RuleSetInput;

  @ApiPropertyOptional({ type: RuleSetInput, description: 'Where a text has English words.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RuleSetInput)
  en?: RuleSetInput;

  @ApiPropertyOptional({ type: RuleSetInput, description: 'Whatever the language.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RuleSetInput)
  both?: RuleSetInput;
}

class TopicContent {
  @ApiPropertyOptional({ ...KEY, description: 'Made from the label unless given; stays the same for good.' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_KEY_LENGTH)
  @Matches(KEY_PATTERN, BAD_KEY)
  key?: string;

  @ApiProperty({ type: LabelInput, description: 'In one language at least.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => LabelInput)
  label!: LabelInput;

  @ApiPropertyOptional({ type: RulesInput, description: 'None for a topic that only holds others.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RulesInput)
  rules?: RulesInput;
}

export class TopicNodeInput extends TopicContent {
  @ApiPropertyOptional({ type: () => [TopicNodeInput], description: 'Topics below it; up to four levels.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_TOPICS)
  @ValidateNested({ each: true })
  @Type(() => TopicNodeInput)
  children?: TopicNodeInput[];
}

const BASE = {
  minimum: 0,
  description: 'The version that was edited; where there is a newer one by now, 409.',
} as const;

export class TaxonomyInput {
  @ApiProperty(BASE)
  @IsInt()
  @Min(0)
  version!: number;

  @ApiProperty({ type: [TopicNodeInput], description: 'The whole tree; what is not in it is removed.' })
  @IsArray()
  @ArrayMaxSize(MAX_TOPICS)
  @ValidateNested({ each: true })
  @Type(() => TopicNodeInput)
  topics!: TopicNodeInput[];
}

/** The version that a caller has seen; without it the edit applies to whatever is there. */
export class SeenVersion {
  @ApiPropertyOptional(BASE)
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  version?: number;
}

export class NewTopicInput extends TopicContent {
  @ApiPropertyOptional({ description: 'Key of the topic above it; at the top unless given.' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_KEY_LENGTH)
  parent?: string;

  @ApiPropertyOptional(BASE)
  @IsOptional()
  @IsInt()
  @Min(0)
  version?: number;
}

export class TopicChangeInput extends SeenVersion {
  @ApiPropertyOptional({ type: LabelInput, description: 'A language that is not given keeps its label.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LabelInput)
  label?: LabelInput;

  @ApiPropertyOptional({ type: RulesInput, description: 'In place of all rules that the topic had.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RulesInput)
  rules?: RulesInput;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Moves it, with what is below it, under this topic; null: to the top.',
  })
  @ValidateIf(({ parent }: TopicChangeInput) => parent !== undefined && parent !== null)
  @IsString()
  @Length(1, MAX_KEY_LENGTH)
  parent?: string | null;
}

export class MergeInput extends SeenVersion {
  @ApiProperty({ description: 'Key of the topic that takes over the rules, examples and topics below.' })
  @IsString()
  @Length(1, MAX_KEY_LENGTH)
  into!: string;
}

export class PreviewInput {
  @ApiProperty({ ...KEY, description: 'A topic of the taxonomy, or a key that there isn’t yet.' })
  @IsString()
  @Length(1, MAX_KEY_LENGTH)
  @Matches(KEY_PATTERN, BAD_KEY)
  topic!: string;

  @ApiProperty({ type: RulesInput })
  @IsDefined()
  @ValidateNested()
  @Type(() => RulesInput)
  rules!: RulesInput;
}

export class TopicExampleInput {
  @ApiProperty({ minLength: 1, maxLength: MAX_EXAMPLE_LENGTH, description: 'Masked before it is kept.' })
  @IsString()
  @Length(1, MAX_EXAMPLE_LENGTH)
  text!: string;

  @ApiProperty({ description: 'Whether the text belongs to the topic.' })
  @IsBoolean()
  belongs!: boolean;

  @ApiPropertyOptional({ format: 'uuid', description: 'The item that the text is of.' })
  @IsOptional()
  @IsUUID()
  feedbackId?: string;
}

export class VersionsQuery {
  @ApiPropertyOptional({ minimum: 1, description: 'Only older versions than this.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  before?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 50, description: 'Most versions.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  size?: number;
}
