/** Customers and accounts in PostgreSQL: loads what changes may concern, and writes what has become of it, in sets. */
import { Inject, Injectable } from '@nestjs/common';
import { Cipher } from '@voc/service/basics';
import type { EntityManager } from 'typeorm';
import type { Outcome } from '../intake/origin.js';
import { publishCustomers } from './customer.facts.js';
import type { AttributeValue } from './attribute.history.js';
import type { PartyKind } from './party.entity.js';
import { bytesOf, type ExternalId, PartyKeys } from './party.keys.js';
import { type Identifier, Party, type PartyChange, type PartyUnion, type Personal } from './party.js';
import { Parties } from './party.matching.js';
import { saveAttributes, saveIdentifiers } from './party.writing.js';

interface StoredParty {
  id: string;
  kind: PartyKind;
  personal: Buffer | null;
  created_at: Date;
  deleted_at: Date | null;
}

interface StoredIdentifier {
  hash: string;
  party_id: string;
  type: Identifier['type'];
  system: string | null;
  external_id: string | null;
  former: boolean;
}

interface StoredAttribute {
  party_id: string;
  name: string;
  valid_from: Date;
  confirmed_until: Date;
  value: AttributeValue;
}

@Injectable()
export class PartyStore {
  constructor(
    @Inject(Cipher) private readonly cipher: Cipher,
    @Inject(PartyKeys) private readonly keys: PartyKeys,
  ) {}

  /** Works the changes in, in their order, and tells how each ended; what became of customers is published. */
  async apply(em: EntityManager, workspaceId: string, changes: readonly PartyChange[]): Promise<Outcome[]> {
    if (changes.length === 0) return [];
    await this.lock(em, workspaceId);
    const names = new Set(changes.flatMap((it) => Object.keys(it.attributes)));
    const parties = await this.load(em, workspaceId, this.hashesOf(workspaceId, changes), [...names]);
    const outcomes = changes.map((change) => parties.take(change));
    await this.save(em, workspaceId, parties);
    return outcomes;
  }

  /** Makes one of two parties; the id of the one that stays, or undefined where they can't be one. */
  async merge(
    em: EntityManager,
    workspaceId: string,
    ids: readonly [string, string],
  ): Promise<string | undefined> {
    await this.lock(em, workspaceId);
    const parties = await this.loadById(em, workspaceId, ids, []);
    const [one, other] = [parties.get(ids[0]), parties.get(ids[1])];
    const winner = one && other && parties.merge(one, other);
    if (!winner) return undefined;
    await this.save(em, workspaceId, parties);
    return winner.id;
  }

  /** What a system has made one of is one here too; the outcome of each union, in their order. */
  async unite(em: EntityManager, workspaceId: string, unions: readonly PartyUnion[]): Promise<Outcome[]> {
    await this.lock(em, workspaceId);
    const hashes = unions.flatMap(({ kind, id, former }) =>
      [id, ...former].map((it) => this.keys.ofId(workspaceId, kind, it)),
    );
    const parties = await this.load(em, workspaceId, hashes, []);
    const outcomes = unions.map((it) => parties.unite(it));
    await this.save(em, workspaceId, parties);
    return outcomes;
  }

  /**
   * Forgets what is known of the parties that the ids name, all but the ids. Ids that name nobody are remembered too, so
   * that what comes late from before the deletion makes nobody new. @returns whether each named somebody.
   */
  async remove(
    em: EntityManager,
    workspaceId: string,
    removals: readonly { kind: PartyKind; id: ExternalId; at: number }[],
  ): Promise<boolean[]> {
    if (removals.length === 0) return [];
    await this.lock(em, workspaceId);
    const hashes = removals.map((it) => this.keys.ofId(workspaceId, it.kind, it.id));
    const parties = await this.load(em, workspaceId, hashes, []);
    const known = removals.map(({ kind, id, at }) => parties.remove({ kind, id, at }));
    await this.save(em, workspaceId, parties);
    return known;
  }

  /** Changes of one workspace's parties happen one after the other: each may merge any two of them. */
  private async lock(em: EntityManager, workspaceId: string): Promise<void> {
    await em.query(`select pg_advisory_xact_lock(hashtextextended('crm ' || $1, 0))`, [workspaceId]);
  }

  private hashesOf(workspaceId: string, changes: readonly PartyChange[]): string[] {
    return changes.flatMap(({ kind, ids, personal }) => {
      const contacts = (['email', 'phone'] as const).map((type) => {
        const value = personal[type];
        return kind === 'customer' && value ? this.keys.ofContact(workspaceId, type, value) : undefined;
      });
      return [
        ...ids.map((id) => this.keys.ofId(workspaceId, kind, id)),
        ...contacts.filter((it) => it !== undefined),
      ];
    });
  }

  private async load(
    em: EntityManager,
    workspaceId: string,
    hashes: readonly string[],
    names: readonly string[],
  ) {
    const found = await em.query<{ party_id: string }[]>(
      `select distinct party_id from crm_identifier
       where workspace_id = $1 and hash = any($2::bytea[])`,
      [workspaceId, bytesOf(hashes)],
    );
    const ids = found.map((it) => it.party_id);
    return this.loadById(em, workspaceId, ids, names);
  }

