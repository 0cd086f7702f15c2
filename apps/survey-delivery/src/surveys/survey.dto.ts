/** What the survey routes take, checked by class-validator and told in the OpenAPI document. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { parts } from '@voc/contracts';
import { TriggerDto } from './trigger.dto.js';
import { templateNames, type TemplateName } from './survey.templates.js';
import type { Metric } from './survey.definition.js';

const MAX_WORDING = 2_000;
const MAX_DAYS = 3_650;

export class WordingDto {
  @ApiPropertyOptional({ description: 'English' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_WORDING)
  en?: string;

  @ApiPropertyOptional({ description: 'Persian' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_WORDING)
  fa?: string;
}

export class TouchpointDto {
  @ApiPropertyOptional({ example: 'support' })
  @IsOptional()
  @IsString()
  @Length(1, parts.MAX_LABEL_LENGTH)
  stage?: string;

  @ApiPropertyOptional({ example: 'phone' })
  @IsOptional()
  @IsString()
  @Length(1, parts.MAX_LABEL_LENGTH)
  channel?: string;
}

export class QuestionDto {
  @ApiPropertyOptional({
    description: 'Name of the answer; made from the metric if left out.',
    example: 'nps',
  })
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9_-]{0,63}$/i)
  id?: string;

  @ApiProperty({ enum: ['score', 'text'] })
  @IsIn(['score', 'text'])
  kind!: 'score' | 'text';

  @ApiPropertyOptional({ enum: parts.metric.options, description: 'For scores; it sets the standard scale.' })
  @IsOptional()
  @IsIn(parts.metric.options)
  metric?: Metric;

  @ApiPropertyOptional({ description: 'Lowest point; only a rating may differ from its standard scale.' })
  @IsOptional()
  @IsInt()
  min?: number;

  @ApiPropertyOptional({ description: 'Highest point.' })
  @IsOptional()
  @IsInt()
  max?: number;

  @ApiProperty({ type: WordingDto })
  @IsObject()
  @ValidateNested()
  @Type(() => WordingDto)
  title!: WordingDto;

  @ApiPropertyOptional({
    type: WordingDto,
    description: 'What the lowest point means; standard if left out.',
  })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => WordingDto)
  lowLabel?: WordingDto;

  @ApiPropertyOptional({
    type: WordingDto,
    description: 'What the highest point means; standard if left out.',
  })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => WordingDto)
  highLabel?: WordingDto;

  @ApiPropertyOptional({ description: 'Default: true for scores, false for texts.' })
  @IsOptional()
  @IsBoolean()
  required?: boolean;
}

export class FatigueDto {
  @ApiPropertyOptional({
    default: 7,
    description: 'Least days between two invitations to one contact, any survey.',
  })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(MAX_DAYS)
  globalDays?: number;

  @ApiPropertyOptional({
    description: 'The same for this survey. Default: 90 with an NPS question, else 30.',
  })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(MAX_DAYS)
  surveyDays?: number;
}

export class CreateSurveyDto {
  @ApiPropertyOptional({ description: 'Name among colleagues; may be left out with a template.' })
  @IsOptional()
  @IsString()
  @Length(1, parts.MAX_LABEL_LENGTH)
  name?: string;

  @ApiPropertyOptional({
    enum: templateNames,
    description: 'A standard question with its scale, followed by why.',
  })
  @IsOptional()
  @IsIn(templateNames)
  template?: TemplateName;

  @ApiPropertyOptional({
    type: WordingDto,
    description: 'What a template asks about: company, service or feature.',
  })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => WordingDto)
  brand?: WordingDto;

  @ApiPropertyOptional({ type: [QuestionDto], description: 'Instead of a template.' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => QuestionDto)
  questions?: QuestionDto[];

  @ApiPropertyOptional({ enum: parts.stakeholder.options, default: 'customer' })
  @IsOptional()
  @IsIn(parts.stakeholder.options)
  stakeholder?: (typeof parts.stakeholder.options)[number];

  @ApiPropertyOptional({
    type: TouchpointDto,
    description: 'What the survey is about; an event may say it closer.',
  })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TouchpointDto)
  touchpoint?: TouchpointDto;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, parts.MAX_LABEL_LENGTH)
  product?: string;

  @ApiPropertyOptional({ type: WordingDto, description: 'Shown after an answer.' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => WordingDto)
  thanks?: WordingDto;

  @ApiPropertyOptional({ type: TriggerDto })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TriggerDto)
  trigger?: TriggerDto;

  @ApiPropertyOptional({ type: FatigueDto })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => FatigueDto)
  fatigue?: FatigueDto;

  @ApiPropertyOptional({ default: 30, description: 'Days for which a personal link works.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(366)
  expiresAfterDays?: number;
}
