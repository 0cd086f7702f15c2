/** What the routes of customers and accounts answer. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AccountReference, ExternalIdDto } from './crm.dto.js';

const SCALAR = [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }];

export class AccountView {
  @ApiProperty({ format: 'uuid', description: 'The hub’s own id.' })
  id!: string;

  @ApiProperty({ type: [ExternalIdDto] })
  externalIds!: ExternalIdDto[];

  @ApiPropertyOptional()
  name?: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  attributes!: Record<string, string | number | boolean>;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  changedAt!: string;
}

export class CustomerView extends AccountView {
  @ApiPropertyOptional()
  email?: string;

  @ApiPropertyOptional()
  phone?: string;

  @ApiPropertyOptional()
  locale?: string;

  @ApiPropertyOptional({ type: AccountReference })
  account?: AccountReference;
}

export class CustomerPage {
  @ApiProperty({ type: [CustomerView], description: 'In order of age.' })
  items!: CustomerView[];

  @ApiPropertyOptional({ description: 'Absent on the last page.' })
  cursor?: string;
}

export class AccountPage {
  @ApiProperty({ type: [AccountView], description: 'In order of age.' })
  items!: AccountView[];

  @ApiPropertyOptional({ description: 'Absent on the last page.' })
  cursor?: string;
}

export class AttributeChange {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ description: 'Of the attribute.' })
  name!: string;

  @ApiPropertyOptional({
    oneOf: SCALAR,
    description: 'Since then; absent where it was taken away. An account is named as it is called now.',
  })
  value?: string | number | boolean;

  @ApiPropertyOptional({ oneOf: SCALAR, description: 'Until then; absent where it was not known.' })
  before?: string | number | boolean;
}

export class AttributeChanges {
  @ApiProperty({ type: [AttributeChange], description: 'The newest first.' })
  items!: AttributeChange[];

  @ApiPropertyOptional({ description: 'Absent on the last page.' })
  cursor?: string;
}

export class BatchOutcome {
  @ApiProperty({ example: 'c-42' })
  id!: string;

  @ApiProperty({ enum: ['accepted', 'updated', 'duplicate', 'rejected'] })
  outcome!: string;

  @ApiPropertyOptional({ description: 'Of those that were rejected.' })
  code?: string;

  @ApiPropertyOptional()
  reason?: string;
}

export class BatchOutcomes {
  @ApiProperty({ type: [BatchOutcome], description: 'In the order of the request.' })
  items!: BatchOutcome[];
}

export class PartyDeleted {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  deletedAt!: string;
}
