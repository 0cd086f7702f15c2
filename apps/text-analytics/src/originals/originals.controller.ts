/** /api/v1/originals: texts as they came in, for those who may see them, and who looked at which. */
import { Controller, Get, Header, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, Requires } from '@voc/service';
import { AccessesQuery, AccessList, OriginalQuery, OriginalView } from './original.dto.js';
import { OriginalsService } from './originals.service.js';

@ApiTags('originals')
@Controller('api/v1/originals')
export class OriginalsController {
  constructor(@Inject(OriginalsService) private readonly originals: OriginalsService) {}

  @Get('accesses')
  @Requires('admin')
  @ApiOperation({ summary: 'Who looked at which original and why, the newest first, by pages' })
  @ApiResponse({ status: 200, type: AccessList })
  @ApiResponse({ status: 400, description: 'The cursor or a condition is not valid.' })
  async accesses(
    @CurrentIdentity() { workspaceId }: Identity,
    @Query() query: AccessesQuery,
  ): Promise<AccessList> {
    return this.originals.accesses(workspaceId, query);
  }

  @Get(':feedbackId')
  @Requires('originals:read')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'The unmasked texts of one piece of feedback',
    description: 'Each look is kept with who looked, when, and the reason that they give.',
  })
  @ApiResponse({ status: 200, type: OriginalView })
  @ApiResponse({ status: 400, description: 'There is no reason, or it is too short or too long.' })
  @ApiResponse({ status: 404, description: 'There is no original of such a piece of feedback.' })
  @ApiResponse({ status: 410, description: 'Its retention is over, or its source has deleted it.' })
  async look(
    @CurrentIdentity() identity: Identity,
    @Param('feedbackId', ParseUUIDPipe) feedbackId: string,
    @Query() { reason }: OriginalQuery,
  ): Promise<OriginalView> {
    return this.originals.look(identity, feedbackId, reason);
  }
}
