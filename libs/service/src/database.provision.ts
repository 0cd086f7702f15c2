/** Makes the schema and the roles of a service; run by an administrator, before the service starts. */
import { setTimeout as pause } from 'node:timers/promises';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { type SchemaRoles, schemaRoles } from './database.policy.js';

/** What PostgreSQL says where two sessions make or change one role at once; another try then succeeds. */
const CONCURRENT_CHANGE = new Set(['XX000', '23505', '42710']);
const MAX_ATTEMPTS = 10;

export interface RolePasswords {
  owner: string;
  app: string;
}

export interface ProvisionedDatabase extends SchemaRoles {
  /** Connection address of the app role. */
  appUrl: string;
  /** Connection address of the owner role. */
  ownerUrl: string;
}

/**
 * Makes schema and roles of `service` in the database of `adminUrl`, or brings them up to date; harmless to repeat.
 * `passwords` become the passwords of the two roles that sign in; the relay role can't sign in.
 */
export async function provisionDatabase(
  adminUrl: string,
  service: string,
  passwords: RolePasswords,
): Promise<ProvisionedDatabase> {
  const roles = schemaRoles(service);
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    const sql = provisionSql(roles, passwords, escapeIdentifier(rows[0]?.name ?? ''));
    // Roles belong to the whole server, so another database's provisioning may change the same ones now.
    for (let attempt = 1; ; attempt += 1) {
      try {
        await client.query(sql);
        break;
      } catch (error) {
        if (attempt === MAX_ATTEMPTS || !CONCURRENT_CHANGE.has((error as { code?: string }).code ?? ''))
          throw error;
        await pause(attempt * 50 * Math.random());
      }
    }
  } finally {
    await client.end();
  }
  return {
    ...roles,
    appUrl: urlAs(adminUrl, roles.app, passwords.app),
    ownerUrl: urlAs(adminUrl, roles.owner, passwords.owner),
  };
}

/** Several statements in one simple query are one transaction. */
function provisionSql(
  { schema, owner, app, relay }: SchemaRoles,
  passwords: RolePasswords,
  database: string,
): string {
  return `
    ${roleSql(owner, `login password ${escapeLiteral(passwords.owner)}`)}
    ${roleSql(app, `login noinherit password ${escapeLiteral(passwords.app)}`)}
    ${roleSql(relay, 'nologin')}
    grant ${relay} to ${app};
    grant ${owner} to current_user;
    grant connect on database ${database} to ${owner}, ${app};
    create schema if not exists ${schema} authorization ${owner};
    grant usage on schema ${schema} to ${app}, ${relay};
    revoke create on schema public from public;
    alter role ${owner} in database ${database} set search_path = ${schema};
    alter role ${app} in database ${database} set search_path = ${schema};
    alter role ${app} in database ${database} set statement_timeout = '30s';
    alter role ${app} in database ${database} set idle_in_transaction_session_timeout = '60s';`;
}

function roleSql(name: string, attributes: string): string {
  return `do $$ begin
      if not exists (select from pg_roles where rolname = ${escapeLiteral(name)}) then create role ${name}; end if;
    end $$;
    alter role ${name} with ${attributes};`;
}

function urlAs(adminUrl: string, user: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = encodeURIComponent(password);
  return url.toString();
}
