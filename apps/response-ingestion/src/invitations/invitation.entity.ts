/** What this service knows of an invitation: its newest version, found by the hash of its link's token. */
import type { InvitationChanged } from '@voc/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber } from '../surveys/survey-version.entity.js';

@Entity('invitation')
@Index('invitation_token', ['workspaceId', 'tokenHash'])
export class Invitation {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('bigint', { transformer: asNumber })
  version!: number;

  @Column('text', { name: 'token_hash' })
  tokenHash!: string;

  @Column('jsonb')
  invitation!: InvitationChanged;
}
