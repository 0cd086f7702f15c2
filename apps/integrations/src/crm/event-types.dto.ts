/** What the catalogue of events answers. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { FieldKind } from './event.type.js';

export class EventField {
  @ApiProperty({ example: 'order.total', description: 'As one would write it in the event’s data.' })
  name!: string;

  @ApiProperty({ enum: ['text', 'number', 'boolean'], isArray: true })
  kinds!: FieldKind[];

  @ApiPropertyOptional({
    description: 'A value that came; none is shown of what looks like personal data.',
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }],
  })
  example?: string | number | boolean;
}

export class EventDay {
  @ApiProperty({ format: 'date' })
  day!: string;

  @ApiProperty()
  count!: number;
}

export class EventTypeView {
  @ApiProperty({ example: 'ticket.closed' })
  type!: string;

  @ApiProperty({ example: '/helpdesk' })
  source!: string;

  @ApiProperty({ format: 'date-time', description: 'By arrival, as all times here.' })
  firstSeen!: string;

  @ApiProperty({ format: 'date-time' })
  lastSeen!: string;

  @ApiProperty({ description: 'Arrivals; an event that its source sends twice counts twice.' })
  count!: number;

  @ApiProperty({
    type: [EventDay],
    description: 'Of the last 30 days (UTC), without those on which none came.',
  })
  days!: EventDay[];

  @ApiProperty({ type: [EventField], description: 'At most 100.' })
  attributes!: EventField[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The newest event; `…` stands for what looks like personal data.',
  })
  sample!: Record<string, string | number | boolean>;
}

export class EventTypeList {
  @ApiProperty({ type: [EventTypeView], description: 'Those that arrived last first.' })
  items!: EventTypeView[];

  @ApiProperty({ description: 'Whether these are all; at most 500 types are kept.' })
  complete!: boolean;
}
