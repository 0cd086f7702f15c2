/** /api/v1/sources/:id/pull: has a source pulled now, or all of it again. */
import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, Requires } from '@voc/service';
import { PullAccepted, PullRequest } from './pull.dto.js';
import { PullsService } from './pulls.service.js';

@ApiTags('sources')
@Controller('api/v1/sources')
export class PullsController {
  constructor(@Inject(PullsService) private readonly pulls: PullsService) {}

  @Post(':id/pull')
  @HttpCode(202)
  @Requires('sources:write')
  @ApiOperation({
    summary: 'Pulls a source now',
    description: 'Goes on where the last pull ended, or from the beginning. The source shows how far it is.',
  })
  @ApiResponse({ status: 202, type: PullAccepted, description: 'It is pulled as soon as a slot is free.' })
  @ApiResponse({ status: 404, description: 'There is no such source.' })
  @ApiResponse({ status: 409, description: 'It can not be pulled as it is; `detail` says what to do.' })
  async pull(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { from }: PullRequest,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<PullAccepted> {
    const nextPullAt = await this.pulls.pull(workspaceId, id, from);
    return { id, nextPullAt: nextPullAt.toISOString() };
  }
}
