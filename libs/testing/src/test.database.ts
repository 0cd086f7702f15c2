/** A fresh, migrated PostgreSQL database for one test file. */
import { randomBytes } from 'node:crypto';
import {
  dataSourceOptions,
  type EntityClasses,
  expectNoDrift,
  type MigrationClasses,
  provisionDatabase,
  runMigrations,
} from '@voc/service';
import { Client } from 'pg';
import { DataSource } from 'typeorm';

/** Roles are the server's, so all test files that run at once must use the same passwords. */
const PASSWORDS = { owner: 'owner-of-tests', app: 'app-of-tests' };

export interface TestDatabase {
  /** Address of the app role: DATABASE_URL of the service. */
  url: string;
  ownerUrl: string;
  /** A superuser, whom row-level security doesn't bind: for looking at what is really there. */
  adminUrl: string;
  /** Rows of `sql` as the superuser, in the service's schema. */
  query<R = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<R[]>;
  /** @throws Error where entities and migrations differ. */
  expectNoDrift(): Promise<void>;
  dispose(): Promise<void>;
}

/** Makes a database on the server of DATABASE_URL, provisions it for `service` and runs `migrations`. */
export async function testDatabase(
  service: string,
  { entities = [], migrations = [] }: { entities?: EntityClasses; migrations?: MigrationClasses } = {},
): Promise<TestDatabase> {
  const server = process.env['DATABASE_URL'];
  if (server === undefined) throw new Error('DATABASE_URL must name a PostgreSQL superuser.');
  const name = `voc_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, (client) => client.query(`create database ${name}`));
  const adminUrl = Object.assign(new URL(server), { pathname: `/${name}` }).toString();
  const { appUrl, ownerUrl, schema } = await provisionDatabase(adminUrl, service, PASSWORDS);
  await runMigrations(service, ownerUrl, migrations);
  return {
    url: appUrl,
    ownerUrl,
    adminUrl,
    query: (sql, parameters = []) =>
      asAdmin(adminUrl, async (client) => {
        await client.query(`set search_path = ${schema}`);
        return (await client.query(sql, parameters)).rows;
      }),
    expectNoDrift: async () => {
      const dataSource = await new DataSource(
        dataSourceOptions(service, ownerUrl, { entities, migrations, pool: 1 }),
      ).initialize();
      await expectNoDrift(dataSource).finally(() => dataSource.destroy());
    },
    dispose: async () => {
      await asAdmin(server, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

async function asAdmin<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
