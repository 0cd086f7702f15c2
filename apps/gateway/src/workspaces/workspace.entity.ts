/** A workspace: one company or department, whose data nobody else sees. */
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

export const locales = ['en', 'fa'] as const;
export type Locale = (typeof locales)[number];

@Entity('workspace')
export class Workspace {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  locale!: Locale;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
