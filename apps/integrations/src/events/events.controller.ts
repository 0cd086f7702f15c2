/** POST /api/v1/events: events of CRMs, ticket systems and products, as CloudEvents. */
import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOperation,
  ApiResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { CurrentIdentity, type Identity, Requires } from '@voc/service';
import type { FastifyRequest } from 'fastify';
import { EventLog } from './event.log.js';
import { BATCH, eventsOf, MAX_EVENTS, STRUCTURED } from './event.modes.js';
import { CloudEventExample, EventsAccepted } from './events.dto.js';

const event = { $ref: getSchemaPath(CloudEventExample) };

@ApiTags('events')
@Controller('api/v1/events')
export class EventsController {
  constructor(@Inject(EventLog) private readonly log: EventLog) {}

  @Post()
  @HttpCode(202)
  @Requires('events:write')
  @ApiOperation({
    summary: 'Takes one event or a batch of events',
    description:
      'CloudEvents 1.0 in any of its three HTTP modes: structured (`application/cloudevents+json`), binary (`ce-*` headers, the body is ' +
      `the data) or a batch (\`application/cloudevents-batch+json\`, at most ${MAX_EVENTS} events and 5 MiB). All or nothing: one bad ` +
      'event refuses the whole request, and `errors` names every bad one. Sending the same event again is harmless.',
  })
  @ApiExtraModels(CloudEventExample)
  @ApiConsumes(STRUCTURED, BATCH, 'application/json')
  @ApiBody({ schema: { oneOf: [event, { type: 'array', items: event }] } })
  @ApiResponse({ status: 202, type: EventsAccepted, description: 'The events are durable.' })
  @ApiResponse({
    status: 400,
    description: 'An event is not valid; `errors` has a JSON pointer and a reason for each place.',
  })
  @ApiResponse({ status: 413, description: 'Too many bytes or too many events.' })
  @ApiResponse({ status: 503, description: 'Nothing was taken; try again after `Retry-After` seconds.' })
  async accept(
    @Req() request: FastifyRequest,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<EventsAccepted> {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const events = eventsOf(request.headers, body, workspaceId, new Date());
    await this.log.append(workspaceId, events, body.length);
    return { accepted: events.length, ids: events.map((it) => it.eventId) };
  }
}
