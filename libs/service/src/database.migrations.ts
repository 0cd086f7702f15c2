/** Brings a schema up to date at start, and tells where entities and migrations have drifted apart. */
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { schemaRoles } from './database.policy.js';

/** What TypeORM accepts as a class of an entity or of a migration. */
export type EntityClasses = Extract<NonNullable<DataSourceOptions['entities']>, readonly unknown[]>;
export type MigrationClasses = Extract<NonNullable<DataSourceOptions['migrations']>, readonly unknown[]>;

/** First key of the advisory lock; the second is made of the schema's name. */
const MIGRATION_LOCK = 724_302;
/** A database that is down refuses at once; this is for one that is busy, or whose connections all are. */
const CONNECT_TIMEOUT_MS = 5_000;
const MAX_WAIT_MS = 5_000;

/** Options of a TypeORM data source on the schema of `service`. */
export function dataSourceOptions(
  service: string,
  url: string,
  parts: { entities?: EntityClasses; migrations?: MigrationClasses; pool: number },
) {
  return {
    type: 'postgres',
    url,
    schema: schemaRoles(service).schema,
    applicationName: service,
    entities: [...(parts.entities ?? [])],
    migrations: [...(parts.migrations ?? [])],
    migrationsTableName: 'migration',
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    poolSize: parts.pool,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    extra: { keepAlive: true },
  } satisfies DataSourceOptions;
}

/** Runs what is missing as the owner of the schema; several processes may do so at once. */
export async function runMigrations(
  service: string,
  ownerUrl: string,
  migrations: MigrationClasses,
): Promise<void> {
  // One connection holds the lock while the other migrates.
  const dataSource = new DataSource(dataSourceOptions(service, ownerUrl, { migrations, pool: 2 }));
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1, hashtext($2))', [
      MIGRATION_LOCK,
      schemaRoles(service).schema,
    ]);
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await lock.query('select pg_advisory_unlock_all()');
    await lock.release();
    await dataSource.destroy();
  }
}

/** Calls `attempt` until it succeeds, with growing pauses; for engines that start later than this process. */
export async function untilReachable<T>(
  attempt: () => Promise<T>,
  onFailure: (error: unknown) => void,
): Promise<T> {
  for (let wait = 100; ; wait = Math.min(wait * 2, MAX_WAIT_MS)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isConnectionFailure(error)) throw error;
      onFailure(error);
      await pause(wait);
    }
  }
}

/**
 * SQLSTATE classes and Node error codes that mean: PostgreSQL can't be reached or has no room just now (connections,
 * disk, memory), only reads after a fail-over, was too slow, or can't read its disk. None is the fault of what was sent.
 */
const UNREACHABLE =
  /^(08...|53...|25006|57014|57P0[123]|58030|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/;
/** pg says these without a code. */
const UNREACHABLE_MESSAGE =
  /^(timeout exceeded when trying to connect|connection terminated|client has encountered a connection error|query read timeout)/i;

/** Whether `error` (also inside a TypeORM error or an AggregateError) means that PostgreSQL is not reachable. */
export function isConnectionFailure(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, driverError, errors, cause } = error as Record<string, unknown>;
  if (typeof code === 'string' && UNREACHABLE.test(code)) return true;
  if (typeof message === 'string' && UNREACHABLE_MESSAGE.test(message)) return true;
  const inner = [driverError, cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  return inner.some((it) => it !== error && isConnectionFailure(it));
}

/**
 * For tests: compares the entities with the schema that the migrations made.
 * @throws Error listing the statements that would bring the schema in line with the entities.
 */
export async function expectNoDrift(dataSource: DataSource): Promise<void> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  if (upQueries.length === 0) return;
  throw new Error(`Entities and migrations differ:\n${upQueries.map(({ query }) => query).join('\n')}`);
}
