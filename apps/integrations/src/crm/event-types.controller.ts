/** GET /api/v1/event-types: what really arrives, for choosing the trigger of a survey. */
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, Requires } from '@voc/service';
import { EventCatalogue } from './event.catalogue.js';
import { EventTypeList } from './event-types.dto.js';

@ApiTags('events')
@Controller('api/v1/event-types')
export class EventTypesController {
  constructor(@Inject(EventCatalogue) private readonly catalogue: EventCatalogue) {}

  @Get()
  @Requires('surveys:read')
  @ApiOperation({
    summary: 'The types of events that arrive, by source',
    description: 'A new type is here a moment after its first event.',
  })
  @ApiResponse({ status: 200, type: EventTypeList })
  async list(@CurrentIdentity() { workspaceId }: Identity): Promise<EventTypeList> {
    return this.catalogue.list(workspaceId);
  }
}
