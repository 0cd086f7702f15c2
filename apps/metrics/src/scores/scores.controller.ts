/** The HTTP route of scores. */
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { dimensionNames, parts } from '@voc/contracts';
import { CurrentIdentity, type Identity, Requires } from '@voc/service';
import { ScoresDto } from './scores.dto.js';
import { ScoresService } from './scores.service.js';

const DIMENSIONS = `One of ${dimensionNames.join(', ')}, attributes.<name>.`;

@ApiTags('metrics')
@Controller('api/v1/metrics')
@Requires('metrics:read')
export class ScoresController {
  constructor(private readonly service: ScoresService) {}

  @Get('scores')
  @ApiOperation({
    summary: 'A score with its interval, in all and by group.',
    description: 'Filters are further parameters `filter.<name>`, each once or several times (alternatives).',
  })
  @ApiQuery({ name: 'metric', enum: parts.metric.options })
  @ApiQuery({
    name: 'by',
    required: false,
    description: `What to group by, or occurredAt for months (UTC). ${DIMENSIONS}`,
  })
  @ApiQuery({ name: 'from', required: false, description: 'First day (UTC) or instant.' })
  @ApiQuery({
    name: 'to',
    required: false,
    description: 'Last day (UTC, included) or the instant before which.',
  })
  @ApiQuery({
    name: 'filter.channel',
    required: false,
    isArray: true,
    description: `An example of a filter. ${DIMENSIONS}`,
  })
  @ApiOkResponse({ type: ScoresDto })
  // The names of filters are open, so that the query is read by a function instead of a DTO.
  scores(@CurrentIdentity() { workspaceId }: Identity, @Query() query: Record<string, unknown>) {
    return this.service.report(workspaceId, query);
  }
}
