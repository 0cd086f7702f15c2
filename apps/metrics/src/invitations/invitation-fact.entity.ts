/** The newest known state of one invitation to a survey. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('invitation_fact')
@Index('invitation_fact_survey', ['workspaceId', 'surveyId'])
export class InvitationFact {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'invitation_fact_pk' })
  workspaceId!: string;

  @PrimaryColumn('uuid', { name: 'invitation_id', primaryKeyConstraintName: 'invitation_fact_pk' })
  invitationId!: string;

  @Column('bigint')
  version!: string;

  @Column('uuid', { name: 'survey_id' })
  surveyId!: string;

  @Column('text')
  state!: string;
}
