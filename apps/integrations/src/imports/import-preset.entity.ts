/** A mapping that a workspace has saved, to be used again. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SavedMapping } from './mapping.schema.js';

@Entity('import_preset')
@Index('import_preset_by_workspace', ['workspaceId', 'createdAt'])
export class ImportPresetRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text')
  title!: string;

  /** As it was given, so that it can be read and changed as it was written. */
  @Column('jsonb')
  mapping!: SavedMapping;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
