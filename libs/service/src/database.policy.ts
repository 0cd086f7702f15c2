/** SQL that fences the rows of one workspace from all others, for use in migrations. */

/** The workspace of the current transaction; null, and so equal to nothing, where none was set. */
const CURRENT_WORKSPACE = `nullif(current_setting('voc.workspace_id', true), '')::uuid`;

/** The roles of a schema; made by `provisionDatabase`. */
export interface SchemaRoles {
  schema: string;
  /** Owns the schema; migrations run as it. */
  owner: string;
  /** What the service works as; owns nothing and sees one workspace at a time. */
  app: string;
  /** Reads the outbox, and whatever a migration grants it, of all workspaces. */
  relay: string;
}

/** Schema and roles of a service, for example `survey-delivery` -> `survey_delivery`, `survey_delivery_app` … */
export function schemaRoles(service: string): SchemaRoles {
  const schema = service.replaceAll('-', '_');
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(schema)) throw new Error(`${service} is no usable name of a service.`);
  return { schema, owner: `${schema}_owner`, app: `${schema}_app`, relay: `${schema}_relay` };
}

/** The same roles inside SQL that runs in the service's schema. */
const sqlRole = (kind: 'app' | 'relay') => `current_schema() || '_${kind}'`;

/**
 * SQL (one statement list) that fences `table` by its column `workspace_id uuid`: row-level security for everybody
 * including the owner, and the app role's rights.
 */
export function tenantPolicy(table: string): string {
  return policy(table, `workspace_id = ${CURRENT_WORKSPACE}`);
}

/** Like `tenantPolicy` for a table whose rows are found by other means: `condition` is the SQL of who may see a row. */
export function policy(table: string, condition: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy tenant on ${table} using (${condition}) with check (${condition});
    do $$ begin
      execute format('grant select, insert, update, delete on ${table} to %I', ${sqlRole('app')});
      execute format('grant usage on all sequences in schema %I to %I', current_schema(), ${sqlRole('app')});
    end $$;`;
}

/**
 * SQL that lets the relay role do `rights` (for example `select, update`) on all workspaces' rows of `table`; for
 * steps that serve all workspaces, such as claiming due jobs.
 */
export function relayPolicy(table: string, rights: string): string {
  return `
    do $$ begin
      execute format('create policy relay on ${table} to %I using (true)', ${sqlRole('relay')});
      execute format('grant ${rights} on ${table} to %I', ${sqlRole('relay')});
    end $$;`;
}
