/** The door to PostgreSQL: every transaction belongs to one workspace, and the database itself holds the fence. */
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { schemaRoles } from './database.policy.js';
import { requestContext } from './request.context.js';
import { SERVICE_NAME } from './tokens.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Injectable()
export class Database {
  private readonly relayRole: string;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(SERVICE_NAME) service: string,
  ) {
    this.relayRole = schemaRoles(service).relay;
  }

  /**
   * Runs `work` in one transaction that sees and writes rows of `workspaceId` only.
   * @throws what `work` throws, after a rollback.
   */
  async inWorkspace<T>(workspaceId: string, work: (em: EntityManager) => Promise<T>): Promise<T> {
    if (!UUID.test(workspaceId)) throw new Error('A workspace id is a UUID.');
    const context = { ...requestContext.getStore(), workspaceId };
    return requestContext.run(context, () => this.withSettings({ 'voc.workspace_id': workspaceId }, work));
  }

  /**
   * Runs `work` in one transaction in which `settings` hold, which policies of the schema read with
   * `current_setting(name, true)`; they end with the transaction.
   */
  async withSettings<T>(
    settings: Readonly<Record<string, string>>,
    work: (em: EntityManager) => Promise<T>,
  ): Promise<T> {
    return this.dataSource.transaction(async (em) => {
      const names = Object.keys(settings);
      const calls = names.map((_, index) => `set_config($${index * 2 + 1}, $${index * 2 + 2}, true)`);
      await em.query(
        `select ${calls.join(', ')}`,
        names.flatMap((name) => [name, settings[name]]),
      );
      return work(em);
    });
  }

  /** Runs `work` in one transaction as the relay role, which may do what migrations granted it, in all workspaces. */
  async asRelay<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (em) => {
      await em.query(`set local role ${this.relayRole}`);
      return work(em);
    });
  }

  /** @throws Error where PostgreSQL does not answer. */
  async ping(): Promise<void> {
    await this.dataSource.query('select 1');
  }
}
