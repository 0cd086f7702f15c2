/** The part of a survey that says which event sends it, to whom and when. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { parts } from '@voc/contracts';
import type { Condition } from './survey.definition.js';

const MAX_DELAY_SECONDS = 90 * 86_400;

export class ConditionDto {
  @ApiProperty({
    description: 'Field of the event; below `attributes` all the rest is one name.',
    example: 'customer.attributes.plan',
  })
  @IsString()
  @Length(1, parts.MAX_LABEL_LENGTH)
  field!: string;

  @ApiProperty({ enum: ['equals', 'notEquals', 'in'], description: 'Compared without regard to case.' })
  @IsIn(['equals', 'notEquals', 'in'])
  operator!: Condition['operator'];

  @ApiProperty({
    description: 'Text, number or boolean; for `in` a list of them.',
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'array', items: {} }],
  })
  @IsDefined()
  value!: Condition['value'];
}

export class TriggerDto {
  @ApiProperty({ description: 'The CloudEvents type of the event.', example: 'ticket.closed' })
  @IsString()
  @Length(1, parts.MAX_LABEL_LENGTH)
  eventType!: string;

  @ApiPropertyOptional({ type: [ConditionDto], description: 'All must hold.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ConditionDto)
  conditions?: ConditionDto[];

  @ApiPropertyOptional({ default: 0, description: 'Seconds from the event to the mail.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_DELAY_SECONDS)
  delaySeconds?: number;

  @ApiPropertyOptional({ enum: ['email'], default: 'email' })
  @IsOptional()
  @IsIn(['email'])
  channel?: 'email';

  @ApiPropertyOptional({ default: 1, description: 'Share of contacts who are asked, 0 to 1.' })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1)
  sampling?: number;

  @ApiPropertyOptional({ default: 72, description: 'Events older than this send nothing.' })
  @IsOptional()
  @IsNumber()
  @Min(0)
  maxEventAgeHours?: number;
}
