/** /hooks: the addresses to which other systems deliver what happens there. */
import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CONFIG, Public } from '@voc/service';
import type { FastifyRequest } from 'fastify';
import type { IntegrationsConfig } from '../integrations.config.js';
import { notJson } from './webhook.errors.js';
import { HooksService } from './hooks.service.js';

export class DeliveryTaken {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

@ApiTags('deliveries')
@Public()
@Controller('hooks')
export class HooksController {
  constructor(
    @Inject(HooksService) private readonly hooks: HooksService,
    @Inject(CONFIG) private readonly config: IntegrationsConfig,
  ) {}

  @Post(':sourceId')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Takes a delivery that its system has signed',
    description:
      'At most 1 MiB of JSON, signed as the connector of the source says. It is durable when it is acknowledged and is mapped afterwards; ' +
      'what can not be mapped is in the quarantine. Delivering again is harmless.',
  })
  @ApiConsumes('application/json')
  @ApiBody({ schema: {} })
  @ApiResponse({ status: 202, type: DeliveryTaken, description: 'The delivery is durable.' })
  @ApiResponse({ status: 401, description: 'The address or the signature is not right.' })
  @ApiResponse({ status: 413, description: 'More than 1 MiB.' })
  @ApiResponse({ status: 415, description: 'Not JSON.' })
  @ApiResponse({ status: 503, description: 'Nothing was taken; deliver again after `Retry-After` seconds.' })
  async signed(@Param('sourceId') sourceId: string, @Req() request: FastifyRequest): Promise<DeliveryTaken> {
    return this.take(sourceId, request);
  }

  @Post(':sourceId/:secret')
  @HttpCode(202)
  @ApiOperation({ summary: 'Takes a delivery of a system that can not sign, to its secret address' })
  @ApiConsumes('application/json')
  @ApiBody({ schema: {} })
  @ApiResponse({ status: 202, type: DeliveryTaken, description: 'The delivery is durable.' })
  @ApiResponse({ status: 401, description: 'The address is not right.' })
  async addressed(
    @Param('sourceId') sourceId: string,
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
  ): Promise<DeliveryTaken> {
    return this.take(sourceId, request, secret);
  }

  /** Some systems ask by GET or HEAD whether anybody is there before they keep an address. */
  @Get([':sourceId', ':sourceId/:secret'])
  @ApiOperation({ summary: 'Says that deliveries are taken here; the same for every address' })
  @ApiResponse({ status: 200 })
  answer(): { takes: string } {
    return { takes: 'POST' };
  }

  private async take(sourceId: string, request: FastifyRequest, addressSecret?: string) {
    if (!Buffer.isBuffer(request.body)) throw notJson();
    const { method, body } = request;
    const headers = Object.fromEntries(
      Object.entries(request.headers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
      ),
    );
    const url = this.config.PUBLIC_URL + request.url;
    const id = await this.hooks.take(sourceId, {
      headers,
      method,
      url,
      body,
      ...(addressSecret !== undefined && { addressSecret }),
    });
    return { id };
  }
}
