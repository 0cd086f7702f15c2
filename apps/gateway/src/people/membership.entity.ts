/** That a person belongs to a workspace, and what they may do there. */
import type { Scope } from '@voc/service';
import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

export type Role = 'owner';

/** What each role may do. */
export const scopesOf: Readonly<Record<Role, readonly Scope[]>> = { owner: ['admin'] };

@Entity('membership')
@Index('membership_person', ['personId'])
export class Membership {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  role!: Role;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
