/** Texts of which people have said whether they belong to a topic. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('topic_example')
@Index('topic_example_of_text', ['workspaceId', 'topic', 'digest'], { unique: true })
@Index('topic_example_newest', ['workspaceId', 'topic', 'addedAt', 'id'])
@Index('topic_example_of_feedback', ['workspaceId', 'feedbackId'])
export class TopicExample {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topic_example_pk' })
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text')
  topic!: string;

  /** Of the masked text: a text is one example, whatever was said of it before. */
  @Column('bytea')
  digest!: Buffer;

  @Column('boolean')
  belongs!: boolean;

  /** The masked text, encrypted with the workspace's key. */
  @Column('bytea')
  ciphertext!: Buffer;

  /** The item that the text is of, where it was said. */
  @Column('uuid', { name: 'feedback_id', nullable: true })
  feedbackId!: string | null;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;

  /** Kind and id of who said it, such as `person:…`. */
  @Column('text', { name: 'added_by' })
  addedBy!: string;
}
