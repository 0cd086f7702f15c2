/** /api/v1/webhooks: who is told what happens. */
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
  SecretRotation,
  Webhook,
  WebhookChange,
  WebhookCreated,
  WebhookEventNames,
  WebhookList,
  WebhookSecret,
  WebhookWish,
} from './webhook.dto.js';
import { webhookEvents } from './webhook.payload.js';
import { WebhooksService } from './webhooks.service.js';

@ApiTags('webhooks')
@Controller('api/v1/webhooks')
export class WebhooksController {
  constructor(@Inject(WebhooksService) private readonly webhooks: WebhooksService) {}

  @Get()
  @Requires('webhooks:read')
  @ApiOperation({ summary: 'All webhooks of the workspace' })
  @ApiResponse({ status: 200, type: WebhookList })
  async list(@CurrentIdentity() { workspaceId }: Identity): Promise<WebhookList> {
    return { items: await this.webhooks.list(workspaceId) };
  }

  @Get('events')
  @Requires('webhooks:read')
  @ApiOperation({ summary: 'What a webhook can be told' })
  @ApiResponse({ status: 200, type: WebhookEventNames })
  events(): WebhookEventNames {
    return { events: webhookEvents };
  }

  @Post()
  @Requires('webhooks:write')
  @ApiOperation({
    summary: 'Makes a webhook',
    description: 'Deliveries are signed by Standard Webhooks. The secret is shown in this answer only.',
  })
  @ApiResponse({ status: 201, type: WebhookCreated })
  @ApiResponse({ status: 400, description: 'A field is wrong; `errors` says which.' })
  async create(
    @Body() wish: WebhookWish,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<WebhookCreated> {
    return this.webhooks.create(workspaceId, wish);
  }

  @Get(':id')
  @Requires('webhooks:read')
  @ApiOperation({ summary: 'One webhook' })
  @ApiResponse({ status: 200, type: Webhook })
  @ApiResponse({ status: 404, description: 'There is no such webhook.' })
  async find(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<Webhook> {
    return this.webhooks.find(workspaceId, id);
  }

  @Patch(':id')
  @Requires('webhooks:write')
  @ApiOperation({
    summary: 'Changes a webhook, or switches it on or off',
    description: 'What happens while it is off is not told later; deliveries that wait then go on waiting.',
  })
  @ApiResponse({ status: 200, type: Webhook })
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() wish: WebhookChange,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<Webhook> {
    return this.webhooks.change(workspaceId, id, wish);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('webhooks:write')
  @ApiOperation({ summary: 'Deletes a webhook with its deliveries' })
  @ApiResponse({ status: 204, description: 'It is gone.' })
  async remove(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<void> {
    await this.webhooks.remove(workspaceId, id);
  }

  @Post(':id/secret')
  @Requires('webhooks:write')
  @ApiOperation({
    summary: 'Gives a webhook a new secret',
    description: 'For a while deliveries carry the signatures of both.',
  })
  @ApiResponse({ status: 201, type: WebhookSecret })
  async rotate(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { overlapHours }: SecretRotation,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<WebhookSecret> {
    return this.webhooks.rotate(workspaceId, id, overlapHours);
  }
}
