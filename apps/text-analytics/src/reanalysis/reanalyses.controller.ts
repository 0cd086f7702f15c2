/** /api/v1/reanalyses: the back catalogue on its way through today's analysis. */
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, Requires, PageQuery } from '@voc/service';
import { Reanalyses } from './reanalyses.js';
import { NewReanalysis, ReanalysisList, ReanalysisView, viewOf } from './reanalysis.dto.js';

const NO_SUCH = { status: 404, description: 'There is no such re-analysis.' };

@ApiTags('reanalyses')
@Controller('api/v1/reanalyses')
export class ReanalysesController {
  constructor(@Inject(Reanalyses) private readonly reanalyses: Reanalyses) {}

  @Post()
  @HttpCode(202)
  @Requires('analysis:write')
  @ApiOperation({
    summary: 'Has all feedback that is kept analysed again',
    description:
      'In the background, and while little comes in. It happens by itself after changes of topics and models. One that is under way ' +
      'ends, and the new one begins from the front.',
  })
  @ApiResponse({ status: 202, type: ReanalysisView, description: 'It begins within seconds.' })
  async request(
    @CurrentIdentity() { workspaceId }: Identity,
    @Body() { language }: NewReanalysis,
  ): Promise<ReanalysisView> {
    return viewOf(
      await this.reanalyses.request(workspaceId, { reason: 'requested', ...(language && { language }) }),
    );
  }

  @Get()
  @Requires('analysis:read')
  @ApiOperation({ summary: 'Re-analyses with their progress, the newest first, by pages' })
  @ApiResponse({ status: 200, type: ReanalysisList })
  @ApiResponse({ status: 400, description: 'The cursor or the size is not valid.' })
  async list(
    @CurrentIdentity() { workspaceId }: Identity,
    @Query() query: PageQuery,
  ): Promise<ReanalysisList> {
    const { items, ...rest } = await this.reanalyses.page(workspaceId, query);
    return { items: items.map(viewOf), ...rest };
  }

  @Get(':id')
  @Requires('analysis:read')
  @ApiOperation({ summary: 'One re-analysis: state and progress' })
  @ApiResponse({ status: 200, type: ReanalysisView })
  @ApiResponse(NO_SUCH)
  async find(
    @CurrentIdentity() { workspaceId }: Identity,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ReanalysisView> {
    return viewOf(await this.reanalyses.find(workspaceId, id));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('analysis:write')
  @ApiOperation({
    summary: 'Ends a re-analysis',
    description: 'What is done stays done. Cancelling twice changes nothing.',
  })
  @ApiResponse({ status: 200, type: ReanalysisView })
  @ApiResponse(NO_SUCH)
  @ApiResponse({ status: 409, description: 'It has ended otherwise.' })
  async cancel(
    @CurrentIdentity() { workspaceId }: Identity,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ReanalysisView> {
    return viewOf(await this.reanalyses.cancel(workspaceId, id));
  }
}
