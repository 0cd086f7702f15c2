/** What the routes of themes give. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Against } from './phrase.growth.js';
import { type ThemeNamer, themeNamers } from './theme.entity.js';
import { type ThemeState, themeStates } from './theme.figures.js';
import { type ThemeLanguage, themeLanguages } from './theme-text.entity.js';
import { EnoughView, ThemeRunView } from './theme-run.answers.dto.js';
import { WINDOW_DAYS } from './theme.windows.js';

const DATE = { format: 'date-time' } as const;
const AGAINST = ['past', 'rest'] as const;

export class CountView {
  @ApiProperty({ description: 'Items with it.' })
  count!: number;

  @ApiProperty({ description: 'All items.' })
  of!: number;
}

export class ShareView extends CountView {
  @ApiProperty({ description: 'Per cent.' })
  share!: number;

  @ApiProperty({ description: 'Lower end of the 95 % interval (Wilson).' })
  low!: number;

  @ApiProperty({ description: 'Upper end.' })
  high!: number;
}

export class ShareChangeView {
  @ApiProperty({ type: ShareView, description: 'In the current window.' })
  now!: ShareView;

  @ApiProperty({ type: ShareView, description: 'Before.' })
  before!: ShareView;

  @ApiProperty({ description: 'Now minus before, in percentage points.' })
  difference!: number;

  @ApiProperty({ description: 'Lower end of the 95 % interval of the difference (Agresti and Caffo).' })
  low!: number;

  @ApiProperty({ description: 'Upper end.' })
  high!: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Now divided by before; null where there was nothing.',
  })
  ratio!: number | null;
}

export class MeanSentimentView {
  @ApiProperty({ description: 'Items that were judged.' })
  n!: number;

  @ApiProperty({ description: 'From -1 to 1.' })
  mean!: number;

  @ApiProperty({ description: 'Lower end of the 95 % interval (Student).' })
  low!: number;

  @ApiProperty({ description: 'Upper end.' })
  high!: number;
}

export class ScoreImpactView {
  @ApiProperty({ enum: ['nps', 'csat', 'ces', 'psat', 'rating'] })
  metric!: string;

  @ApiProperty({ description: 'Least value of the scale.' })
  min!: number;

  @ApiProperty({ description: 'Greatest value of the scale.' })
  max!: number;

  @ApiProperty({
    description:
      'Score of all items of the window minus the score without the theme’s: an association, not a cause.',
  })
  impact!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Lower end of the 95 % interval.' })
  low!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Upper end.' })
  high!: number | null;

  @ApiProperty({ description: 'Scored items of the theme.' })
  n!: number;

  @ApiProperty({ description: 'All scored items.' })
  of!: number;
}

export class ThemeView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Its most telling phrases as most people write them, or what it was named.' })
  name!: string;

  @ApiProperty({
    enum: themeNamers,
    description: 'Its own phrases, the language model from phrases and quotes, or somebody.',
  })
  namedBy!: ThemeNamer;

  @ApiProperty({ enum: themeLanguages })
  language!: ThemeLanguage;

  @ApiProperty({ enum: themeStates })
  state!: ThemeState;

  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'Expected share of false ones among what is told as surely (Benjamini and Hochberg); null: not tested.',
  })
  q!: number | null;

  @ApiProperty({
    enum: AGAINST,
    description:
      '`past`: tested beside the four windows before (test of rates); `rest`: beside all before (Fisher).',
  })
  against!: Against;

  @ApiProperty({ enum: WINDOW_DAYS, description: 'Days of a window.' })
  windowDays!: number;

  @ApiProperty({ ...DATE, description: 'Begin of the current window.' })
  from!: string;

  @ApiProperty({ ...DATE, description: 'Its end, exclusive.' })
  to!: string;

  @ApiProperty({ description: 'Items of the current window with the theme.' })
  count!: number;

  @ApiProperty({ description: 'All items of the current window in this language.' })
  of!: number;

  @ApiPropertyOptional({ type: ShareChangeView, description: 'Beside the four windows before.' })
  past?: ShareChangeView;

  @ApiPropertyOptional({ type: ShareChangeView, description: 'Beside everything before.' })
  rest?: ShareChangeView;

  @ApiPropertyOptional({ type: MeanSentimentView, description: 'Of the current window’s items.' })
  sentiment?: MeanSentimentView;

  @ApiProperty({ type: [ScoreImpactView], description: 'By metric and scale; from five scored items on.' })
  impacts!: ScoreImpactView[];

  @ApiPropertyOptional({ description: 'Key of the topic that was made of it.' })
  topic?: string;

  @ApiProperty()
  dismissed!: boolean;

  @ApiPropertyOptional({ format: 'uuid', description: 'The theme that it is a part of now.' })
  mergedInto?: string;

  @ApiProperty({ ...DATE, description: 'The run that found it first.' })
  firstSeenAt!: string;

  @ApiProperty({ ...DATE, description: 'The last run in which its phrases grew.' })
  lastGrewAt!: string;

  @ApiProperty(DATE)
  changedAt!: string;
}

export class HistoryPointView extends CountView {
  @ApiProperty(DATE)
  from!: string;

  @ApiProperty({ ...DATE, description: 'Exclusive.' })
  to!: string;

  @ApiPropertyOptional({ description: 'Per cent; absent where there were no items.' })
  share?: number;

  @ApiPropertyOptional({ description: 'Lower end of the 95 % interval.' })
  low?: number;

  @ApiPropertyOptional({ description: 'Upper end.' })
  high?: number;

  @ApiPropertyOptional({ type: MeanSentimentView })
  sentiment?: MeanSentimentView;
}

export class ThemePhraseView {
  @ApiProperty({ description: 'As most people write it.' })
  form!: string;

  @ApiProperty({ description: 'Expected share of false ones among phrases found as surely.' })
  q!: number;

  @ApiProperty({ enum: AGAINST })
  against!: Against;

  @ApiProperty({ type: CountView })
  now!: CountView;

  @ApiProperty({ type: CountView, description: 'In the four windows before.' })
  past!: CountView;

  @ApiProperty({ type: CountView, description: 'In everything before.' })
  rest!: CountView;

  @ApiProperty({ ...DATE, description: 'The run in which it grew, of which these figures are.' })
  grewAt!: string;
}

export class QuoteMark {
  @ApiProperty({ description: 'UTF-16 offset into the quote.' })
  start!: number;

  @ApiProperty({ description: 'Exclusive.' })
  end!: number;
}

export class QuoteView {
  @ApiProperty({ format: 'uuid' })
  feedbackId!: string;

  @ApiProperty(DATE)
  occurredAt!: string;

  @ApiProperty({ description: 'Masked.' })
  text!: string;

  @ApiProperty({ type: [QuoteMark], description: 'Where the theme’s phrases stand.' })
  marks!: QuoteMark[];
}

export class ThemeDetails extends ThemeView {
  @ApiProperty({ type: [ThemePhraseView], description: 'The surest first.' })
  phrases!: ThemePhraseView[];

  @ApiProperty({ type: [HistoryPointView], description: 'By window, the oldest first.' })
  history!: HistoryPointView[];

  @ApiProperty({
    type: [QuoteView],
    description: 'Items of the window that show it best, if they are still there.',
  })
  quotes!: QuoteView[];
}

export class ThemeList {
  @ApiProperty({ type: [ThemeView] })
  items!: ThemeView[];

  @ApiProperty({ description: 'Themes that the conditions hold for.' })
  total!: number;

  @ApiProperty({ type: [EnoughView], description: 'How much there is to look at, and how much is needed.' })
  data!: EnoughView[];

  @ApiPropertyOptional({ type: ThemeRunView, description: 'The last run that was completed.' })
  lastRun?: ThemeRunView;
}

export class ThemeTopicMade {
  @ApiProperty({ description: 'Key of the new topic.' })
  topic!: string;

  @ApiProperty({ description: 'Version of the taxonomy that has it.' })
  version!: number;
}
