/** Reads and writes the versions of a workspace's taxonomy, in the transaction of whoever asks. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { versionNotFound } from './taxonomy.errors.js';
import { defaultTaxonomy } from './taxonomy.default.js';
import { type TaxonomyChange, TaxonomyVersion } from './taxonomy-version.entity.js';
import type { Taxonomy, Topic } from './taxonomy.js';

/** Older versions than so many are forgotten. */
const MOST_VERSIONS = 1_000;

/** A version without its topics. */
export type VersionSummary = Omit<TaxonomyVersion, 'topics' | 'workspaceId'>;

/** One that may carry who published it; the default one was published by nobody. */
export type PublishedTaxonomy = Taxonomy &
  Partial<Pick<TaxonomyVersion, 'change' | 'publishedAt' | 'publishedBy'>>;

@Injectable()
export class TaxonomyStore {
  /** The one in force. */
  async current(em: EntityManager): Promise<PublishedTaxonomy> {
    const [row] = await em.find(TaxonomyVersion, { order: { version: 'desc' }, take: 1 });
    return row ?? defaultTaxonomy;
  }

  /** @throws ServiceError 404 */
  async version(em: EntityManager, version: number): Promise<PublishedTaxonomy> {
    if (version === defaultTaxonomy.version) return defaultTaxonomy;
    const row = await em.findOneBy(TaxonomyVersion, { version });
    if (!row) throw versionNotFound();
    return row;
  }

  /** The newest first, those before `before`. */
  async versions(em: EntityManager, before: number | undefined, size: number): Promise<VersionSummary[]> {
    const query = em
      .createQueryBuilder(TaxonomyVersion, 'it')
      .select(['it.workspaceId', 'it.version', 'it.change', 'it.publishedAt', 'it.publishedBy'])
      .orderBy('it.version', 'DESC')
      .take(size);
    if (before !== undefined) query.where('it.version < :before', { before });
    return query.getMany();
  }

  /** Lets nobody else publish until this transaction ends. */
  async lock(em: EntityManager, workspaceId: string): Promise<void> {
    await em.query(`select pg_advisory_xact_lock(hashtext('taxonomy'), hashtext($1))`, [workspaceId]);
  }

  /** Puts the next version in force. */
  async publish(
    em: EntityManager,
    workspaceId: string,
    next: { version: number; topics: readonly Topic[]; change: TaxonomyChange; publishedBy: string },
  ): Promise<PublishedTaxonomy> {
    const row = { workspaceId, ...next, publishedAt: new Date() };
    await em.query(
      `insert into taxonomy_version (workspace_id, version, topics, change, published_at, published_by)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        workspaceId,
        row.version,
        JSON.stringify(row.topics),
        JSON.stringify(row.change),
        row.publishedAt,
        row.publishedBy,
      ],
    );
    await em.query('delete from taxonomy_version where version <= $1', [row.version - MOST_VERSIONS]);
    return row;
  }
}
