/** /api/v1/corrections: what people say about feedback that was misunderstood. */
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, Requires } from '@voc/service';
import { CorrectionList, CorrectionMade, CorrectionsQuery, NewCorrection } from './correction.dto.js';
import { CorrectionsService } from './corrections.service.js';

@ApiTags('corrections')
@Controller('api/v1/corrections')
export class CorrectionsController {
  constructor(@Inject(CorrectionsService) private readonly corrections: CorrectionsService) {}

  @Post()
  @Requires('analysis:write')
  @ApiOperation({
    summary: 'Corrects what was understood of a piece of feedback',
    description:
      'The item is analysed again at once, and the correction holds in every later analysis as long as the text says the same. ' +
      'Models and topics learn from it. A second correction of the same thing replaces the first.',
  })
  @ApiResponse({ status: 201, type: CorrectionMade })
  @ApiResponse({ status: 400, description: 'The item has no such text, or the value is none of its kind.' })
  @ApiResponse({ status: 404, description: 'There is no such feedback, or its original is kept no longer.' })
  @ApiResponse({ status: 409, description: 'The item has as many corrections as it may have.' })
  async add(@CurrentIdentity() identity: Identity, @Body() body: NewCorrection): Promise<CorrectionMade> {
    return this.corrections.add(identity, body);
  }

  @Get()
  @Requires('analysis:read')
  @ApiOperation({
    summary: 'Corrections, the newest first, by pages',
    description: 'All conditions must hold.',
  })
  @ApiResponse({ status: 200, type: CorrectionList })
  @ApiResponse({ status: 400, description: 'The cursor or a condition is not valid.' })
  async list(
    @CurrentIdentity() { workspaceId }: Identity,
    @Query() query: CorrectionsQuery,
  ): Promise<CorrectionList> {
    return this.corrections.page(workspaceId, query);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('analysis:write')
  @ApiOperation({
    summary: 'Takes a correction back',
    description: 'The item is analysed again at once: what analysis finds by itself holds.',
  })
  @ApiResponse({ status: 204, description: 'It is gone.' })
  @ApiResponse({ status: 404, description: 'There is no such correction.' })
  async takeBack(
    @CurrentIdentity() { workspaceId }: Identity,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.corrections.takeBack(workspaceId, id);
  }
}
