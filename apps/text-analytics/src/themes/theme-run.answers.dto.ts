/** What the routes of runs give, and how much data there is to look at. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type ThemeLanguage, themeLanguages } from './theme-text.entity.js';
import type { ThemeRunState } from './theme-run.entity.js';
import { WINDOW_DAYS } from './theme.windows.js';

const DATE = { format: 'date-time' } as const;
const RUN_STATES = ['queued', 'running', 'completed', 'failed'] as const;

export class LanguageRunView {
  @ApiProperty({ enum: themeLanguages })
  language!: ThemeLanguage;

  @ApiProperty({ description: 'Items of the current window.' })
  now!: number;

  @ApiProperty({ description: 'Items of the four windows before.' })
  before!: number;

  @ApiProperty({ description: 'Items that were read.' })
  read!: number;

  @ApiProperty({ description: 'Whether that is enough to tell growth from chance.' })
  enough!: boolean;

  @ApiProperty({ description: 'Phrases that were tested.' })
  tested!: number;

  @ApiProperty({ description: 'How much more counts scatter than by chance; the tests allow for it.' })
  dispersion!: number;

  @ApiProperty({ description: 'Themes that grew.' })
  found!: number;

  @ApiProperty({ description: 'Of those, themes that nobody knew before.' })
  fresh!: number;
}

export class ThemeRunView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: RUN_STATES })
  state!: ThemeRunState;

  @ApiProperty({ description: 'Whether somebody asked for it; else its time had come.' })
  requested!: boolean;

  @ApiProperty({ type: [LanguageRunView], description: 'What it saw, once it is completed.' })
  languages!: LanguageRunView[];

  @ApiProperty(DATE)
  createdAt!: string;

  @ApiPropertyOptional(DATE)
  startedAt?: string;

  @ApiPropertyOptional(DATE)
  finishedAt?: string;
}

export class ThemeRunList {
  @ApiProperty({ type: [ThemeRunView], description: 'The newest first.' })
  items!: ThemeRunView[];

  @ApiPropertyOptional({ description: 'Absent on the last page.' })
  cursor?: string;
}

export class EnoughView {
  @ApiProperty({ enum: themeLanguages })
  language!: ThemeLanguage;

  @ApiProperty({ description: 'Items of the current window.' })
  now!: number;

  @ApiProperty({ description: 'Needed in the current window.' })
  neededNow!: number;

  @ApiProperty({ description: 'Items of the four windows before.' })
  before!: number;

  @ApiProperty({ description: 'Needed in the four windows before.' })
  neededBefore!: number;

  @ApiProperty({ description: 'Whether that is enough to tell growth from chance.' })
  enough!: boolean;
}

export class ThemeSettingsView {
  @ApiProperty({ enum: WINDOW_DAYS })
  windowDays!: number;

  @ApiProperty({ description: 'Hours from one run to the next; 0: only when somebody asks.' })
  intervalHours!: number;

  @ApiPropertyOptional({ ...DATE, description: 'Absent where no run is planned.' })
  nextRunAt?: string;
}
