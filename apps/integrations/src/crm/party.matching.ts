/** Which party a change speaks of, and which parties turn out to be one; pure but for the hashes. */
import { factId } from '@voc/contracts';
import type { Outcome } from '../intake/origin.js';
import {
  type Identifier,
  MAX_IDENTIFIERS,
  Party,
  type PartyChange,
  type PartyUnion,
  type Rejected,
} from './party.js';
import type { ExternalId, PartyKeys } from './party.keys.js';

const contacts = ['email', 'phone'] as const;

/** All parties that some changes may concern, worked on together. */
export class Parties {
  /** The party of each identifier's hash; of several that were merged the one that stayed. */
  private readonly byHash = new Map<string, Party>();
  private readonly byId = new Map<string, Party>();
  /** In the order in which they happened. */
  readonly merges: { loser: Party; winner: Party }[] = [];
  /** Hashes that name nobody any more. */
  readonly dropped = new Set<string>();

  private lastMade = 0;

  constructor(
    private readonly workspaceId: string,
    private readonly keys: PartyKeys,
    known: Iterable<Party>,
  ) {
    for (const party of known) this.add(party);
  }

  get all(): Iterable<Party> {
    return this.byId.values();
  }

  get(id: string): Party | undefined {
    return this.byId.get(id);
  }

  /** Works a change in; the outcome of a person's or a system's message about one party. */
  take(change: PartyChange): Outcome {
    const mergesBefore = this.merges.length;
    const party = this.partyOf(change);
    if (party.kind === 'rejected') return party;
    const returns = party.deletedAt !== undefined;
    if (isOutOfDate(party, change)) return { kind: 'duplicate' };
    party.deletedAt = undefined;
    const [isNew, before] = [party.isNew && !party.touched, party.changed];
    party.changed = returns || this.merges.length > mergesBefore;
    const contactsBefore = contacts.map((type) => party.personal[type]?.value ?? undefined);
    const refused = party.take(change);
    if (refused) {
      party.changed = before;
      return refused;
    }
    for (const id of change.ids) this.name(party, this.identifierOf(change.kind, id));
    for (const [index, type] of contacts.entries()) this.nameByContact(party, type, contactsBefore[index]);
    party.touched ||= party.isNew;
    const changed = party.changed || isNew;
    party.changed = before || changed;
    return { kind: isNew ? 'accepted' : changed ? 'updated' : 'duplicate' };
  }

  /** Makes one of two, the older one; undefined where they are one already. */
  merge(one: Party, other: Party): Party | undefined {
    if (one === other || one.identifiers.size + other.identifiers.size > MAX_IDENTIFIERS) return undefined;
    const [winner, loser] = isOlder(one, other) ? [one, other] : [other, one];
    for (const hash of loser.identifiers.keys()) this.byHash.set(hash, winner);
    winner.absorb(loser);
    this.merges.push({ loser, winner });
    return winner;
  }

  /** Makes one of those that the ids name; whom a former id named is found by it still. */
  unite({ kind, id, former }: PartyUnion): Outcome {
    const named = [id, ...former].map((it) => this.identifierOf(kind, it));
    const owners = named.flatMap((it) => this.byHash.get(it.hash) ?? []);
    const [first, ...others] = new Set(owners.filter((it) => it.deletedAt === undefined));
    if (!first) return { kind: 'passed' };
    let party = first;
    for (const other of others) {
      const united = this.merge(party, other);
      if (!united) return tooManyIds();
      party = united;
    }
    let changed = others.length > 0;
    for (const [index, identifier] of named.entries()) {
      if (!this.byHash.has(identifier.hash)) changed = true;
      this.name(party, identifier);
      const known = party.identifiers.get(identifier.hash);
      if (index === 0 || !known || known.former) continue;
      known.former = true;
      party.touched = true;
      changed = true;
    }
    return { kind: changed ? 'updated' : 'duplicate' };
  }

  /** Whether the id named somebody living; either way nothing older than `at` makes or brings back a party of that id. */
  remove({ kind, id, at }: { kind: Party['kind']; id: ExternalId; at: number }): boolean {
    const identifier = this.identifierOf(kind, id);
    const known = this.byHash.get(identifier.hash);
    // Its system tidies up after it has made one of several.
    if (known?.identifiers.get(identifier.hash)?.former) return false;
    const party = known ?? this.made({ kind, ids: [id] });
    const living = known !== undefined && known.deletedAt === undefined;
    if (!living && (party.deletedAt ?? -Infinity) >= at) return false;
    party.deletedAt = at;
    party.touched = true;
    party.changed ||= living;
    for (const { hash, type } of party.identifiers.values()) if (type !== 'id') this.drop(party, hash);
    this.name(party, identifier);
    party.changed &&= living;
    return living;
  }

