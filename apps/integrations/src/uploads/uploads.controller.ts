/** /api/v1/uploads: files in pieces, by an upload that can be taken up again where it broke off (tus 1.0). */
import {
  Controller,
  Delete,
  Head,
  HttpCode,
  Inject,
  Options,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { ApiConsumes, ApiHeader, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, Requires } from '@voc/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UploadsService } from './uploads.service.js';

export const PIECE = 'application/offset+octet-stream';
const TUS = { name: 'Tus-Resumable', required: true, schema: { type: 'string', enum: ['1.0.0'] } };
const ID = { name: 'id', format: 'uuid', description: 'Of the upload, and then of its import.' };
const NO_SUCH = { status: 404, description: 'There is no such upload.' };
const EXPIRED = { status: 410, description: 'Nothing came for 24 hours; begin anew.' };

@ApiTags('uploads')
@Controller('api/v1/uploads')
export class UploadsController {
  constructor(@Inject(UploadsService) private readonly uploads: UploadsService) {}

  @Options()
  @HttpCode(204)
  @Requires('imports:write')
  @ApiOperation({ summary: 'What of the tus protocol is offered' })
  @ApiResponse({ status: 204 })
  async offers(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<void> {
    await this.uploads.answer(request, reply, workspaceId);
  }

  @Post()
  @Requires('imports:write')
  @ApiHeader(TUS)
  @ApiHeader({ name: 'Upload-Length', required: true, schema: { type: 'integer' } })
  @ApiHeader({
    name: 'Upload-Metadata',
    required: true,
    description:
      '`filename`, and one of `mapping` (JSON), `preset` and `mappingOf` as in `POST /imports`; values in base64.',
  })
  @ApiOperation({
    summary: 'Begins an upload that can be taken up again (tus)',
    description: 'When its last byte is there, the upload is an import of the same id.',
  })
  @ApiResponse({ status: 201, description: 'The header Location says where to send the pieces.' })
  @ApiResponse({ status: 400, description: 'The length, the metadata or the mapping is not valid.' })
  @ApiResponse({ status: 413, description: 'The file is too large.' })
  @ApiResponse({ status: 429, description: 'The workspace has too many unfinished uploads.' })
  async create(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<void> {
    await this.uploads.answer(request, reply, workspaceId);
  }

  @Head(':id')
  @Requires('imports:write')
  @ApiParam(ID)
  @ApiHeader(TUS)
  @ApiOperation({ summary: 'How far an upload is' })
  @ApiResponse({ status: 200, description: 'The header Upload-Offset says how many bytes are stored.' })
  @ApiResponse(NO_SUCH)
  @ApiResponse(EXPIRED)
  async find(
    @Param('id', ParseUUIDPipe) _id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<void> {
    await this.uploads.answer(request, reply, workspaceId);
  }

  @Patch(':id')
  @Requires('imports:write')
  @ApiParam(ID)
  @ApiHeader(TUS)
  @ApiHeader({ name: 'Upload-Offset', required: true, schema: { type: 'integer' } })
  @ApiConsumes(PIECE)
  @ApiOperation({ summary: 'The next bytes of an upload' })
  @ApiResponse({
    status: 204,
    description: 'They are stored; the header Upload-Offset says how many there are.',
  })
  @ApiResponse({ status: 400, description: 'The file does not fit its mapping; nothing of it is left.' })
  @ApiResponse(NO_SUCH)
  @ApiResponse({ status: 409, description: 'Upload-Offset is not where the upload is.' })
  @ApiResponse(EXPIRED)
  async write(
    @Param('id', ParseUUIDPipe) _id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<void> {
    await this.uploads.answer(request, reply, workspaceId);
  }

  @Delete(':id')
  @Requires('imports:write')
  @ApiParam(ID)
  @ApiHeader(TUS)
  @ApiOperation({ summary: 'Ends an unfinished upload and removes what is stored of it' })
  @ApiResponse({ status: 204 })
  @ApiResponse({ status: 400, description: 'The upload is finished; cancel its import.' })
  @ApiResponse(NO_SUCH)
  async end(
    @Param('id', ParseUUIDPipe) _id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<void> {
    await this.uploads.answer(request, reply, workspaceId);
  }
}
