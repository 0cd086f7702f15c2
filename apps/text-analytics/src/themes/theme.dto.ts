/** What the routes of themes take. */
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
import { LabelInput } from '../taxonomy/taxonomy.dto.js';
import { KEY_PATTERN, MAX_KEY_LENGTH } from '../taxonomy/taxonomy.js';
import { MAX_NAME } from './theme.changes.js';
import { type ThemeState, themeStates } from './theme.figures.js';
import { type ThemeLanguage, themeLanguages } from './theme-text.entity.js';
import { WINDOW_DAYS, type WindowDays } from './theme.windows.js';

export const themeSorts = ['state', 'growth', 'items', 'impact', 'sentiment', 'recent'] as const;
export type ThemeSort = (typeof themeSorts)[number];

const MAX_MERGED = 20;
const MAX_LISTED = 200;
const MAX_INTERVAL_HOURS = 720;

/** Absent is fine, null is not. */
const IfGiven = () => ValidateIf((_: object, value: unknown) => value !== undefined);

export class ThemeQuery {
  @ApiPropertyOptional({ enum: themeStates, description: 'Only themes in this state.' })
  @IsOptional()
  @IsIn(themeStates)
  state?: ThemeState;

  @ApiPropertyOptional({ enum: themeLanguages, description: 'Only themes in this language.' })
  @IsOptional()
  @IsIn(themeLanguages)
  language?: ThemeLanguage;

  @ApiPropertyOptional({
    enum: themeSorts,
    default: 'state',
    description:
      '`state`: new, growing, shrinking, steady, the surest first; `growth`: by the share gained in points; `items`: the most first; ' +
      '`impact`: what pulls a score down first; `sentiment`: the worst first; `recent`: the last one found first.',
  })
  @IsOptional()
  @IsIn(themeSorts)
  sort: ThemeSort = 'state';

  @ApiPropertyOptional({ enum: ['true', 'false'], default: 'false', description: 'Those dismissed instead.' })
  @IsOptional()
  @IsIn(['true', 'false'])
  dismissed: 'true' | 'false' = 'false';

  @ApiPropertyOptional({ minimum: 1, maximum: MAX_LISTED, default: 50, description: 'Most themes.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_LISTED)
  size: number = 50;
}

export class ThemeChange {
  @ApiPropertyOptional({ minLength: 1, maxLength: MAX_NAME, description: 'Stays over all later runs.' })
  @IfGiven()
  @IsString()
  @Length(1, MAX_NAME)
  @Matches(/\S/, { message: 'must not be blank' })
  name?: string;

  @ApiPropertyOptional({ description: 'Dismissed themes are not listed and don’t come back as new ones.' })
  @IfGiven()
  @IsBoolean()
  dismissed?: boolean;
}

export class ThemeMerge {
  @ApiProperty({
    type: [String],
    format: 'uuid',
    minItems: 1,
    maxItems: MAX_MERGED,
    description: 'Themes that become a part of this one, in the same language.',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_MERGED)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  themes!: string[];
}

export class ThemeTopicWish {
  @ApiPropertyOptional({
    maxLength: MAX_KEY_LENGTH,
    pattern: KEY_PATTERN.source,
    description: 'Made from the label unless given.',
  })
  @IfGiven()
  @IsString()
  @Length(1, MAX_KEY_LENGTH)
  @Matches(KEY_PATTERN, {
    message: 'must begin with a small letter and hold only small letters, digits and _',
  })
  key?: string;

  @ApiPropertyOptional({ description: 'Key of the topic above it; at the top unless given.' })
  @IfGiven()
  @IsString()
  @Length(1, MAX_KEY_LENGTH)
  parent?: string;

  @ApiPropertyOptional({ type: LabelInput, description: 'The theme’s name unless given.' })
  @IfGiven()
  @ValidateNested()
  @Type(() => LabelInput)
  label?: LabelInput;
}

export class ThemeSettings {
  @ApiPropertyOptional({
    enum: WINDOW_DAYS,
    description: 'Days of the current window and of each window before it.',
  })
  @IfGiven()
  @IsIn(WINDOW_DAYS)
  windowDays?: WindowDays;

  @ApiPropertyOptional({
    minimum: 0,
    maximum: MAX_INTERVAL_HOURS,
    description: 'Hours from one run to the next; 0: only when somebody asks.',
  })
  @IfGiven()
  @IsInt()
  @Min(0)
  @Max(MAX_INTERVAL_HOURS)
  intervalHours?: number;
}