  private partyOf(change: PartyChange): Party | Rejected {
    const { kind, ids } = change;
    const owners = ids.map((it) => this.byHash.get(this.keys.ofId(this.workspaceId, kind, it)));
    const all = new Set(owners.filter((it) => it !== undefined));
    const living = [...all].filter((it) => it.deletedAt === undefined);
    const named = living.length > 0 ? living : [...all].slice(0, 1);
    let [party] = named;
    if (party && isOutOfDate(party, change)) return party;
    for (const other of named) {
      if (!party || other === party) continue;
      if (!party.canBe(other.externalIds())) return severalParties(kind);
      party = this.merge(party, other) ?? party;
    }
    if (party && !party.canBe(ids)) return severalParties(kind);
    // A contact address of a time that is over says nothing about who somebody is now.
    for (const type of contacts) {
      const owner = this.ownerOf(type, change);
      if (!owner || owner === party || (party && !party.wouldTake(type, change.at))) continue;
      if (!owner.canBe(party ? party.externalIds() : ids)) continue;
      party = party ? (this.merge(party, owner) ?? party) : owner;
    }
    return party ?? this.made(change);
  }

  private ownerOf(type: 'email' | 'phone', { personal, kind }: PartyChange): Party | undefined {
    const value = personal[type];
    const hash =
      kind === 'customer' && value ? this.keys.ofContact(this.workspaceId, type, value) : undefined;
    return hash === undefined ? undefined : this.byHash.get(hash);
  }

  private made({ kind, ids: [first] }: Pick<PartyChange, 'kind' | 'ids'>): Party {
    const id = factId(this.workspaceId, kind, first.system, first.id);
    // Of two that come together the first one is the older one.
    this.lastMade = Math.max(Date.now(), this.lastMade + 1);
    const party = new Party(id, kind, this.lastMade, true);
    this.byId.set(id, party);
    return party;
  }

  private add(party: Party): void {
    this.byId.set(party.id, party);
    for (const hash of party.identifiers.keys()) this.byHash.set(hash, party);
  }

  private identifierOf(kind: Party['kind'], externalId: ExternalId): Identifier {
    return { hash: this.keys.ofId(this.workspaceId, kind, externalId), type: 'id', externalId };
  }

  private name(party: Party, identifier: Identifier): void {
    if (this.byHash.has(identifier.hash) || party.identifiers.size >= MAX_IDENTIFIERS) return;
    this.byHash.set(identifier.hash, party);
    this.dropped.delete(identifier.hash);
    party.identifiers.set(identifier.hash, identifier);
    party.touched = true;
    party.changed = true;
  }

  private drop(party: Party, hash: string): void {
    this.byHash.delete(hash);
    party.identifiers.delete(hash);
    this.dropped.add(hash);
    party.touched = true;
  }

  /** The address that the party has now names it; the one that it had before doesn't any more. */
  private nameByContact(party: Party, type: 'email' | 'phone', before: string | undefined): void {
    if (party.kind !== 'customer') return;
    const hashOf = (value: string | null | undefined) =>
      value ? this.keys.ofContact(this.workspaceId, type, value) : undefined;
    const [old, now] = [hashOf(before), hashOf(party.personal[type]?.value)];
    if (old !== undefined && old !== now && this.byHash.get(old) === party) {
      this.drop(party, old);
    }
    if (now !== undefined) this.name(party, { hash: now, type });
  }
}

/** Only what a system dates later than the deletion brings somebody back. */
function isOutOfDate({ deletedAt }: Party, { dated, at }: PartyChange): boolean {
  return deletedAt !== undefined && (!dated || at <= deletedAt);
}

/** The one that was known first stays; of two of one moment, the one with the smaller id. */
function isOlder(one: Party, other: Party): boolean {
  return one.createdAt === other.createdAt ? one.id < other.id : one.createdAt < other.createdAt;
}

function tooManyIds(): Rejected {
  const reason = `Together they have more than ${MAX_IDENTIFIERS} ids and addresses.`;
  return { kind: 'rejected', code: 'too_many', reason };
}

function severalParties(kind: string): Rejected {
  return {
    kind: 'rejected',
    code: 'several_parties',
    reason: `These ids belong to different ${kind}s that one system tells apart; merge them by hand if they are one.`,
  };
}
