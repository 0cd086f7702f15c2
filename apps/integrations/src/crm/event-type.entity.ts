/** The types of events that really arrive, and how far the counting is. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FieldSeen } from './event.type.js';

@Entity('event_type')
export class EventType {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @PrimaryColumn('text')
  type!: string;

  /** The CloudEvents source. */
  @PrimaryColumn('text')
  source!: string;

  @Column('timestamptz', { name: 'first_seen' })
  firstSeen!: Date;

  @Column('timestamptz', { name: 'last_seen' })
  lastSeen!: Date;

  @Column('bigint')
  count!: string;

  /** By name. */
  @Column('jsonb')
  attributes!: Record<string, FieldSeen>;

  /** The newest event, masked. */
  @Column('jsonb')
  sample!: Record<string, string | number | boolean>;
}

/** How many came on one day (UTC). */
@Entity('event_type_day')
export class EventTypeDay {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @PrimaryColumn('text')
  type!: string;

  @PrimaryColumn('text')
  source!: string;

  @PrimaryColumn('date')
  day!: string;

  @Column('bigint')
  count!: string;
}

/** Where counting goes on in a partition of the events' topic: what stands before it is counted. */
@Entity('event_type_progress')
export class EventTypeProgress {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @PrimaryColumn('integer')
  partition!: number;

  @Column('bigint', { name: 'next_offset' })
  nextOffset!: string;
}
