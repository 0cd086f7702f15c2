/** /api/v1/api-keys: the keys that programs use. */
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, Requires } from '@voc/service';
import { ApiKeyView, IssuedApiKey, NewApiKey } from './api-key.dto.js';
import { ApiKeyService } from './api-key.service.js';

@ApiTags('gateway')
@Requires('admin')
@Controller('api/v1/api-keys')
export class ApiKeyController {
  constructor(@Inject(ApiKeyService) private readonly keys: ApiKeyService) {}

  @Get()
  @ApiOkResponse({ type: [ApiKeyView] })
  list(@CurrentIdentity() { workspaceId }: Identity): Promise<ApiKeyView[]> {
    return this.keys.list(workspaceId);
  }

  @Post()
  @ApiCreatedResponse({ type: IssuedApiKey })
  issue(@CurrentIdentity() { workspaceId }: Identity, @Body() wanted: NewApiKey): Promise<IssuedApiKey> {
    return this.keys.issue(workspaceId, wanted);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(
    @CurrentIdentity() { workspaceId }: Identity,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.keys.revoke(workspaceId, id);
  }
}
