/** GET /api/v1/connectors: the systems that can be connected, and what each has to be told. */
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@voc/service';
import { z } from 'zod';
import type { Connector } from '../connectors/connector.js';
import { connectors } from '../connectors/connectors.js';
import { type ConnectorDetails, ConnectorList } from './connector.dto.js';

@ApiTags('sources')
@Controller('api/v1/connectors')
export class ConnectorsController {
  @Get()
  @Requires('sources:read')
  @ApiOperation({ summary: 'The systems that can be connected, and what each has to be told' })
  @ApiResponse({ status: 200, type: ConnectorList })
  list(): ConnectorList {
    return { items: connectors.map(detailsOf) };
  }
}

function detailsOf({ id, title, webhook, pull, settings, credentials }: Connector): ConnectorDetails {
  return {
    id,
    title,
    webhook: webhook ? { signature: webhook.signature.kind } : null,
    pull: pull ? { everyMinutes: pull.everyMinutes } : null,
    settings: schemaOf(settings),
    credentials: credentials ? schemaOf(credentials) : null,
  };
}

/** As it is written in a form: before defaults and conversions. */
function schemaOf(schema: z.ZodObject): object {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}
