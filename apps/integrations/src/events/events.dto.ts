/** What the event door answers. */
import { ApiProperty } from '@nestjs/swagger';

export class EventsAccepted {
  @ApiProperty({
    description: 'How many events were taken; they are durable when this is answered.',
    example: 1,
  })
  accepted!: number;

  @ApiProperty({
    description:
      'The id of each event, in the order of the request; the same event sent again has the same id.',
    type: [String],
    example: ['4c5f3c4e-1b1b-5b8a-9d55-2f6a1f0c9e11'],
  })
  ids!: string[];
}

/** The event as the description of the API shows it; the door itself validates with a compiled schema. */
export class CloudEventExample {
  @ApiProperty({ enum: ['1.0'] })
  specversion!: string;

  @ApiProperty({ description: 'With `source` it identifies the event.', example: 'evt-1001' })
  id!: string;

  @ApiProperty({ example: '/crm/acme' })
  source!: string;

  @ApiProperty({ example: 'ticket.closed' })
  type!: string;

  @ApiProperty({ required: false, example: 'ticket/42' })
  subject?: string;

  @ApiProperty({
    required: false,
    description: 'When it happened; the moment of arrival unless given.',
    example: '2026-03-01T10:15:00Z',
  })
  time?: string;

  @ApiProperty({
    description:
      '`customer` {id, name?, email?, phone?, locale?, attributes?}, `account` {id, name?, attributes?}, `agent` and `team` {id, name?}, ' +
      '`touchpoint` {stage?, channel?}; all other members become attributes, nested ones with a dot in their name. null means absent.',
    type: 'object',
    additionalProperties: true,
    example: { customer: { id: 'c-42', email: 'sara@example.org', locale: 'fa' }, order: { total: 125.5 } },
  })
  data!: Record<string, unknown>;
}
