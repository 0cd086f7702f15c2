/** Route that shows who was asked after which event, and who was not and why. */
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, Database, Requires, type Identity } from '@voc/service';
import { SurveyService } from '../surveys/survey.service.js';
import { Decision } from './decision.entity.js';
import { outcomes } from './eligibility.decision.js';

const NEWEST = 200;

class DecisionView {
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty() eventType!: string;
  @ApiProperty({ nullable: true, type: String }) customerId!: string | null;
  @ApiProperty({ enum: outcomes }) outcome!: string;
  @ApiProperty({ nullable: true, type: String, format: 'uuid' }) invitationId!: string | null;
  @ApiProperty({ format: 'date-time' }) decidedAt!: string;
}

class DecisionList {
  @ApiProperty({ type: [DecisionView], description: 'The newest 200.' }) items!: DecisionView[];
  @ApiProperty({
    description: 'How many decisions there are of each outcome, all in all.',
    additionalProperties: { type: 'integer' },
  })
  counts!: Record<string, number>;
}

@ApiTags('surveys')
@Controller('api/v1/surveys/:id/decisions')
export class DecisionController {
  constructor(
    private readonly surveys: SurveyService,
    private readonly database: Database,
  ) {}

  @Get()
  @Requires('surveys:read')
  @ApiOperation({ summary: 'The decision on each candidate of a survey' })
  @ApiOkResponse({ type: DecisionList })
  async list(
    @CurrentIdentity() identity: Identity,
    @Param('id', ParseUUIDPipe) surveyId: string,
  ): Promise<DecisionList> {
    await this.surveys.find(identity.workspaceId, surveyId);
    return this.database.inWorkspace(identity.workspaceId, async (em) => {
      const newest = await em.find(Decision, {
        where: { surveyId },
        order: { decidedAt: 'DESC' },
        take: NEWEST,
      });
      const counts = await em
        .createQueryBuilder(Decision, 'decision')
        .select('decision.outcome', 'outcome')
        .addSelect('count(*)::int', 'count')
        .where({ surveyId })
        .groupBy('decision.outcome')
        .getRawMany<{ outcome: string; count: number }>();
      return {
        items: newest.map(({ eventId, eventType, customerId, outcome, invitationId, decidedAt }) => ({
          eventId,
          eventType,
          customerId,
          outcome,
          invitationId,
          decidedAt: decidedAt.toISOString(),
        })),
        counts: Object.fromEntries(counts.map(({ outcome, count }) => [outcome, count])),
      };
    });
  }
}
