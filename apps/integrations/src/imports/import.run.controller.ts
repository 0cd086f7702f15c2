/** /api/v1/imports/:id/…: one import's live progress, its refused rows, and orders to pause, go on and stop. */
import { Controller, Get, Headers, HttpCode, Inject, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, Requires } from '@voc/service';
import type { FastifyReply } from 'fastify';
import { ImportControl } from './import.control.js';
import { ImportProgress, ImportSummary, summaryOf } from './import.dto.js';
import { ImportEvents, LAST_EVENT_ID } from './import.events.js';
import { ImportWorker } from './import.worker.js';
import { ImportsService } from './imports.service.js';

const NO_SUCH = { status: 404, description: 'There is no such import.' };
const ENDED = { status: 409, description: 'The import has ended already.' };

@ApiTags('imports')
@Controller('api/v1/imports/:id')
export class ImportRunController {
  constructor(
    @Inject(ImportControl) private readonly control: ImportControl,
    @Inject(ImportWorker) private readonly worker: ImportWorker,
    @Inject(ImportEvents) private readonly events: ImportEvents,
    @Inject(ImportsService) private readonly imports: ImportsService,
  ) {}

  @Post('pause')
  @HttpCode(200)
  @Requires('imports:write')
  @ApiOperation({
    summary: 'Pauses an import',
    description: 'It stops at the end of the batch under way. Pausing a paused one changes nothing.',
  })
  @ApiResponse({ status: 200, type: ImportSummary })
  @ApiResponse(NO_SUCH)
  @ApiResponse(ENDED)
  async pause(@Param('id', ParseUUIDPipe) id: string, @CurrentIdentity() { workspaceId }: Identity) {
    return summaryOf(await this.control.pause(workspaceId, id));
  }

  @Post('resume')
  @HttpCode(200)
  @Requires('imports:write')
  @ApiOperation({ summary: 'Goes on with a paused import where it stopped' })
  @ApiResponse({ status: 200, type: ImportSummary })
  @ApiResponse(NO_SUCH)
  @ApiResponse(ENDED)
  async resume(@Param('id', ParseUUIDPipe) id: string, @CurrentIdentity() { workspaceId }: Identity) {
    const resumed = await this.control.resume(workspaceId, id);
    this.worker.wake();
    return summaryOf(resumed);
  }

  @Post('cancel')
  @HttpCode(200)
  @Requires('imports:write')
  @ApiOperation({
    summary: 'Ends an import for good',
    description: 'What was taken up to then stays, and `counts` says how much; the file is removed.',
  })
  @ApiResponse({ status: 200, type: ImportSummary })
  @ApiResponse(NO_SUCH)
  @ApiResponse(ENDED)
  async cancel(@Param('id', ParseUUIDPipe) id: string, @CurrentIdentity() { workspaceId }: Identity) {
    return summaryOf(await this.control.cancel(workspaceId, id));
  }

  @Get('events')
  @Requires('imports:read')
  @ApiExtraModels(ImportProgress)
  @ApiOperation({
    summary: 'Live progress as server-sent events',
    description:
      'An event `progress` whenever something has changed, and `end` when the import has ended. A stream lasts ten minutes at most; connect anew then.',
  })
  @ApiResponse({
    status: 200,
    description: 'The data of each event.',
    content: { 'text/event-stream': { schema: { $ref: getSchemaPath(ImportProgress) } } },
  })
  @ApiResponse({ status: 204, description: 'The header Last-Event-ID says that the end was seen already.' })
  @ApiResponse(NO_SUCH)
  @ApiResponse({ status: 429, description: 'The workspace has ten open streams already.' })
  async stream(
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('last-event-id') lastEventId: string | undefined,
    @CurrentIdentity() { workspaceId }: Identity,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // A browser connects anew whenever a stream ends; only this answer makes it stop.
    if (lastEventId === LAST_EVENT_ID) return void reply.status(204).send();
    const events = await this.events.of(workspaceId, id);
    await reply
      .headers({
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache, no-transform',
        // Kept alive behind its end, the connection would hold up a stop of the service that has ended the stream.
        connection: 'close',
        // Web servers in front of the hub would gather the events otherwise.
        'x-accel-buffering': 'no',
      })
      .send(events);
  }

  @Get('rejected.csv')
  @Requires('imports:read')
  @ApiOperation({
    summary: 'The refused rows, to correct and import again',
    description:
      'The columns of the file in their order, then `reason` and `line`. Import the corrected file with `mappingOf` = this import.',
  })
  @ApiResponse({ status: 200, content: { 'text/csv': { schema: { type: 'string' } } } })
  @ApiResponse(NO_SUCH)
  async rejected(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentIdentity() { workspaceId }: Identity,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { fileName, content } = await this.imports.errorsFile(workspaceId, id);
    const name = encodeURIComponent(`rejected-${fileName.replace(/\.[^.]*$/, '')}.csv`).replace(
      /['()*]/g,
      '_',
    );
    await reply
      .headers({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="rejected.csv"; filename*=UTF-8''${name}`,
        'cache-control': 'no-store',
      })
      .send(content);
  }
}
