/** Gives a workspace's taxonomy and publishes edits of it; each is a version of its own. */
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Identity } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { WorkspaceKnowledge } from '../knowledge/workspace.knowledge.js';
import { Reanalyses } from '../reanalysis/reanalyses.js';
import { difference } from './taxonomy.edits.js';
import { newerVersion } from './taxonomy.errors.js';
import { type PublishedTaxonomy, TaxonomyStore, type VersionSummary } from './taxonomy.store.js';
import type { TaxonomyChange } from './taxonomy-version.entity.js';
import type { Topic } from './taxonomy.js';
import { TopicLearner } from './topic.learner.js';

/** Who edits, and the version that they have seen, where they said so. */
export interface Editing {
  identity: Identity;
  seen?: number | null;
}

/** The topics as they shall be, and what else is to be told of the edit. */
export interface Edit {
  topics: readonly Topic[];
  kind?: TaxonomyChange['kind'];
  merged?: TaxonomyChange['merged'];
  restored?: number;
}

@Injectable()
export class TaxonomyService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TaxonomyStore) private readonly store: TaxonomyStore,
    @Inject(WorkspaceKnowledge) private readonly knowledge: WorkspaceKnowledge,
    @Inject(Reanalyses) private readonly reanalyses: Reanalyses,
    @Inject(TopicLearner) private readonly learner: TopicLearner,
  ) {}

  current(workspaceId: string): Promise<PublishedTaxonomy> {
    return this.database.inWorkspace(workspaceId, (em) => this.store.current(em));
  }

  /** @throws ServiceError 404 */
  version(workspaceId: string, version: number): Promise<PublishedTaxonomy> {
    return this.database.inWorkspace(workspaceId, (em) => this.store.version(em, version));
  }

  /** The newest first. */
  versions(workspaceId: string, before: number | undefined, size: number): Promise<VersionSummary[]> {
    return this.database.inWorkspace(workspaceId, (em) => this.store.versions(em, before, size));
  }

  /**
   * Publishes what `edit` makes of the topics in force, and has the back catalogue tagged again; an edit that changes
   * nothing is no version.
   * @throws ServiceError 409 where there is a newer version than `seen`, and what `edit` throws
   */
  async publish(
    { identity, seen }: Editing,
    edit: (topics: readonly Topic[], em: EntityManager) => Edit | Promise<Edit>,
  ): Promise<PublishedTaxonomy> {
    const { workspaceId, actor } = identity;
    const [published, change] = await this.database.inWorkspace(workspaceId, async (em) => {
      await this.store.lock(em, workspaceId);
      const present = await this.store.current(em);
      if (seen !== undefined && seen !== null && seen !== present.version)
        throw newerVersion(seen, present.version);
      const { topics, kind = 'edited', ...told } = await edit(present.topics, em);
      const change = { kind, ...difference(present.topics, topics), ...told };
      if (!isChanged(change) && sameOrder(present.topics, topics)) return [present];
      const next = { version: present.version + 1, topics, change, publishedBy: `${actor.kind}:${actor.id}` };
      const row = await this.store.publish(em, workspaceId, next);
      await this.reanalyses.request(workspaceId, { reason: 'taxonomy' }, em);
      return [row, change] as const;
    });
    if (change) {
      this.knowledge.changed(workspaceId);
      for (const key of change.changed) this.learner.consider(workspaceId, key, { rulesChanged: true });
    }
    return published;
  }

  /** Puts a version in force again, as a new one. @throws ServiceError 404 or 409 */
  restore(editing: Editing, version: number): Promise<PublishedTaxonomy> {
    return this.publish(editing, async (_, em) => {
      const { topics } = await this.store.version(em, version);
      return { topics, kind: 'restored', restored: version };
    });
  }
}

const isChanged = ({ added, changed, removed }: TaxonomyChange) =>
  added.length + changed.length + removed.length > 0;

const sameOrder = (a: readonly Topic[], b: readonly Topic[]) =>
  a.length === b.length && a.every(({ key }, at) => key === b[at]?.key);
