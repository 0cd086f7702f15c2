/** Shows unmasked originals and writes down who looked. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Identity, newestFirst } from '@voc/service';
import { type AccessesQuery, type AccessList, accessView, type OriginalView } from './original.dto.js';
import { OriginalAccess } from './original-access.entity.js';
import { originalGone, originalUnknown } from './original.errors.js';
import { OriginalReader } from './original.reader.js';

@Injectable()
export class OriginalsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OriginalReader) private readonly originals: OriginalReader,
  ) {}

  /** Nothing is shown before the look at it is on record. @throws ServiceError 404 or 410 */
  async look({ workspaceId, actor }: Identity, feedbackId: string, reason: string): Promise<OriginalView> {
    return this.database.inWorkspace(workspaceId, async (em) => {
      const original = await this.originals.lock(em, workspaceId, feedbackId);
      if (original === undefined) throw originalUnknown();
      if (original.retainedUntil.getTime() <= Date.now()) throw originalGone('retention_over');
      if (original.item === undefined && original.texts.length === 0) throw originalGone('deleted_at_source');
      await em.insert(OriginalAccess, {
        ...{ id: randomUUID(), workspaceId, feedbackId: original.feedbackId, reason: reason.trim() },
        ...{ actorKind: actor.kind, actorId: actor.id, accessedAt: new Date() },
      });
      const { version, retainedUntil } = original;
      const texts = original.texts.map(({ role, field, text }) => ({ role, field, text }));
      return { feedbackId: original.feedbackId, version, texts, retainedUntil: retainedUntil.toISOString() };
    });
  }

  /** The newest first. @throws ServiceError 400 where the cursor is none of ours */
  async accesses(workspaceId: string, query: AccessesQuery): Promise<AccessList> {
    const { feedbackId, actorId } = query;
    const { items, ...rest } = await this.database.inWorkspace(workspaceId, (em) => {
      const found = em
        .createQueryBuilder(OriginalAccess, 'it')
        .where({ ...(feedbackId && { feedbackId }), ...(actorId && { actorId }) });
      return newestFirst(found, 'accessedAt', query);
    });
    return { items: items.map(accessView), ...rest };
  }
}
