/** What GET /api/v1/connectors answers. */
import { ApiProperty } from '@nestjs/swagger';

export class Titles {
  @ApiProperty()
  en!: string;

  @ApiProperty()
  fa!: string;
}

export class ConnectorPull {
  @ApiProperty({ description: 'Minutes between two pulls unless a source says otherwise.' })
  everyMinutes!: number;
}

export class ConnectorWebhook {
  @ApiProperty({
    enum: ['hmac', 'standard-webhooks', 'address'],
    description: 'How a delivery proves where it is from; `address`: the secret is a part of the address.',
  })
  signature!: string;
}

export class ConnectorDetails {
  @ApiProperty()
  id!: string;

  @ApiProperty({ type: Titles })
  title!: Titles;

  @ApiProperty({ type: ConnectorWebhook, nullable: true, description: 'Null where it takes no deliveries.' })
  webhook!: ConnectorWebhook | null;

  @ApiProperty({ type: ConnectorPull, nullable: true, description: 'Null where nothing can be pulled.' })
  pull!: ConnectorPull | null;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'JSON Schema.' })
  settings!: object;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'JSON Schema of the secrets of pulling; null where none are needed.',
  })
  credentials!: object | null;
}

export class ConnectorList {
  @ApiProperty({ type: [ConnectorDetails] })
  items!: ConnectorDetails[];
}
