/** Deliveries that were dealt with, by the id that their system gave them; forgotten when nobody sends them again. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('inbound_delivery')
@Index('inbound_delivery_by_age', ['receivedAt'])
export class InboundDelivery {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;
}
