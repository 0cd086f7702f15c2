/** How a service starts: configuration, database with tenancy, identity, errors, health, telemetry, graceful stop. */
export { AuthGuard, CurrentIdentity, type IdentifiedRequest, Public, Requires } from './auth.guard.js';
export * from './basics.js';
export { baseConfig, type BaseConfig, loadConfig } from './config.js';
export { Database } from './database.js';
export {
  dataSourceOptions,
  type EntityClasses,
  expectNoDrift,
  isConnectionFailure,
  type MigrationClasses,
  runMigrations,
} from './database.migrations.js';
export { policy, relayPolicy, type SchemaRoles, schemaRoles, tenantPolicy } from './database.policy.js';
export { provisionDatabase, type ProvisionedDatabase, type RolePasswords } from './database.provision.js';
export { Health } from './health.js';
export { answerProblem } from './http.js';
export {
  allows,
  type Identity,
  IDENTITY_HEADER,
  type Scope,
  scopes,
  signIdentity,
  verifyIdentity,
} from './identity.js';
export { appendOutbox, outboxMigration, OutboxMigration1700000000000 } from './outbox.js';
export { newestFirst, type Page, PageQuery } from './newest.first.js';
export { type Problem, PROBLEM_TYPE, problemOf } from './problem.js';
export { loggablePath, pathOf } from './request.path.js';
export { ServiceModule, type ServiceParts } from './service.module.js';
export { openService, type ServiceOptions, startService } from './start.js';
export { RequestPipe, unstorable } from './validation.pipe.js';
