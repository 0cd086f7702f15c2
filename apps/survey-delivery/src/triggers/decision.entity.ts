/** One recorded decision for each candidate: a survey and an event that set it off. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Outcome } from './eligibility.decision.js';

@Entity('decision')
@Index('decision_newest', ['workspaceId', 'surveyId', 'decidedAt'])
@Index('decision_invitation', ['workspaceId', 'invitationId'])
export class Decision {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @PrimaryColumn('uuid', { name: 'survey_id' })
  surveyId!: string;

  @PrimaryColumn('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('text', { name: 'event_type' })
  eventType!: string;

  @Column('text', { name: 'customer_id', nullable: true })
  customerId!: string | null;

  @Column('text')
  outcome!: Outcome;

  @Column('uuid', { name: 'invitation_id', nullable: true })
  invitationId!: string | null;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt!: Date;
}
