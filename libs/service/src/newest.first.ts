/** Pages of a list, the newest first: where one ended, as text that a caller hands back. */
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { validate } from 'uuid';
import { invalidRequest } from './service.error.js';

const DEFAULT_PAGE = 50;
const MAX_PAGE = 100;
const MAX_CURSOR_LENGTH = 200;

export class PageQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: MAX_PAGE, default: DEFAULT_PAGE, description: 'Most entries.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE)
  size?: number;

  @ApiPropertyOptional({ description: 'The cursor of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_CURSOR_LENGTH)
  cursor?: string;
}

/** `cursor` is absent on the last page. */
export interface Page<T> {
  items: T[];
  cursor?: string;
}

/**
 * The page of `query` (whose alias is `it`) by the column `at`, the newest first. Times must be whole milliseconds.
 * @throws ServiceError 400 where the cursor is none of ours
 */
export async function newestFirst<T extends ObjectLiteral & { id: string }>(
  query: SelectQueryBuilder<T>,
  at: string & keyof T,
  { size = DEFAULT_PAGE, cursor }: PageQuery,
): Promise<Page<T>> {
  query
    .orderBy(`it.${at}`, 'DESC')
    .addOrderBy('it.id', 'DESC')
    .take(size + 1);
  if (cursor !== undefined) query.andWhere(`(it.${at}, it.id) < (:cursorTime, :cursorId)`, placeOf(cursor));
  const found = await query.getMany();
  const items = found.slice(0, size);
  const last = items.at(-1);
  if (found.length <= size || last === undefined) return { items };
  return { items, cursor: Buffer.from(`${(last[at] as Date).getTime()} ${last.id}`).toString('base64url') };
}

function placeOf(cursor: string): { cursorTime: Date; cursorId: string } {
  const [time = '', cursorId = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const cursorTime = new Date(Number(time));
  if (!/^\d{1,15}$/.test(time) || Number.isNaN(cursorTime.getTime()) || !validate(cursorId))
    throw invalidRequest([{ pointer: '/cursor', detail: 'is not the cursor of a page' }]);
  return { cursorTime, cursorId };
}
