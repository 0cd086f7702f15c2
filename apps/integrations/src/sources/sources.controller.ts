/** /api/v1/sources: the systems that a workspace takes feedback from. */
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
} from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, Requires } from '@voc/service';
import {
  SecretRequest,
  SecretShown,
  SourceChange,
  SourceCreated,
  SourceDetails,
  SourceList,
  SourceRequest,
} from './source.dto.js';
import { SourcesService } from './sources.service.js';

const notFound = { status: 404, description: 'There is no such source.' };
const invalid = { status: 400, description: 'Something does not fit; `errors` says where and why.' };

@ApiTags('sources')
@Controller('api/v1/sources')
export class SourcesController {
  constructor(@Inject(SourcesService) private readonly sources: SourcesService) {}

  @Get()
  @Requires('sources:read')
  @ApiOperation({ summary: 'All sources, the oldest first, with what came of their things' })
  @ApiResponse({ status: 200, type: SourceList })
  async list(@CurrentIdentity() { workspaceId }: Identity): Promise<SourceList> {
    return { items: await this.sources.list(workspaceId) };
  }

  @Post()
  @Requires('sources:write')
  @ApiOperation({
    summary: 'Connects a system',
    description: 'The answer has the address and the secret of its deliveries, this once.',
  })
  @ApiResponse({ status: 201, type: SourceCreated })
  @ApiResponse(invalid)
  async create(
    @Body() request: SourceRequest,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<SourceCreated> {
    return this.sources.create(workspaceId, request);
  }

  @Get(':id')
  @Requires('sources:read')
  @ApiOperation({ summary: 'One source' })
  @ApiResponse({ status: 200, type: SourceDetails })
  @ApiResponse(notFound)
  async find(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<SourceDetails> {
    return this.sources.find(workspaceId, id);
  }

  @Patch(':id')
  @Requires('sources:write')
  @ApiOperation({
    summary: 'Changes a source',
    description: 'Only what is given changes; settings and credentials are given whole.',
  })
  @ApiResponse({ status: 200, type: SourceDetails })
  @ApiResponse(invalid)
  @ApiResponse(notFound)
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() change: SourceChange,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<SourceDetails> {
    return this.sources.change(workspaceId, id, change);
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Requires('sources:write')
  @ApiOperation({ summary: 'Takes no deliveries any more and does not pull' })
  @ApiResponse({ status: 200, type: SourceDetails })
  @ApiResponse(notFound)
  async pause(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<SourceDetails> {
    return this.sources.setPaused(workspaceId, id, true);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Requires('sources:write')
  @ApiOperation({ summary: 'Goes on where it was paused' })
  @ApiResponse({ status: 200, type: SourceDetails })
  @ApiResponse(notFound)
  async resume(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<SourceDetails> {
    return this.sources.setPaused(workspaceId, id, false);
  }

  @Post(':id/secret')
  @Requires('sources:write')
  @ApiOperation({
    summary: 'Replaces the secret of its deliveries',
    description: 'The secrets before hold for `overlapHours` as well, so that no delivery is lost meanwhile.',
  })
  @ApiResponse({ status: 201, type: SecretShown })
  @ApiResponse(invalid)
  @ApiResponse(notFound)
  async rotateSecret(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: SecretRequest,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<SecretShown> {
    return this.sources.rotateSecret(workspaceId, id, request);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('sources:write')
  @ApiOperation({ summary: 'Disconnects a system; what came from it stays' })
  @ApiResponse({ status: 204 })
  @ApiResponse(notFound)
  async remove(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<void> {
    await this.sources.remove(workspaceId, id);
  }
}
