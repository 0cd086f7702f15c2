/** What has changed about a party and when, as people read it: the newest first, page by page. */
import type { EntityManager } from 'typeorm';
import type { AttributeValue } from './attribute.history.js';
import { accountNames, isLink } from './party.picture.js';

const PAGE = 100;

/** Without `value` it was taken away, without `before` it was not known. */
export interface AttributeChange {
  /** ISO. */
  at: string;
  name: string;
  value?: string | number | boolean;
  before?: string | number | boolean;
}

interface Row {
  at: Date;
  name: string;
  value: AttributeValue;
  before: AttributeValue;
}

/** `before`: ISO; only changes from before that moment. `cursor` is that of the next page. */
export async function changesOf(
  em: EntityManager,
  workspaceId: string,
  party: string,
  before?: string,
): Promise<{ items: AttributeChange[]; cursor?: string }> {
  // Changes of one moment stay together, so that the next page begins before them all.
  const rows = await em.query<Row[]>(
    `select at, name, value, before from (
       select valid_from as at, name, value, lag(value) over (partition by name order by valid_from) as before
       from crm_attribute where workspace_id = $1 and party_id = $2) told
     where value is distinct from before and at < coalesce($3::timestamptz, 'infinity')
     order by at desc fetch first ${PAGE} rows with ties`,
    [workspaceId, party, before ?? null],
  );
  const links = rows.flatMap((it) => [it.value, it.before].filter(isLink));
  const accounts = await accountNames(
    em,
    workspaceId,
    links.map((it) => it.party),
  );
  const shown = (value: AttributeValue) => (isLink(value) ? (accounts.get(value.party) ?? value.id) : value);
  const items = rows.map((it) => {
    const [value, former] = [shown(it.value), shown(it.before)];
    return {
      at: it.at.toISOString(),
      name: it.name,
      ...(value !== null && { value }),
      ...(former !== null && { before: former }),
    };
  });
  const last = rows.length < PAGE ? undefined : items.at(-1)?.at;
  return { items, ...(last !== undefined && { cursor: last }) };
}
