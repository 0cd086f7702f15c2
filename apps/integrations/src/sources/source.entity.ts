/** A source: one system of one workspace that sends deliveries, is pulled, or both. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type SourceState = 'active' | 'paused' | 'failing';

@Entity('source')
@Index('source_by_workspace', ['workspaceId', 'createdAt'])
@Index('source_by_pull', ['nextPullAt'])
export class Source {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  /** Id of its connector. */
  @Column('text')
  connector!: string;

  @Column('text')
  name!: string;

  /** `source.system` of its items. */
  @Column('text')
  system!: string;

  @Column('text')
  state!: SourceState;

  @Column('jsonb')
  settings!: Record<string, unknown>;

  /** Encrypted JSON of the connector's credentials. */
  @Column('bytea', { nullable: true })
  credentials!: Buffer | null;

  /** Encrypted JSON: [{secret, validUntil?}], the newest first; several while a secret is rotated. */
  @Column('bytea', { name: 'webhook_secrets' })
  webhookSecrets!: Buffer;

  /** Minutes between two pulls; null: not pulled. */
  @Column('integer', { name: 'pull_minutes', nullable: true })
  pullMinutes!: number | null;

  @Column('timestamptz', { name: 'next_pull_at', nullable: true })
  nextPullAt!: Date | null;

  @Column('jsonb', { nullable: true })
  cursor!: Record<string, unknown> | null;

  /** Names the worker that pulls it; a commit under another token is refused. */
  @Column('uuid', { name: 'lease_token', nullable: true })
  leaseToken!: string | null;

  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil!: Date | null;

  /** Failed pulls in a row. */
  @Column('integer', { default: 0 })
  failures!: number;

  /** Why the last pull failed, and what to do. */
  @Column('text', { nullable: true })
  problem!: string | null;

  /** When a page of it was kept last. */
  @Column('timestamptz', { name: 'last_page_at', nullable: true })
  lastPageAt!: Date | null;

  @Column('timestamptz', { name: 'last_item_at', nullable: true })
  lastItemAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

/** How many things of a source ended how, by day (UTC). */
@Entity('source_count')
export class SourceCount {
  @PrimaryColumn('uuid', { name: 'source_id' })
  sourceId!: string;

  @PrimaryColumn('date')
  day!: string;

  /** accepted, updated, duplicate, rejected or passed. */
  @PrimaryColumn('text')
  outcome!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('bigint')
  count!: string;
}
