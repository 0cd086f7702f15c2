/** Issues, lists and revokes a workspace's API keys. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, ServiceError } from '@voc/service';
import { IsNull } from 'typeorm';
import { CallerCache } from '../edge/caller.cache.js';
import type { ApiKeyView, IssuedApiKey, NewApiKey } from './api-key.dto.js';
import { ApiKey } from './api-key.entity.js';
import { newApiKey, secretHash } from './secret.token.js';

const view = ({ id, name, scopes, createdAt }: ApiKey): ApiKeyView => ({
  id,
  name,
  scopes,
  createdAt: createdAt.toISOString(),
});

@Injectable()
export class ApiKeyService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CallerCache) private readonly callers: CallerCache,
  ) {}

  list(workspaceId: string): Promise<ApiKeyView[]> {
    return this.database.inWorkspace(workspaceId, async (em) => {
      const keys = await em.find(ApiKey, { where: { revokedAt: IsNull() }, order: { createdAt: 'DESC' } });
      return keys.map(view);
    });
  }

  /** The new key; only this answer holds it in the clear. */
  issue(workspaceId: string, { name, scopes }: NewApiKey): Promise<IssuedApiKey> {
    const key = newApiKey(workspaceId);
    return this.database.inWorkspace(workspaceId, async (em) => {
      const row = em.create(ApiKey, { id: randomUUID(), workspaceId, name, scopes, hash: secretHash(key) });
      await em.insert(ApiKey, row);
      return { ...view(row), key };
    });
  }

  /** @throws ServiceError `api_key_not_found` */
  async revoke(workspaceId: string, id: string): Promise<void> {
    const hash = await this.database.inWorkspace(workspaceId, async (em) => {
      const key = await em.findOneBy(ApiKey, { id, revokedAt: IsNull() });
      if (key === null) throw new ServiceError('api_key_not_found', 404, 'There is no such API key.');
      await em.update(ApiKey, { id }, { revokedAt: new Date() });
      return key.hash;
    });
    // Only now: a request that came before the commit would have been remembered as allowed.
    this.callers.forget(hash);
  }
}
