/** Finds out who calls: by API key or by session cookie. */
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Database, type Identity, ServiceError, signIdentity } from '@voc/service';
import type { FastifyRequest } from 'fastify';
import { IsNull, MoreThan } from 'typeorm';
import type { GatewayConfig } from '../gateway.config.js';
import { ApiKey } from '../keys/api-key.entity.js';
import { secretHash, workspaceOfApiKey, workspaceOfSession } from '../keys/secret.token.js';
import { Membership, scopesOf } from '../people/membership.entity.js';
import { Session } from '../sessions/session.entity.js';
import { type Caller, CallerCache } from './caller.cache.js';
import { requireSameOrigin } from './same.origin.js';
import { sessionOf } from './session.cookie.js';

const BEARER = /^Bearer +(\S+) *$/i;

const refused = () => new ServiceError('unauthenticated', 401, 'The API key is not valid.');

@Injectable()
export class CallerService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CallerCache) private readonly cache: CallerCache,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  /**
   * The caller, or undefined where the request carries neither a key nor the cookie of a session that still runs.
   * @throws ServiceError `unauthenticated` where it carries a key that is not valid, `foreign_origin`
   */
  async of(request: Pick<FastifyRequest, 'headers' | 'method' | 'server'>): Promise<Caller | undefined> {
    const { authorization } = request.headers;
    if (authorization !== undefined) return this.byApiKey(BEARER.exec(authorization)?.[1] ?? '');
    const cookie = sessionOf(request);
    if (cookie === undefined || cookie === '') return undefined;
    requireSameOrigin(request);
    return this.bySession(cookie);
  }

  private async byApiKey(key: string): Promise<Caller> {
    const workspaceId = workspaceOfApiKey(key);
    if (workspaceId === undefined) throw refused();
    const hash = secretHash(key);
    const caller = await this.cache.of(hash, () =>
      this.database.inWorkspace(workspaceId, async (em) => {
        const found = await em.findOneBy(ApiKey, { hash, revokedAt: IsNull() });
        return found === null
          ? undefined
          : this.caller(workspaceId, { kind: 'key', id: found.id }, found.scopes);
      }),
    );
    if (caller === undefined) throw refused();
    return caller;
  }

  private async bySession(cookie: string): Promise<Caller | undefined> {
    const workspaceId = workspaceOfSession(cookie);
    if (workspaceId === undefined) return undefined;
    const hash = secretHash(cookie);
    return this.cache.of(hash, () =>
      this.database.inWorkspace(workspaceId, async (em) => {
        const session = await em.findOneBy(Session, { hash, expiresAt: MoreThan(new Date()) });
        if (session === null) return undefined;
        const membership = await em.findOneBy(Membership, { workspaceId, personId: session.personId });
        if (membership === null) return undefined;
        return this.caller(workspaceId, { kind: 'person', id: session.personId }, scopesOf[membership.role]);
      }),
    );
  }

  private caller(workspaceId: string, actor: Identity['actor'], scopes: readonly string[]): Caller {
    const identity = { workspaceId, actor, scopes };
    return { identity, header: signIdentity(identity, this.config.INTERNAL_SECRET) };
  }
}
