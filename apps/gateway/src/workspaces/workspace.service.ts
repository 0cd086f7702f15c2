/** Opens workspaces, with a first person and a first API key. */
import { createHmac, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import type { GatewayConfig } from '../gateway.config.js';
import { ApiKey } from '../keys/api-key.entity.js';
import { newApiKey, secretHash } from '../keys/secret.token.js';
import { Membership } from '../people/membership.entity.js';
import { hashPassword, isPassword } from '../people/password.js';
import { Person } from '../people/person.entity.js';
import type { OpenWorkspace } from './workspace.dto.js';
import { Workspace } from './workspace.entity.js';

@Injectable()
export class WorkspaceService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  /** @throws EntityNotFoundError where the identity's workspace is gone */
  async describe(workspaceId: string) {
    const { id, name, locale, createdAt } = await this.database.inWorkspace(workspaceId, (em) =>
      em.findOneByOrFail(Workspace, { id: workspaceId }),
    );
    return { id, name, locale, createdAt: createdAt.toISOString() };
  }

  /**
   * Makes sure that the workspace, its first person and its first key are there; the same call again changes nothing
   * and gives the same answer, except that a key which was revoked stays so.
   */
  async open(wanted: OpenWorkspace): Promise<{ workspaceId: string; apiKey: string }> {
    const workspaceId = wanted.id ?? randomUUID();
    const email = wanted.email.toLowerCase();
    const apiKey = this.firstKey(workspaceId, wanted.apiKeyName);
    await this.database.withSettings(
      { 'voc.workspace_id': workspaceId, 'voc.person_email': email },
      async (em) => {
        await em
          .createQueryBuilder()
          .insert()
          .into(Workspace)
          .values({ id: workspaceId, name: wanted.name, locale: wanted.locale })
          .orIgnore()
          .execute();
        const personId = await this.ensurePerson(em, email, wanted.password);
        await em
          .createQueryBuilder()
          .insert()
          .into(Membership)
          .values({ workspaceId, personId, role: 'owner' })
          .orIgnore()
          .execute();
        await em
          .createQueryBuilder()
          .insert()
          .into(ApiKey)
          .values({
            id: randomUUID(),
            workspaceId,
            name: wanted.apiKeyName,
            scopes: ['admin'],
            hash: secretHash(apiKey),
          })
          .orIgnore()
          .execute();
      },
    );
    return { workspaceId, apiKey };
  }

  private async ensurePerson(em: EntityManager, email: string, password: string): Promise<string> {
    const known = await em.findOneBy(Person, { email });
    if (known === null) {
      const id = randomUUID();
      const name = email.split('@')[0] ?? email;
      await em.insert(Person, { id, email, name, passwordHash: await hashPassword(password) });
      return id;
    }
    if (!(await isPassword(known.passwordHash, password))) {
      await em.update(Person, { id: known.id }, { passwordHash: await hashPassword(password) });
    }
    return known.id;
  }

  /** Made from the hub's secret, so that asking again gives the same key though only its hash is stored. */
  private firstKey(workspaceId: string, name: string): string {
    const random = createHmac('sha256', this.config.INTERNAL_SECRET)
      .update(JSON.stringify(['first api key', workspaceId, name]))
      .digest();
    return newApiKey(workspaceId, random);
  }
}
