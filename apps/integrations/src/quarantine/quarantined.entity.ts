/** Messages that a service refused, kept until a person has decided about them. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('quarantined')
@Index('quarantined_by_workspace', ['workspaceId', 'failedAt'])
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

  @Column('jsonb')
  origin!: { topic: string; partition: number; offset: string; key?: string };

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
}
