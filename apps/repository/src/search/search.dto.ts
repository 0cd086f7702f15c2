/** What the search routes take and give. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { type SortOrder, sortOrders } from './search.query.js';

const MAX_QUERY_LENGTH = 1_000;
const MAX_CURSOR_LENGTH = 8_000;
const MAX_FACETS = 50;
const MAX_SIZE = 100;
const DEFAULT_SIZE = 20;

/** Absent is fine, null is not: a default stands for what is absent only. */
const IfGiven = () => ValidateIf((_: object, value: unknown) => value !== undefined);

export class SearchRequestDto {
  @ApiPropertyOptional({
    description:
      'Words in Persian or English that must be found; "a phrase" in quotes; -word must not be found.',
    example: 'کار نمی‌کند -تخفیف',
    maxLength: MAX_QUERY_LENGTH,
  })
  @IfGiven()
  @IsString()
  @MaxLength(MAX_QUERY_LENGTH)
  query: string = '';

  @ApiPropertyOptional({
    description:
      'By name a value or several alternatives; all names must hold. occurredAt takes {from, to}: days (UTC, `to` included) or instants.',
    type: 'object',
    additionalProperties: true,
    example: { channel: ['web', 'email'], occurredAt: { from: '2026-05-01' } },
  })
  @IfGiven()
  @IsObject()
  filters: Record<string, unknown> = {};

  @ApiPropertyOptional({
    description: 'Names to count the values of; GET facets lists them.',
    example: ['channel'],
  })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(MAX_FACETS)
  @IsString({ each: true })
  facets: string[] = [];

  @ApiPropertyOptional({
    enum: sortOrders,
    description: 'By default relevance with a query and newest without.',
  })
  @IfGiven()
  @IsIn(sortOrders)
  sort?: SortOrder;

  @ApiPropertyOptional({
    minimum: 0,
    maximum: MAX_SIZE,
    default: DEFAULT_SIZE,
    description: '0 answers the total and the facets only, which costs least.',
  })
  @IfGiven()
  @IsInt()
  @Min(0)
  @Max(MAX_SIZE)
  size: number = DEFAULT_SIZE;

  @ApiPropertyOptional({
    description: 'The cursor of the page before, with the same query, filters and sort.',
  })
  @IfGiven()
  @IsString()
  @MaxLength(MAX_CURSOR_LENGTH)
  cursor?: string;
}

export class FacetValueDto {
  @ApiProperty({ description: 'A value of the dimension; a month such as 2026-05 for occurredAt.' })
  value!: string;
  @ApiProperty()
  count!: number;
  @ApiPropertyOptional({ description: 'The name of an agent or a team, where known.' })
  label?: string;
}

export class SearchPageDto {
  @ApiProperty({ description: 'Exact number of items on all pages.' })
  total!: number;
  @ApiProperty({
    type: 'array',
    items: { type: 'object' },
    description:
      'Items; `highlights` holds fragments of their texts, HTML-escaped, with <mark> round what was found.',
  })
  items!: object[];
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { $ref: '#/components/schemas/FacetValueDto' } },
    description: 'Values with their counts by facet. A facet is not narrowed by its own filter.',
  })
  facets!: Record<string, FacetValueDto[]>;
  @ApiPropertyOptional({ description: 'For the next page; absent on the last one.' })
  cursor?: string;
}

export class FacetNamesDto {
  @ApiProperty({
    type: [String],
    description: 'Names of filters and facets; attributes.<name> comes on top.',
  })
  facets!: readonly string[];
}