  private async loadById(
    em: EntityManager,
    workspaceId: string,
    ids: readonly string[],
    names: readonly string[],
  ) {
    if (ids.length === 0) return new Parties(workspaceId, this.keys, []);
    const stored = await em.query<StoredParty[]>(
      'select id, kind, personal, created_at, deleted_at from crm_party where workspace_id = $1 and id = any($2::uuid[])',
      [workspaceId, ids],
    );
    const parties = new Map(stored.map((it) => [it.id, this.partyOf(workspaceId, it)]));
    const identifiers = await em.query<StoredIdentifier[]>(
      `select encode(hash, 'hex') as hash, party_id, type, system, external_id, former
       from crm_identifier where workspace_id = $1 and party_id = any($2::uuid[])`,
      [workspaceId, ids],
    );
    for (const { hash, party_id: id, type, system, external_id: externalId, former } of identifiers) {
      const named = system !== null && externalId !== null;
      const identifier = { hash, type, former, ...(named && { externalId: { system, id: externalId } }) };
      parties.get(id)?.identifiers.set(hash, identifier);
    }
    await this.loadAttributes(em, workspaceId, parties, names);
    return new Parties(workspaceId, this.keys, parties.values());
  }

  private async loadAttributes(
    em: EntityManager,
    workspaceId: string,
    parties: ReadonlyMap<string, Party>,
    names: readonly string[],
  ): Promise<void> {
    const ids = [...parties.keys()];
    const known = await em.query<{ party_id: string; name: string }[]>(
      'select distinct party_id, name from crm_attribute where workspace_id = $1 and party_id = any($2::uuid[])',
      [workspaceId, ids],
    );
    for (const { party_id: id, name } of known) parties.get(id)?.attributeNames.add(name);
    if (names.length === 0) return;
    const entries = await em.query<StoredAttribute[]>(
      `select party_id, name, valid_from, confirmed_until, value from crm_attribute
       where workspace_id = $1 and party_id = any($2::uuid[]) and name = any($3::text[]) order by valid_from`,
      [workspaceId, ids, names],
    );
    for (const { party_id: id, name, valid_from: from, confirmed_until: until, value } of entries) {
      const histories = parties.get(id)?.histories;
      const entry = { from: from.getTime(), until: until.getTime(), value };
      histories?.set(name, [...(histories.get(name) ?? []), entry]);
    }
  }

  private partyOf(workspaceId: string, it: StoredParty): Party {
    const personal = it.personal && this.cipher.decrypt(workspaceId, it.personal).toString();
    return new Party(
      it.id,
      it.kind,
      it.created_at.getTime(),
      false,
      personal ? (JSON.parse(personal) as Personal) : {},
      it.deleted_at?.getTime(),
    );
  }

  private async save(em: EntityManager, workspaceId: string, parties: Parties): Promise<void> {
    const touched = [...parties.all].filter((it) => it.touched).sort((a, b) => (a.id < b.id ? -1 : 1));
    if (touched.length === 0) return;
    await this.saveParties(em, workspaceId, touched);
    await saveIdentifiers(em, workspaceId, touched, parties);
    await saveAttributes(em, workspaceId, touched, parties);
    await this.saveWords(em, workspaceId, touched);
    const changed = touched.filter((it) => it.kind === 'customer' && it.changed);
    const locales = changed.flatMap(({ id, personal: { locale } }): [string, string][] =>
      locale?.value ? [[id, locale.value]] : [],
    );
    await publishCustomers(
      em,
      workspaceId,
      changed.map((it) => it.id),
      new Map(locales),
    );
  }

  private async saveParties(
    em: EntityManager,
    workspaceId: string,
    parties: readonly Party[],
  ): Promise<void> {
    const date = (at: number | undefined) => (at === undefined ? null : new Date(at));
    await em.query(
      `insert into crm_party as known
         (workspace_id, version, changed_at, id, kind, personal, created_at, merged_into, deleted_at)
       select $1, $2, now(), * from unnest($3::uuid[], $4::text[], $5::bytea[], $6::timestamptz[], $7::uuid[], $8::timestamptz[])
       on conflict (id) do update set
         version = greatest(known.version + 1, excluded.version),
         changed_at = excluded.changed_at,
         personal = excluded.personal,
         merged_into = excluded.merged_into,
         deleted_at = excluded.deleted_at`,
      [
        workspaceId,
        Date.now(),
        parties.map((it) => it.id),
        parties.map((it) => it.kind),
        parties.map((it) => this.personalOf(workspaceId, it)),
        parties.map((it) => date(it.createdAt)),
        parties.map((it) => it.mergedInto?.id ?? null),
        parties.map((it) => date(it.deletedAt)),
      ],
    );
  }

  private personalOf(workspaceId: string, { personal, mergedInto, deletedAt }: Party): Buffer | null {
    if (mergedInto || deletedAt !== undefined || Object.keys(personal).length === 0) return null;
    return this.cipher.encrypt(workspaceId, JSON.stringify(personal));
  }

  private async saveWords(em: EntityManager, workspaceId: string, parties: readonly Party[]): Promise<void> {
    const renamed = parties.filter((it) => it.renamed || it.deletedAt !== undefined);
    if (renamed.length === 0) return;
    await em.query('delete from crm_name_word where workspace_id = $1 and party_id = any($2::uuid[])', [
      workspaceId,
      renamed.map((it) => it.id),
    ]);
    const words = renamed.flatMap((it) => {
      const name = it.mergedInto || it.deletedAt !== undefined ? null : it.personal.name?.value;
      return name ? this.keys.ofWords(workspaceId, it.kind, name).map((word) => ({ word, id: it.id })) : [];
    });
    await em.query(
      `insert into crm_name_word (workspace_id, word, party_id)
       select $1, decode(word, 'hex'), id from unnest($2::text[], $3::uuid[]) as named(word, id) on conflict do nothing`,
      [workspaceId, words.map((it) => it.word), words.map((it) => it.id)],
    );
  }
}
