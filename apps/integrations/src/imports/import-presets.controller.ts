/** /api/v1/import-presets: ready mappings, everybody's and a workspace's own. */
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
  Put,
} from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, Requires } from '@voc/service';
import { PresetDescription, PresetInput, PresetList } from './import-preset.dto.js';
import { ImportPresets } from './import-presets.service.js';

const NO_SUCH = { status: 404, description: 'The workspace has no such preset.' };
const NOT_VALID = { status: 400, description: 'The mapping is not valid; `errors` says where.' };

@ApiTags('imports')
@Controller('api/v1/import-presets')
export class ImportPresetsController {
  constructor(@Inject(ImportPresets) private readonly presets: ImportPresets) {}

  @Get()
  @Requires('imports:read')
  @ApiOperation({ summary: 'Ready mappings: the workspace’s own, and for files that many people have' })
  @ApiResponse({ status: 200, type: PresetList })
  async list(@CurrentIdentity() { workspaceId }: Identity): Promise<PresetList> {
    return { items: await this.presets.list(workspaceId) };
  }

  @Get(':id')
  @Requires('imports:read')
  @ApiOperation({ summary: 'One of the workspace’s own presets' })
  @ApiResponse({ status: 200, type: PresetDescription })
  @ApiResponse(NO_SUCH)
  find(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<PresetDescription> {
    return this.presets.find(workspaceId, id);
  }

  @Post()
  @Requires('imports:write')
  @ApiOperation({ summary: 'Keeps a mapping for later' })
  @ApiResponse({ status: 201, type: PresetDescription })
  @ApiResponse(NOT_VALID)
  @ApiResponse({ status: 409, description: 'The workspace has too many presets.' })
  save(@Body() input: PresetInput, @CurrentIdentity() { workspaceId }: Identity): Promise<PresetDescription> {
    return this.presets.save(workspaceId, input);
  }

  @Put(':id')
  @Requires('imports:write')
  @ApiOperation({ summary: 'Puts another mapping in place of a kept one' })
  @ApiResponse({ status: 200, type: PresetDescription })
  @ApiResponse(NOT_VALID)
  @ApiResponse(NO_SUCH)
  replace(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: PresetInput,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<PresetDescription> {
    return this.presets.replace(workspaceId, id, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('imports:write')
  @ApiOperation({ summary: 'Removes a kept mapping' })
  @ApiResponse({ status: 204 })
  @ApiResponse(NO_SUCH)
  remove(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<void> {
    return this.presets.remove(workspaceId, id);
  }
}
