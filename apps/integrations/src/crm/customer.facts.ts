/** Publishes what is known of customers now, through the outbox and without personal data. */
import { type CustomerChanged, customerChanged, parts } from '@voc/contracts';
import { appendOutbox } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { type Picture, picturesOf } from './party.picture.js';
import { looksPersonal } from './personal.data.js';

interface Row {
  id: string;
  version: string;
  changed_at: Date;
  merged_into: string | null;
  deleted_at: Date | null;
}

const MAX_IDS = 200;

/** `locales`: the customers' languages, which stand encrypted in their rows. */
export async function publishCustomers(
  em: EntityManager,
  workspaceId: string,
  ids: readonly string[],
  locales: ReadonlyMap<string, string>,
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await em.query<Row[]>(
    `select id, version, changed_at, merged_into, deleted_at from crm_party
     where workspace_id = $1 and id = any($2::uuid[]) order by id`,
    [workspaceId, ids],
  );
  const pictures = await picturesOf(em, workspaceId, ids);
  await appendOutbox(
    em,
    customerChanged,
    rows.map((row) => factOf(workspaceId, row, pictures.get(row.id), locales.get(row.id))),
  );
}

function factOf(
  workspaceId: string,
  row: Row,
  picture: Picture | undefined,
  locale: string | undefined,
): CustomerChanged {
  const base = {
    workspaceId,
    customerId: row.id,
    version: Number(row.version),
    ids: [],
    reachableBy: [],
    changedAt: row.changed_at.toISOString(),
  };
  if (row.merged_into !== null) return { ...base, mergedInto: row.merged_into };
  if (row.deleted_at !== null) return { ...base, deletedAt: row.deleted_at.toISOString() };
  // Attributes that say something about a customer without saying who it is.
  const told = Object.entries(picture?.attributes ?? {}).filter((it) => !looksPersonal(...it));
  return {
    ...base,
    ids: (picture?.externalIds ?? []).slice(0, MAX_IDS),
    reachableBy: picture?.reachableBy ?? [],
    ...(locale !== undefined && { locale }),
    ...(picture?.account && { account: picture.account }),
    ...(told.length > 0 && { attributes: Object.fromEntries(told.slice(0, parts.MAX_ATTRIBUTES)) }),
  };
}
