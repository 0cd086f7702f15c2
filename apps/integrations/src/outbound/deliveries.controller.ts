/** /api/v1/webhooks/:id/deliveries: what was sent to a webhook, and sending it again. */
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, Requires } from '@voc/service';
import { DeliveriesService } from './deliveries.service.js';
import {
  DeliveryDetails,
  DeliveryPage,
  DeliveryQuery,
  DeliveryQueued,
  Redelivered,
  RedeliveryWish,
} from './delivery.dto.js';

@ApiTags('webhooks')
@Controller('api/v1/webhooks/:id')
export class DeliveriesController {
  constructor(@Inject(DeliveriesService) private readonly deliveries: DeliveriesService) {}

  @Post('ping')
  @HttpCode(202)
  @Requires('webhooks:write')
  @ApiOperation({ summary: 'Sends a test event' })
  @ApiResponse({ status: 202, type: DeliveryQueued })
  @ApiResponse({ status: 409, description: 'The webhook is switched off.' })
  async ping(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<DeliveryQueued> {
    return { deliveryId: await this.deliveries.ping(workspaceId, id) };
  }

  @Get('deliveries')
  @Requires('webhooks:read')
  @ApiOperation({ summary: 'What was sent, and is still to be sent, page by page' })
  @ApiResponse({ status: 200, type: DeliveryPage })
  async page(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: DeliveryQuery,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<DeliveryPage> {
    return this.deliveries.page(workspaceId, id, query);
  }

  @Get('deliveries/:deliveryId')
  @Requires('webhooks:read')
  @ApiOperation({ summary: 'One delivery with its payload and its tries' })
  @ApiResponse({ status: 200, type: DeliveryDetails })
  async find(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('deliveryId', ParseUUIDPipe) deliveryId: string,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<DeliveryDetails> {
    return this.deliveries.details(workspaceId, id, deliveryId);
  }

  @Post('deliveries/:deliveryId/redeliver')
  @HttpCode(202)
  @Requires('webhooks:write')
  @ApiOperation({ summary: 'Sends one delivery again, under the same webhook-id' })
  @ApiResponse({ status: 202, type: DeliveryQueued })
  async redeliver(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('deliveryId', ParseUUIDPipe) deliveryId: string,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<DeliveryQueued> {
    await this.deliveries.redeliver(workspaceId, id, deliveryId);
    return { deliveryId };
  }

  @Post('redeliver')
  @HttpCode(202)
  @Requires('webhooks:write')
  @ApiOperation({ summary: 'Sends all deliveries again that came to nothing since a moment' })
  @ApiResponse({ status: 202, type: Redelivered })
  async redeliverFailed(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { since }: RedeliveryWish,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<Redelivered> {
    return { count: await this.deliveries.redeliverFailed(workspaceId, id, new Date(since)) };
  }
}
