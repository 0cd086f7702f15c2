/** The HTTP route of response rates. */
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { responseRate } from '@voc/scores';
import { CurrentIdentity, type Identity, Requires } from '@voc/service';
import { IsOptional, IsUUID } from 'class-validator';
import { type InvitationCounts, InvitationStore } from './invitation.store.js';

class ResponseRateQueryDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Invitations of this survey only.' })
  @IsOptional()
  @IsUUID()
  surveyId?: string;
}

class ResponseRateDto {
  @ApiProperty({ description: 'Invitations that reached a contact: sent, answered or expired.' })
  n!: number;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Answered invitations in per cent; null without any sent.',
  })
  rate!: number | null;
  @ApiProperty({ type: Number, nullable: true })
  low!: number | null;
  @ApiProperty({ type: Number, nullable: true })
  high!: number | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'Invitations by state.',
  })
  states!: InvitationCounts;
}

@ApiTags('metrics')
@Controller('api/v1/metrics')
@Requires('metrics:read')
export class ResponseRateController {
  constructor(private readonly invitations: InvitationStore) {}

  @Get('response-rate')
  @ApiOperation({ summary: 'Share of sent invitations that were answered, with its interval.' })
  @ApiOkResponse({ type: ResponseRateDto })
  async responseRate(
    @CurrentIdentity() { workspaceId }: Identity,
    @Query() { surveyId }: ResponseRateQueryDto,
  ) {
    const states = await this.invitations.count(workspaceId, surveyId);
    return { ...responseRate(states.answered, states.sent + states.answered + states.expired), states };
  }
}
