/** Customers and accounts ("parties"), the ids and addresses that name them, and their attributes over time. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type PartyKind = 'customer' | 'account';

@Entity('crm_party')
@Index('crm_party_by_age', ['workspaceId', 'kind', 'createdAt', 'id'])
export class CrmParty {
  /** Made of the first id by which the party was known. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text')
  kind!: PartyKind;

  @Column('bigint')
  version!: string;

  /** Encrypted JSON {name, email, phone, locale}, each {value, at}; null where nothing is known, and once it is deleted. */
  @Column('bytea', { nullable: true })
  personal!: Buffer | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  /** The party that it turned out to be; its ids belong to that one now. */
  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto!: string | null;

  /** Its ids stay, so that nothing older than this brings it back. */
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;
}

/** An id in a system, an e-mail address or a phone number; each names one party at most. */
@Entity('crm_identifier')
@Index('crm_identifier_by_party', ['workspaceId', 'partyId'])
export class CrmIdentifier {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  /** Keyed hash of kind, type, system and normal form. */
  @PrimaryColumn('bytea')
  hash!: Buffer;

  @Column('uuid', { name: 'party_id' })
  partyId!: string;

  @Column('text')
  type!: 'id' | 'email' | 'phone';

  /** Of ids only: addresses are personal data and stand in the party, encrypted. */
  @Column('text', { nullable: true })
  system!: string | null;

  @Column('text', { name: 'external_id', nullable: true })
  externalId!: string | null;

  /** Its system has made one customer of several, and calls that one otherwise now. */
  @Column('boolean', { default: false })
  former!: boolean;
}

/** The value that an attribute had from a moment on. */
@Entity('crm_attribute')
export class CrmAttribute {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @PrimaryColumn('uuid', { name: 'party_id' })
  partyId!: string;

  @PrimaryColumn('text')
  name!: string;

  @PrimaryColumn('timestamptz', { name: 'valid_from' })
  validFrom!: Date;

  /** When it was said last that this is the value. */
  @Column('timestamptz', { name: 'confirmed_until' })
  confirmedUntil!: Date;

  /** A text, a number, a boolean, or {party, id} for the customer's account; null once it was taken away. */
  @Column('jsonb', { nullable: true })
  value!: unknown;
}

/** The words of a party's name as keyed hashes, to search by. */
@Entity('crm_name_word')
export class CrmNameWord {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @PrimaryColumn('bytea')
  word!: Buffer;

  @PrimaryColumn('uuid', { name: 'party_id' })
  partyId!: string;
}
