/** Shapes of the door that has a source pulled. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

export class PullRequest {
  @ApiPropertyOptional({
    enum: ['start'],
    description: 'Pulls everything again from the beginning; what is known already is a duplicate.',
  })
  @IsOptional()
  @IsIn(['start'])
  from?: 'start';
}

export class PullAccepted {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time', description: 'The source is due from then on.' })
  nextPullAt!: string;
}
