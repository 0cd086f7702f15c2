/** What people said about an item that analysis had understood otherwise. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const correctionKinds = ['sentiment', 'topic', 'intent'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

@Entity('correction')
@Index('correction_subject', ['workspaceId', 'feedbackId', 'fingerprint', 'kind', 'subject'], {
  unique: true,
})
@Index('correction_by_time', ['workspaceId', 'correctedAt', 'id'])
export class Correction {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'correction_pk' })
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('uuid', { name: 'feedback_id' })
  feedbackId!: string;

  /** Field of the text that is meant; null where the item as a whole is. */
  @Column('text', { nullable: true })
  field!: string | null;

  /** Of the wording that was judged: the correction holds as long as the item says the same. */
  @Column('bytea')
  fingerprint!: Buffer;

  @Column('text')
  kind!: CorrectionKind;

  /** A label of sentiment, the key of a topic, or an intent. */
  @Column('text')
  value!: string;

  /** What a later correction replaces: the topic or intent; sentiment has one correction, whatever it says. */
  @Column('text')
  subject!: string;

  /** True where the item is not what `value` says. */
  @Column('boolean')
  remove!: boolean;

  /** `person` or `key`. */
  @Column('text', { name: 'actor_kind' })
  actorKind!: string;

  @Column('text', { name: 'actor_id' })
  actorId!: string;

  @Column('timestamptz', { name: 'corrected_at' })
  correctedAt!: Date;
}
