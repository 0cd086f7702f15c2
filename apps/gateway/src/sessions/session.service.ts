/** Signing in and out. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Identity, ServiceError } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { CallerCache } from '../edge/caller.cache.js';
import { newSessionToken, secretHash, workspaceOfSession } from '../keys/secret.token.js';
import { Membership } from '../people/membership.entity.js';
import { isPassword } from '../people/password.js';
import { Person } from '../people/person.entity.js';
import { Workspace } from '../workspaces/workspace.entity.js';
import type { SessionView, SignIn } from './session.dto.js';
import { Session } from './session.entity.js';

export const SESSION_SECONDS = 12 * 60 * 60;

const wrongCredentials = () =>
  new ServiceError('wrong_credentials', 401, 'The e-mail address or the password is wrong.');

@Injectable()
export class SessionService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CallerCache) private readonly callers: CallerCache,
  ) {}

  /**
   * Checks the password and opens a session.
   * @returns the cookie's value, good for SESSION_SECONDS
   * @throws ServiceError `wrong_credentials`, the same for an unknown address, a wrong password and no membership
   */
  async signIn({ email, password, workspaceId }: SignIn): Promise<string> {
    const person = await this.database.withSettings({ 'voc.person_email': email.toLowerCase() }, (em) =>
      em.findOneBy(Person, { email: email.toLowerCase() }),
    );
    if (!(await isPassword(person?.passwordHash, password)) || person === null) throw wrongCredentials();
    const memberships = await this.database.withSettings({ 'voc.person_id': person.id }, (em) =>
      em.find(Membership, { where: { personId: person.id }, order: { createdAt: 'ASC' } }),
    );
    const membership = memberships.find((it) => workspaceId === undefined || it.workspaceId === workspaceId);
    if (membership === undefined) throw wrongCredentials();
    return this.open(membership);
  }

  /** Ends the session of a cookie; says nothing where there is none. */
  async signOut(cookie: string | undefined): Promise<void> {
    const workspaceId = cookie === undefined ? undefined : workspaceOfSession(cookie);
    if (cookie === undefined || workspaceId === undefined) return;
    const hash = secretHash(cookie);
    await this.database.inWorkspace(workspaceId, (em) => em.delete(Session, { hash }));
    this.callers.forget(hash);
  }

  /** Who the identity is, and where. @throws ServiceError `no_session` where a program asks */
  async describe({ workspaceId, actor, scopes }: Identity): Promise<SessionView> {
    if (actor.kind !== 'person') throw new ServiceError('no_session', 401, 'Nobody is signed in.');
    const settings = { 'voc.workspace_id': workspaceId, 'voc.person_id': actor.id };
    return this.database.withSettings(settings, async (em) => {
      const { id, email, name } = await em.findOneByOrFail(Person, { id: actor.id });
      return { person: { id, email, name }, workspace: await this.workspace(em, workspaceId), scopes };
    });
  }

  private async open({ workspaceId, personId }: Membership): Promise<string> {
    const token = newSessionToken(workspaceId);
    const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000);
    await this.database.inWorkspace(workspaceId, async (em) => {
      // Whoever signs in sweeps, so no job is needed for it.
      await em.query('delete from session where expires_at < now()');
      await em.insert(Session, {
        id: randomUUID(),
        workspaceId,
        personId,
        hash: secretHash(token),
        expiresAt,
      });
    });
    return token;
  }

  private async workspace(em: EntityManager, workspaceId: string) {
    const { id, name, locale } = await em.findOneByOrFail(Workspace, { id: workspaceId });
    return { id, name, locale };
  }
}
