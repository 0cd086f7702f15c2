/** The card of a learned model as it is told. */
import { ApiProperty } from '@nestjs/swagger';
import type { ModelCard } from './model.card.js';

export class ClassCounts {
  @ApiProperty()
  negative!: number;

  @ApiProperty()
  neutral!: number;

  @ApiProperty()
  positive!: number;
}

export class FiguresDto {
  @ApiProperty({ description: 'Share of texts that were judged rightly.' })
  accuracy!: number;

  @ApiProperty({ description: 'Mean recall of the classes that occur.' })
  balancedAccuracy!: number;

  @ApiProperty({ description: 'Mean of the F1 of the classes that occur.' })
  macroF1!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Share of the negative texts that were found.' })
  negativeRecall!: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Mean distance between the chances given and the truth (expected calibration error).',
  })
  calibrationError!: number | null;

  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'integer' } },
    description: 'Rows are the truth, columns what was said; in both negative, neutral, positive.',
  })
  confusion!: number[][];
}

export class TellingFeatureDto {
  @ApiProperty({ description: 'A word, or a pair of words.' })
  text!: string;

  @ApiProperty({ description: 'What it adds to the log-odds of positive.' })
  weight!: number;
}

export class TopFeatures {
  @ApiProperty({ type: [TellingFeatureDto] })
  negative!: TellingFeatureDto[];

  @ApiProperty({ type: [TellingFeatureDto] })
  positive!: TellingFeatureDto[];
}

export class VerdictDto {
  @ApiProperty({ description: 'Whether it judged the held-out texts better than the base layer.' })
  better!: boolean;

  @ApiProperty({ description: 'Why, in a sentence with both figures.' })
  reason!: string;
}

export class ModelCardDto implements ModelCard {
  @ApiProperty({ description: 'Examples that it learned from and was tried on.' })
  n!: number;

  @ApiProperty({ type: ClassCounts })
  classes!: ClassCounts;

  @ApiProperty({ description: 'Examples of which a person said what they are.' })
  corrected!: number;

  @ApiProperty({ format: 'date-time', description: 'When the oldest example was written.' })
  dataFrom!: string;

  @ApiProperty({ format: 'date-time', description: 'When the newest example was written.' })
  dataTo!: string;

  @ApiProperty({ description: 'Texts that were held out from training and judged by both layers.' })
  heldOut!: number;

  @ApiProperty({ type: FiguresDto, description: 'Of the model, on the held-out texts.' })
  learned!: FiguresDto;

  @ApiProperty({ type: FiguresDto, description: 'Of the base layer, on the same texts.' })
  base!: FiguresDto;

  @ApiProperty({ type: TopFeatures, description: 'The most telling ones of each side.' })
  topFeatures!: TopFeatures;

  @ApiProperty({ format: 'date-time' })
  trainedAt!: string;

  @ApiProperty({ description: 'Seconds that the training took.' })
  seconds!: number;

  @ApiProperty({ type: VerdictDto })
  verdict!: VerdictDto;
}
