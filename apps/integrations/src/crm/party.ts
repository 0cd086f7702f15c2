/** One customer or account while changes are worked in; pure. */
import type { Outcome } from '../intake/origin.js';
import { type AttributeValue, type HistoryEntry, withValue } from './attribute.history.js';
import type { PartyKind } from './party.entity.js';
import type { ExternalId } from './party.keys.js';

export const personalFields = ['name', 'email', 'phone', 'locale'] as const;
export type PersonalField = (typeof personalFields)[number];
/** When each field was said last, in milliseconds since 1970; null: it was taken away. */
export type Personal = Partial<Record<PersonalField, { value: string | null; at: number }>>;

export interface Identifier {
  /** Hex. */
  hash: string;
  type: 'id' | 'email' | 'phone';
  /** Of ids only. */
  externalId?: ExternalId;
  /** Its system calls the party otherwise now, and ends nothing where it deletes this one. */
  former?: boolean;
}

/** A system has made one of several that it knew: `id` is what it calls that one now. */
export interface PartyUnion {
  kind: PartyKind;
  id: ExternalId;
  former: readonly ExternalId[];
}

/** What a system or a person says of one party; only what is given changes. */
export interface PartyChange {
  kind: PartyKind;
  /** The first one is what new parties are made of. */
  ids: readonly [ExternalId, ...ExternalId[]];
  personal: Partial<Record<PersonalField, string | null>>;
  attributes: Readonly<Record<string, AttributeValue>>;
  /** Milliseconds since 1970 since when it is so. */
  at: number;
  /** Whether the system said when; what is undated doesn't bring back what was deleted. */
  dated: boolean;
}

export type Rejected = Extract<Outcome, { kind: 'rejected' }>;

/** Most attributes of a party; what comes beyond them is refused. */
export const MAX_ATTRIBUTES = 200;
/** Most ids and addresses of a party; a merge beyond it is not made. */
export const MAX_IDENTIFIERS = 200;

export class Party {
  readonly personal: Personal;
  readonly identifiers = new Map<string, Identifier>();
  /** Of the attributes that are talked about; others are not loaded. */
  readonly histories = new Map<string, HistoryEntry[]>();
  /** What has to be written of the histories, by name and then by the entry's beginning. */
  readonly written = new Map<string, Map<number, HistoryEntry>>();
  /** Names of attributes that are stored. */
  readonly attributeNames = new Set<string>();
  /** Something has to be written. */
  touched = false;
  /** Something is different now for those who know the party. */
  changed = false;
  renamed = false;
  mergedInto: Party | undefined;

  constructor(
    readonly id: string,
    readonly kind: PartyKind,
    /** Milliseconds since 1970. */
    readonly createdAt: number,
    readonly isNew: boolean,
    personal: Personal = {},
    public deletedAt?: number,
  ) {
    this.personal = { ...personal };
  }

  /** Works in all but the identifiers. */
  take({ personal, attributes, at }: PartyChange): Rejected | undefined {
    const added = Object.keys(attributes).filter((name) => !this.attributeNames.has(name));
    if (this.attributeNames.size + added.length > MAX_ATTRIBUTES)
      return {
        kind: 'rejected',
        code: 'too_many_attributes',
        reason: `A ${this.kind} has at most ${MAX_ATTRIBUTES} attributes.`,
      };
    for (const field of personalFields) {
      const value = personal[field];
      if (value !== undefined) this.setField(field, value, at);
    }
    for (const [name, value] of Object.entries(attributes)) this.setAttribute(name, value, at);
    return undefined;
  }

  /** Whether a field's value of that time would count. */
  wouldTake(field: PersonalField, at: number): boolean {
    return (this.personal[field]?.at ?? -Infinity) <= at;
  }

  /** Another system's party may be the same one; an id that it lacks beside one of the same system says that they are two. */
  canBe(ids: Iterable<ExternalId>): boolean {
    const own = [...this.externalIds()];
    return [...ids].every((it) => {
      const ofSystem = own.filter((known) => known.system === it.system);
      return ofSystem.length === 0 || ofSystem.some((known) => known.id === it.id);
    });
  }

  *externalIds(): Iterable<ExternalId> {
    for (const { externalId } of this.identifiers.values()) if (externalId) yield externalId;
  }

  /** Takes over what `other` is known by and what is known of it; its stored attributes are moved by the store. */
  absorb(other: Party): void {
    for (const field of personalFields) {
      const theirs = other.personal[field];
      if (theirs && (this.personal[field]?.at ?? -Infinity) < theirs.at) this.personal[field] = theirs;
    }
    for (const [hash, identifier] of other.identifiers) this.identifiers.set(hash, identifier);
    for (const [name, entries] of other.histories) {
      for (const { from, until, value } of entries) {
        this.setAttribute(name, value, from);
        if (until > from) this.setAttribute(name, value, until);
      }
    }
    for (const name of other.attributeNames) this.attributeNames.add(name);
    other.identifiers.clear();
    other.histories.clear();
    other.written.clear();
    other.mergedInto = this;
    for (const party of [this, other]) {
      party.touched = true;
      party.changed = true;
      party.renamed = true;
    }
  }

  private setField(field: PersonalField, value: string | null, at: number): void {
    const known = this.personal[field];
    if (known && known.at > at) return;
    if (known?.at === at && known.value === value) return;
    this.personal[field] = { value, at };
    this.touched = true;
    if ((known?.value ?? null) === value) return;
    this.changed = true;
    if (field === 'name') this.renamed = true;
  }

  private setAttribute(name: string, value: AttributeValue, at: number): void {
    const change = withValue(this.histories.get(name) ?? [], at, value);
    this.attributeNames.add(name);
    if (!change) return;
    this.histories.set(name, change.entries);
    const written = this.written.get(name) ?? new Map<number, HistoryEntry>();
    for (const entry of change.written) written.set(entry.from, entry);
    this.written.set(name, written);
    this.touched = true;
    // What is said of the past changes nobody's picture of today.
    if (change.current) this.changed = true;
  }
}
