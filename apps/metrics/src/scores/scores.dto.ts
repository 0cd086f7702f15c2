/** What the routes of metrics give, for the documentation of the API. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type AnsweredScores } from './scores.service.js';

const nullableNumber = { type: Number, nullable: true } as const;

export class DistributionDto {
  @ApiProperty()
  value!: number;
  @ApiProperty()
  count!: number;
}

export class ScoreDto {
  @ApiProperty({ description: 'Number of answers.' })
  n!: number;
  @ApiProperty({
    ...nullableNumber,
    description: "The headline in the definition's unit; null without answers.",
  })
  score!: number | null;
  @ApiProperty({ ...nullableNumber, description: 'Lower end of the 95 % interval.' })
  low!: number | null;
  @ApiProperty({ ...nullableNumber, description: 'Upper end of the 95 % interval.' })
  high!: number | null;
  @ApiProperty({ enum: ['adjusted-wald', 'wilson', 'student-t'] })
  method!: string;
  @ApiProperty({ description: 'Whether there are fewer than 30 answers.' })
  smallSample!: boolean;
  @ApiProperty({ ...nullableNumber, description: 'Mean on the scale of the answers.' })
  mean!: number | null;
  @ApiProperty({ type: [DistributionDto] })
  distribution!: DistributionDto[];
}

export class VsRestDto {
  @ApiProperty({
    ...nullableNumber,
    description: "The group's headline minus that of all answers outside of it.",
  })
  difference!: number | null;
  @ApiProperty(nullableNumber)
  low!: number | null;
  @ApiProperty(nullableNumber)
  high!: number | null;
  @ApiProperty({ ...nullableNumber, description: 'Two-sided, uncorrected.' })
  p!: number | null;
  @ApiProperty({ ...nullableNumber, description: 'Corrected for the number of groups (Benjamini-Hochberg).' })
  pAdjusted!: number | null;
  @ApiProperty({ description: 'Whether pAdjusted is at most 0.05.' })
  significant!: boolean;
}

export class GroupDto extends ScoreDto {
  @ApiProperty({ description: 'Value of the dimension.' })
  value!: string;
  @ApiPropertyOptional({ description: 'The name of an agent or a team, where known.' })
  label?: string;
  @ApiProperty({ type: VsRestDto, nullable: true })
  vsRest!: VsRestDto | null;
}

export class ScoresDto {
  @ApiProperty()
  metric!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'id, version, unit and formula {en, fa}.',
  })
  definition!: AnsweredScores['definition'];
  @ApiProperty({ type: String, nullable: true })
  by!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } })
  filters!: Record<string, string[]>;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: '`from` included, `until` not; null is open.',
  })
  period!: AnsweredScores['period'];
  @ApiProperty({ type: ScoreDto })
  total!: ScoreDto;
  @ApiProperty({ type: [GroupDto], description: 'At most 100, those with the most answers.' })
  groups!: GroupDto[];
  @ApiProperty({ description: 'Groups beyond those reported.' })
  moreGroups!: number;
  @ApiProperty({
    type: 'array',
    items: { type: 'object' },
    description:
      'Scales {min, max, n} whose answers are left out: answers are never put together across scales.',
  })
  otherScales!: object[];
}
