/** Reads customers and accounts as the API shows them. */
import { Inject, Injectable } from '@nestjs/common';
import { Cipher } from '@voc/service/basics';
import type { EntityManager } from 'typeorm';
import { cursorUnknown } from './crm.errors.js';
import type { PartyKind } from './party.entity.js';
import { bytesOf, type ExternalId, OWN_SYSTEM, PartyKeys } from './party.keys.js';
import type { Personal } from './party.js';
import { type Picture, picturesOf } from './party.picture.js';

/** All conditions must hold. */
export interface PartyFilter {
  email?: string;
  phone?: string;
  externalId?: ExternalId;
  /** Words of the name. */
  name?: string;
}

export interface PartyView {
  id: string;
  externalIds: ExternalId[];
  name?: string;
  email?: string;
  phone?: string;
  locale?: string;
  account?: { id: string; name?: string };
  attributes: Record<string, string | number | boolean>;
  createdAt: string;
  changedAt: string;
}

interface Row {
  id: string;
  kind: PartyKind;
  personal: Buffer | null;
  created_at: Date;
  changed_at: Date;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Injectable()
export class PartyReader {
  constructor(
    @Inject(Cipher) private readonly cipher: Cipher,
    @Inject(PartyKeys) private readonly keys: PartyKeys,
  ) {}

  /** The living party of a hub's id (also of one that was merged into another) or of the company's own id. */
  async resolve(
    em: EntityManager,
    workspaceId: string,
    kind: PartyKind,
    id: string,
  ): Promise<string | undefined> {
    const hash = this.keys.ofId(workspaceId, kind, { system: OWN_SYSTEM, id });
    const [found] = await em.query<{ id: string }[]>(
      `select living.id from crm_party named
       join crm_party living on living.workspace_id = $1 and living.id = coalesce(named.merged_into, named.id)
       where named.workspace_id = $1 and named.kind = $2 and living.deleted_at is null and named.id in (
         select $3::uuid
         union all select party_id from crm_identifier where workspace_id = $1 and hash = decode($4, 'hex'))
       order by named.id = $3::uuid desc nulls last limit 1`,
      [workspaceId, kind, UUID.test(id) ? id : null, hash],
    );
    return found?.id;
  }

  /** A page in order of age, and where the next one begins. @throws ServiceError for a cursor that was made up. */
  async page(
    em: EntityManager,
    workspaceId: string,
    kind: PartyKind,
    { filter, limit, cursor }: { filter: PartyFilter; limit: number; cursor?: string },
  ): Promise<{ items: PartyView[]; cursor?: string }> {
    const named = this.hashesOf(workspaceId, kind, filter);
    const words = filter.name === undefined ? [] : this.keys.ofWords(workspaceId, kind, filter.name);
    if (named.includes(undefined) || (filter.name !== undefined && words.length === 0)) return { items: [] };
    const after = cursor === undefined ? undefined : positionOf(cursor);
    const found = await em.query<{ id: string; created_at: Date }[]>(
      `select id, created_at from crm_party party
       where workspace_id = $1 and kind = $2 and merged_into is null and deleted_at is null
         and ($3::timestamptz is null or (created_at, id) > ($3, $4::uuid))
         and (cardinality($5::bytea[]) = 0 or id in (
           select party_id from crm_identifier
           where workspace_id = $1 and hash = any($5::bytea[])
           group by party_id having count(*) = cardinality($5::bytea[])))
         and (cardinality($6::bytea[]) = 0 or id in (
           select party_id from crm_name_word
           where workspace_id = $1 and word = any($6::bytea[])
           group by party_id having count(*) = cardinality($6::bytea[])))
       order by created_at, id limit $7`,
      [
        workspaceId,
        kind,
        after?.createdAt ?? null,
        after?.id ?? null,
        bytesOf(named.filter((it) => it !== undefined)),
        bytesOf(words),
        limit + 1,
      ],
    );
    const rows = found.slice(0, limit);
    const items = await this.views(
      em,
      workspaceId,
      rows.map((it) => it.id),
    );
    const last = rows.at(-1);
    return { items, ...(found.length > limit && last && { cursor: cursorOf(last) }) };
  }

  /** The parties of these ids in the same order; those that are not there are left out. */
  async views(
    em: EntityManager,
    workspaceId: string,
    ids: readonly string[],
    at?: string,
  ): Promise<PartyView[]> {
    const rows = await em.query<Row[]>(
      'select id, kind, personal, created_at, changed_at from crm_party where workspace_id = $1 and id = any($2::uuid[])',
      [workspaceId, ids],
    );
    const pictures = await picturesOf(em, workspaceId, ids, at);
    const byId = new Map(rows.map((it) => [it.id, this.viewOf(workspaceId, it, pictures.get(it.id))]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  private viewOf(workspaceId: string, row: Row, picture: Picture | undefined): PartyView {
    const personal = row.personal
      ? (JSON.parse(this.cipher.decrypt(workspaceId, row.personal).toString()) as Personal)
      : {};
    const known = Object.entries(personal).flatMap(([field, it]) =>
      it.value === null ? [] : [[field, it.value]],
    );
    const { name, ...others } = picture?.attributes ?? {};
    // An account's name is one of its attributes, a customer's is personal.
    const named = row.kind === 'account' && typeof name === 'string';
    return {
      id: row.id,
      externalIds: picture?.externalIds ?? [],
      ...(Object.fromEntries(known) as Partial<PartyView>),
      ...(named && { name }),
      ...(picture?.account && { account: picture.account }),
      attributes: named ? others : (picture?.attributes ?? {}),
      createdAt: row.created_at.toISOString(),
      changedAt: row.changed_at.toISOString(),
    };
  }

  /** undefined for an address that is none: nobody has it. */
  private hashesOf(workspaceId: string, kind: PartyKind, { email, phone, externalId }: PartyFilter) {
    return [
      ...(email === undefined ? [] : [this.keys.ofContact(workspaceId, 'email', email)]),
      ...(phone === undefined ? [] : [this.keys.ofContact(workspaceId, 'phone', phone)]),
      ...(externalId === undefined ? [] : [this.keys.ofId(workspaceId, kind, externalId)]),
    ];
  }
}

function cursorOf({ id, created_at: createdAt }: { id: string; created_at: Date }): string {
  return Buffer.from(JSON.stringify([createdAt.toISOString(), id])).toString('base64url');
}

function positionOf(cursor: string): { createdAt: string; id: string } {
  try {
    const [createdAt, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string];
    if (UUID.test(id) && !Number.isNaN(Date.parse(createdAt))) return { createdAt, id };
  } catch {
    // Whatever is wrong with it, the answer is the same.
  }
  throw cursorUnknown();
}
