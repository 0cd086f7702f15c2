/** What the routes of customers and accounts take and answer. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { parts } from '@voc/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsAttributes, IsPastInstant, IsPhone } from './crm.validation.js';

/** Most customers or accounts in one request. */
export const MAX_BATCH = 1_000;
const MAX_IDS = 20;
const MAX_PAGE = 100;
const LABEL = parts.MAX_LABEL_LENGTH;

export class ExternalIdDto {
  @ApiProperty({
    example: 'helpdesk',
    description: '`system` of a source, or `own` for the company’s own ids.',
  })
  @IsString()
  @Length(1, LABEL)
  system!: string;

  @ApiProperty({ example: '36435' })
  @IsString()
  @Length(1, LABEL)
  id!: string;
}

export class AccountReference {
  @ApiProperty({ example: 'acme' })
  @IsString()
  @Length(1, LABEL)
  id!: string;

  @ApiPropertyOptional({ example: 'Acme' })
  @IsOptional()
  @IsString()
  @Length(1, LABEL)
  name?: string;
}

const attributesProperty = {
  type: 'object',
  additionalProperties: true,
  example: { plan: 'pro', seats: 3 },
  description: 'Texts, numbers and booleans, at most 200; null takes one away, and what is not named stays.',
} as const;

const IDS = 'Further ids of it. Customers that turn out to be one become one, and the one known first stays.';

/** What accounts and customers have in common. */
export class AccountInput {
  @ApiPropertyOptional({ example: 'Acme', nullable: true, type: String })
  @IsOptional()
  @IsString()
  @Length(1, LABEL)
  name?: string | null;

  @ApiPropertyOptional(attributesProperty)
  @IsOptional()
  @IsAttributes()
  attributes?: Record<string, string | number | boolean | null>;

  @ApiPropertyOptional({ type: [ExternalIdDto], description: IDS })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_IDS)
  @ValidateNested({ each: true })
  @Type(() => ExternalIdDto)
  externalIds?: ExternalIdDto[];

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Since when it is so; now unless given. Of each field the newest value counts.',
  })
  @IsOptional()
  @IsPastInstant()
  changedAt?: string;
}

export class CustomerInput extends AccountInput {
  @ApiPropertyOptional({ example: 'sara@example.org', nullable: true, type: String })
  @IsOptional()
  @IsEmail()
  @Length(3, 254)
  email?: string | null;

  @ApiPropertyOptional({ example: '+989121234567', nullable: true, type: String })
  @IsOptional()
  @IsPhone()
  phone?: string | null;

  @ApiPropertyOptional({ example: 'fa', nullable: true, type: String })
  @IsOptional()
  @Matches(parts.LOCALE)
  locale?: string | null;

  @ApiPropertyOptional({ type: AccountReference, nullable: true })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AccountReference)
  account?: AccountReference | null;
}

const idProperty = { example: 'c-42', description: 'The company’s own id.' };

export class CustomerOfBatch extends CustomerInput {
  @ApiProperty(idProperty)
  @IsString()
  @Length(1, LABEL)
  id!: string;
}

export class AccountOfBatch extends AccountInput {
  @ApiProperty(idProperty)
  @IsString()
  @Length(1, LABEL)
  id!: string;
}

export class CustomerBatch {
  @ApiProperty({ type: [CustomerOfBatch], description: `At most ${MAX_BATCH}.` })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_BATCH)
  @ValidateNested({ each: true })
  @Type(() => CustomerOfBatch)
  items!: CustomerOfBatch[];
}

export class AccountBatch {
  @ApiProperty({ type: [AccountOfBatch], description: `At most ${MAX_BATCH}.` })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_BATCH)
  @ValidateNested({ each: true })
  @Type(() => AccountOfBatch)
  items!: AccountOfBatch[];
}

export class MergeRequest {
  @ApiProperty({ type: [String], description: 'Two ids, of the hub or the company’s own.' })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(2)
  @IsString({ each: true })
  @Length(1, LABEL, { each: true })
  ids!: [string, string];
}

export class ChangesQuery {
  @ApiPropertyOptional({ format: 'date-time', description: '`cursor` of the page before.' })
  @IsOptional()
  @IsPastInstant()
  cursor?: string;
}

export class PartyQuery {
  @ApiPropertyOptional({ description: 'Words of the name, whole ones.' })
  @IsOptional()
  @IsString()
  @Length(1, LABEL)
  name?: string;

  @ApiPropertyOptional({ description: 'An id in `system`.' })
  @IsOptional()
  @IsString()
  @Length(1, LABEL)
  externalId?: string;

  @ApiPropertyOptional({ default: 'own' })
  @IsOptional()
  @IsString()
  @Length(1, LABEL)
  system?: string;

  @ApiPropertyOptional({ default: 50, maximum: MAX_PAGE })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE)
  limit?: number;

  @ApiPropertyOptional({ description: '`cursor` of the page before.' })
  @IsOptional()
  @IsString()
  @Length(1, LABEL)
  cursor?: string;
}

export class CustomerQuery extends PartyQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 254)
  email?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 64)
  phone?: string;
}

export class MomentQuery {
  @ApiPropertyOptional({ format: 'date-time', description: 'Shows the attributes as they were then.' })
  @IsOptional()
  @IsPastInstant()
  at?: string;
}
