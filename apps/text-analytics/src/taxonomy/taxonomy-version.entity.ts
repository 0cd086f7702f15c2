/** Each edit of a workspace's taxonomy as a whole, so that any of them can be read and put in force again. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Topic } from './taxonomy.js';

/** What an edit did; `added`, `changed` and `removed` are keys of topics. */
export interface TaxonomyChange {
  kind: 'edited' | 'merged' | 'restored';
  added: string[];
  changed: string[];
  removed: string[];
  /** Of a merge: the topic that went, and the one that took it over. */
  merged?: { from: string; into: string };
  /** The version that was put in force again. */
  restored?: number;
}

@Entity('taxonomy_version')
export class TaxonomyVersion {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'taxonomy_version_pk' })
  workspaceId!: string;

  /** From 1; the default taxonomy is 0 and in the code. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'taxonomy_version_pk' })
  version!: number;

  @Column('jsonb')
  topics!: readonly Topic[];

  @Column('jsonb')
  change!: TaxonomyChange;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;

  /** Kind and id of who did it, such as `person:…`. */
  @Column('text', { name: 'published_by' })
  publishedBy!: string;
}
