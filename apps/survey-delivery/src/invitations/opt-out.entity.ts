/** Contacts who don't want to be asked, whatever the survey. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('opt_out')
export class OptOut {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @PrimaryColumn('text', { name: 'contact_key' })
  contactKey!: string;

  @Column('timestamptz', { name: 'opted_out_at' })
  optedOutAt!: Date;
}
