/** What POST /analyze takes and answers. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayContains,
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { feedbackAnalyzedSchema } from '@voc/contracts';
import { MOST_UNITS } from '../analysis/analyze.js';

/** Most texts of one request. */
export const MOST_TEXTS = 1_000;

const TOLD_LANGUAGES = ['fa', 'en', 'mixed', 'finglish'] as const;
const LAYERS = ['rules', 'learned'] as const;
const { language, intents, urgency, sentiment } = feedbackAnalyzedSchema.shape;
const EVIDENCE_KINDS = [
  'word',
  'emoji',
  'failure',
  'negation',
  'degree',
  'contrast',
  'condition',
  'question',
  'remedy',
  'time',
  'cue',
  'topic',
  'model',
];

export class GivenText {
  @ApiProperty({ maxLength: MOST_UNITS, example: 'غذا عالی بود ولی دیر رسید' })
  @IsString()
  @MaxLength(MOST_UNITS)
  text!: string;

  @ApiPropertyOptional({ enum: TOLD_LANGUAGES, description: 'Found out unless told.' })
  @IsOptional()
  @IsIn(TOLD_LANGUAGES)
  language?: (typeof TOLD_LANGUAGES)[number];
}

export class AnalyzeRequest {
  @ApiProperty({
    type: [GivenText],
    description: `Up to ${MOST_TEXTS} texts, and 1 MiB in all. Nothing of them is stored or logged.`,
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_TEXTS)
  @ValidateNested({ each: true, message: '$property must be objects with a text' })
  @Type(() => GivenText)
  texts!: GivenText[];

  @ApiPropertyOptional({
    enum: LAYERS,
    isArray: true,
    description:
      'What judges: `rules` is the base layer, on which `learned`, the models of the workspace, stands. Both unless given.',
  })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(LAYERS, { each: true })
  @ArrayContains(['rules'], { message: 'layers must contain rules: the learned layer stands on them' })
  layers?: (typeof LAYERS)[number][];
}

export class LanguageFound {
  @ApiProperty({ enum: language.options })
  code!: string;

  @ApiProperty({ description: 'From 0 to 1.' })
  confidence!: number;
}

export class SentimentFound {
  @ApiProperty({ enum: sentiment.unwrap().shape.label.options })
  label!: string;

  @ApiProperty({ minimum: -1, maximum: 1 })
  score!: number;
}

/** A part of a text; UTF-16 units of the text as it was given. */
class Place {
  @ApiProperty({ description: 'In UTF-16 units of the given text.' })
  start!: number;

  @ApiProperty({ description: 'Exclusive.' })
  end!: number;
}

export class SentenceFound extends Place {
  @ApiProperty({ type: SentimentFound })
  sentiment!: SentimentFound;
}

export class ClauseFound extends Place {
  @ApiProperty({ type: SentimentFound })
  sentiment!: SentimentFound;

  @ApiProperty({ description: 'It is set against what came before it ("but …").' })
  contrasts!: boolean;
}

export class AspectFound extends Place {
  @ApiProperty({ description: 'Key of a topic.' })
  topic!: string;

  @ApiProperty({ type: SentimentFound })
  sentiment!: SentimentFound;
}

export class PersonalDataFound extends Place {
  @ApiProperty({ example: 'phone' })
  kind!: string;
}

export class EvidenceFound extends Place {
  @ApiProperty({ enum: EVIDENCE_KINDS })
  kind!: string;

  @ApiProperty({ description: 'The rule, the topic or the model that says so.' })
  rule!: string;

  @ApiProperty({
    description: 'What it adds to the sum from which the score is made; of models, to log-odds.',
  })
  weight!: number;
}

export class TextResult {
  @ApiProperty({ type: LanguageFound })
  language!: LanguageFound;

  @ApiPropertyOptional({
    type: SentimentFound,
    description: 'Absent where there is nothing to judge, or the language is not known.',
  })
  sentiment?: SentimentFound;

  @ApiProperty({ type: [SentenceFound] })
  sentences!: SentenceFound[];

  @ApiProperty({ type: [ClauseFound], description: 'Parts of sentences that judge by themselves.' })
  clauses!: ClauseFound[];

  @ApiProperty({ type: [AspectFound] })
  aspects!: AspectFound[];

  @ApiProperty({ type: [String], description: 'Keys of topics, each once.' })
  topics!: string[];

  @ApiProperty({ enum: intents.element.options, isArray: true })
  intents!: string[];

  @ApiProperty({ enum: urgency.options })
  urgency!: string;

  @ApiProperty({ type: [PersonalDataFound], description: 'What would be masked.' })
  personalData!: PersonalDataFound[];

  @ApiProperty({
    type: [EvidenceFound],
    description: 'What the judgements rest on, in the order of the text.',
  })
  evidence!: EvidenceFound[];

  @ApiProperty({ description: 'Version of what judged the sentiment.', example: 'rules-2+fa-3' })
  modelVersion!: string;
}

export class AnalyzeResponse {
  @ApiProperty({ type: [TextResult], description: 'One per text, in the same order.' })
  results!: TextResult[];
}
