/** Messages that a service refused, kept until a person has decided about them. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('quarantined')
@Index('quarantined_by_workspace', ['workspaceId', 'failedAt'])
@Index('quarantined_by_state', ['workspaceId', 'state', 'failedAt'])
export class Quarantined {
  @PrimaryColumn('uuid')
  id!: string;

  /** NO_WORKSPACE where the message didn't say to whom it belongs. */
  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text')
  stage!: string;

  @Column('text', { name: 'refused_by' })
  refusedBy!: string;

  /** Where it stood: in a topic, or as what in its source. */
  @Column('jsonb')
  origin!:
    | { topic: string; partition: number; offset: string; key?: string }
    | { externalId?: string }
    | { line: number };

  @Column('jsonb')
  reason!: { code: string; message: string; issues?: { path: string; message: string }[] };

  @Column('jsonb')
  headers!: Record<string, string>;

  /** The original bytes, encrypted. */
  @Column('bytea')
  payload!: Buffer;

  @Column('boolean')
  truncated!: boolean;

  @Column('timestamptz', { name: 'failed_at' })
  failedAt!: Date;

  /** The source whose delivery or page it came in; null for messages between services. */
  @Column('uuid', { name: 'source_id', nullable: true })
  sourceId!: string | null;

  /** open, replayed or discarded. */
  @Column('text', { default: 'open' })
  state!: string;

  /** When somebody replayed or discarded it, and who (kind and id of the actor). */
  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  /** What who discarded it has noted about that. */
  @Column('text', { name: 'discard_reason', nullable: true })
  discardReason!: string | null;

  /** How often somebody has replayed it. */
  @Column('integer', { default: 0 })
  attempts!: number;

  /** Whether the payload is not as it came any more. */
  @Column('boolean', { default: false })
  edited!: boolean;
}
