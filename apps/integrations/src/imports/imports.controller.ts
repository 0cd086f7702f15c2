/** /api/v1/imports: files of feedback in, and how far they are. */
import { Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, PageQuery, Requires } from '@voc/service';
import { ENCODINGS } from '../files/text.encoding.js';
import type { FastifyRequest } from 'fastify';
import { ImportAccepted, ImportDetails, ImportList } from './import.dto.js';
import { ImportUpload } from './import.upload.js';
import { ImportWorker } from './import.worker.js';
import { ImportsService } from './imports.service.js';

@ApiTags('imports')
@Controller('api/v1')
export class ImportsController {
  constructor(
    @Inject(ImportUpload) private readonly upload: ImportUpload,
    @Inject(ImportWorker) private readonly worker: ImportWorker,
    @Inject(ImportsService) private readonly imports: ImportsService,
  ) {}

  @Post('imports')
  @HttpCode(202)
  @Requires('imports:write')
  @ApiOperation({
    summary: 'Imports a file of feedback',
    description:
      'CSV, TSV, JSON Lines or XLSX, as it is or packed with gzip or zip, up to 2 GiB. Sending the same file again adds nothing.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary' },
        mapping: { type: 'string', description: 'What each column means, as JSON; or else `preset`.' },
        preset: {
          type: 'string',
          description: 'The id of a preset of `GET /import-presets`.',
          example: 'generic-nps',
        },
        encoding: { type: 'string', enum: [...ENCODINGS], description: 'Found out unless given.' },
        mappingOf: {
          type: 'string',
          format: 'uuid',
          description: 'The id of an import whose mapping shall be used again, for a corrected file.',
        },
      },
    },
  })
  @ApiResponse({
    status: 202,
    type: ImportAccepted,
    description: 'The file is durable and will be worked through.',
  })
  @ApiResponse({
    status: 400,
    description: 'The form, the mapping or the header does not fit; `errors` says where.',
  })
  @ApiResponse({ status: 413, description: 'The file is too large.' })
  async create(
    @Req() request: FastifyRequest,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<ImportAccepted> {
    const { id, state } = await this.upload.take(request, workspaceId);
    this.worker.wake();
    return { id, state };
  }

  @Get('imports')
  @Requires('imports:read')
  @ApiOperation({ summary: 'Imports, the newest first, by pages' })
  @ApiResponse({ status: 200, type: ImportList })
  @ApiResponse({ status: 400, description: 'The cursor or the size is not valid.' })
  async list(@CurrentIdentity() { workspaceId }: Identity, @Query() query: PageQuery): Promise<ImportList> {
    return this.imports.page(workspaceId, query);
  }

  @Get('imports/:id')
  @Requires('imports:read')
  @ApiOperation({ summary: 'One import: state, counts, refused rows' })
  @ApiResponse({ status: 200, type: ImportDetails })
  @ApiResponse({ status: 404, description: 'There is no such import.' })
  async find(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<ImportDetails> {
    return this.imports.details(workspaceId, id);
  }
}
