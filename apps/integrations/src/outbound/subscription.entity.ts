/** A subscription: an address of a workspace that is told what happens. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('webhook_subscription')
@Index('webhook_subscription_by_workspace', ['workspaceId', 'createdAt'])
export class WebhookSubscription {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text')
  url!: string;

  @Column('text', { array: true })
  events!: string[];

  /** As they were given; they have been read once, so they can be read again. */
  @Column('jsonb')
  filters!: Record<string, unknown>;

  @Column('text')
  description!: string;

  @Column('boolean')
  enabled!: boolean;

  /** Why the hub itself has switched it off. */
  @Column('text', { name: 'disabled_reason', nullable: true })
  disabledReason!: string | null;

  /** Encrypted JSON: [{secret, validUntil?}], the newest first; several while a secret is rotated. */
  @Column('bytea')
  secrets!: Buffer;

  /** The first failure since the last success. */
  @Column('timestamptz', { name: 'failing_since', nullable: true })
  failingSince!: Date | null;

  /** What happened before isn't told: it was made, or switched on again, then. */
  @Column('timestamptz', { name: 'active_since' })
  activeSince!: Date;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
