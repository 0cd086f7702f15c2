/** What the routes of the taxonomy answer. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { KEY_PATTERN } from './taxonomy.js';
import { RulesInput } from './taxonomy.dto.js';
import { NEEDED_EXAMPLES } from './topic.learning.js';
import type { TaxonomyChange } from './taxonomy-version.entity.js';
import type { Verdict } from './taxonomy.preview.js';

const text = { type: 'string' } as const;

export class LabelView {
  @ApiProperty()
  en!: string;
  @ApiProperty()
  fa!: string;
}

export class FiguresView {
  @ApiProperty({ description: 'Share of the texts that were given the topic which belong to it.' })
  precision!: number;
  @ApiProperty({ description: 'Share of the texts that belong to the topic which were given it.' })
  recall!: number;
  @ApiProperty({ description: 'The harmonic mean of both.' })
  f1!: number;
  @ApiProperty({ description: 'Number of texts that came out right, those items among them.' })
  right!: number;
}

export class LearnedView {
  @ApiProperty({ description: 'Number of examples that it was learned from.' })
  n!: number;
  @ApiProperty({
    description:
      'Items beside them, in which the rules don’t find the topic; they count as not belonging to it. A hundred are needed before the topic is added to any.',
  })
  items!: number;
  @ApiProperty({ type: FiguresView, description: 'The rules alone.' })
  rules!: FiguresView;
  @ApiProperty({
    type: FiguresView,
    description: 'With what was learned; each text judged by what was learned from the others (five folds).',
  })
  learned!: FiguresView;
  @ApiProperty({
    description:
      'Whether it corrects the rules: only where its F1 is better and chance would hardly put so many more right.',
  })
  used!: boolean;
  @ApiProperty()
  trainedAt!: Date;
}

export class LearningView {
  @ApiProperty({ description: 'Examples that belong to the topic.' })
  belonging!: number;
  @ApiProperty({ description: 'Examples that don’t.' })
  others!: number;
  @ApiProperty({
    example: NEEDED_EXAMPLES,
    description: 'So many of each are needed before anything is learned.',
  })
  needed!: number;
  @ApiPropertyOptional({ type: LearnedView })
  model?: LearnedView;
}

export class TopicView {
  @ApiProperty({ pattern: KEY_PATTERN.source, description: 'What items are tagged with; never changes.' })
  key!: string;
  @ApiProperty({ type: LabelView })
  label!: LabelView;
  @ApiProperty({ type: RulesInput })
  rules!: object;
  @ApiPropertyOptional({ type: LearningView, description: 'Where the topic has examples.' })
  learning?: LearningView;
  @ApiProperty({ type: () => [TopicView], description: 'Topics below it.' })
  children!: TopicView[];
}

export class ChangeView {
  @ApiProperty({ enum: ['edited', 'merged', 'restored'] })
  kind!: TaxonomyChange['kind'];
  @ApiProperty({ type: [String], description: 'Keys of topics.' })
  added!: string[];
  @ApiProperty({ type: [String], description: 'Keys of topics whose label, rules or place changed.' })
  changed!: string[];
  @ApiProperty({ type: [String] })
  removed!: string[];
  @ApiPropertyOptional({ type: 'object', properties: { from: text, into: text }, description: 'Of a merge.' })
  merged?: TaxonomyChange['merged'];
  @ApiPropertyOptional({ description: 'The version that was put in force again.' })
  restored?: number;
}

export class VersionView {
  @ApiProperty({ description: '0 is the default taxonomy, which nobody published.' })
  version!: number;
  @ApiPropertyOptional()
  publishedAt?: Date;
  @ApiPropertyOptional({ example: 'person:0198…', description: 'Kind and id of who published it.' })
  publishedBy?: string;
  @ApiPropertyOptional({ type: ChangeView, description: 'Beside the version before.' })
  change?: ChangeView;
}

export class TaxonomyView extends VersionView {
  @ApiPropertyOptional({
    example: 'own-7',
    description: 'What items of now carry as `taxonomyVersion`; of the taxonomy in force only.',
  })
  taxonomyVersion?: string;
  @ApiProperty({ type: [TopicView], description: 'The tree.' })
  topics!: TopicView[];
}

export class VersionList {
  @ApiProperty({ type: [VersionView], description: 'The newest first.' })
  items!: VersionView[];
  @ApiPropertyOptional({ description: '`before` of the next page; absent on the last one.' })
  before?: number;
}

export class NewTopicView extends TaxonomyView {
  @ApiProperty({ description: 'The key of the topic that was added.' })
  key!: string;
}

export class PlaceView {
  @ApiProperty({ description: 'UTF-16 offset into `text`.' })
  start!: number;
  @ApiProperty({ description: 'The end, exclusive.' })
  end!: number;
  @ApiProperty({ example: 'near: courier … rude', description: 'What found it.' })
  rule!: string;
}

export class PreviewedItemView {
  @ApiProperty({ format: 'uuid' })
  feedbackId!: string;
  @ApiProperty({ enum: ['gained', 'lost', 'kept'], description: 'Beside the rules in force.' })
  verdict!: Verdict;
  @ApiProperty({ description: 'The part of the masked text where it was found.' })
  text!: string;
  @ApiProperty({ type: [PlaceView], description: 'By the new rules; of what is lost, by those in force.' })
  places!: PlaceView[];
}

export class PreviewView {
  @ApiProperty({ description: 'Items that were looked at: the newest.' })
  sampled!: number;
  @ApiProperty({ description: 'Whether there was no time for all of the sample.' })
  timedOut!: boolean;
  @ApiProperty({ description: 'Items with the topic by the new rules.' })
  matched!: number;
  @ApiProperty({ description: 'Items with the topic as it is now.' })
  before!: number;
  @ApiProperty()
  gained!: number;
  @ApiProperty()
  lost!: number;
  @ApiProperty({ type: [PreviewedItemView], description: 'Up to fifty, those gained and lost first.' })
  items!: PreviewedItemView[];
}

export class ExampleView {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ description: 'Masked.' })
  text!: string;
  @ApiProperty()
  belongs!: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  feedbackId!: string | null;
  @ApiProperty()
  addedAt!: Date;
}

export class ExampleList {
  @ApiProperty({ type: [ExampleView], description: 'The newest first.' })
  items!: ExampleView[];
  @ApiPropertyOptional()
  cursor?: string;
}
