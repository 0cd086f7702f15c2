/** What the quarantine route answers. */
import { ApiProperty } from '@nestjs/swagger';

export class QuarantinedItem {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['consumer', 'import'] })
  stage!: string;

  @ApiProperty({ description: 'The consumer group that refused it, or the id of the import.' })
  refusedBy!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Where it stood: {topic, partition, offset, key?}.',
  })
  origin!: object;

  @ApiProperty({ type: 'object', additionalProperties: true, description: '{code, message, issues?}.' })
  reason!: object;

  @ApiProperty({ description: 'Whether the original was too large to be kept whole.' })
  truncated!: boolean;

  @ApiProperty({ format: 'date-time' })
  failedAt!: string;
}

export class QuarantineList {
  @ApiProperty({ type: [QuarantinedItem], description: 'The newest 50.' })
  items!: QuarantinedItem[];

  @ApiProperty({ description: 'How many there are.' })
  total!: number;
}
