/** What Salesforce's change events tell as customers, accounts, cases and events; pure. */
import { z } from 'zod';
import type { Mapped, MappedEvent } from './connector.js';
import { refused, unreadable } from './mapped.checks.js';
import {
  attributesOf,
  defined,
  emailOf,
  instantOf,
  labelOf,
  maybe,
  moment,
  partyOf,
  phoneOf,
  sourceId,
  textsOf,
  wordsOf,
} from './mapped.values.js';

export interface SalesforceSettings {
  /** Fields of contacts, accounts and cases that are kept as attributes: `Title` → `role`. */
  attributes: Record<string, string>;
  wonStages: readonly string[];
  lostStages: readonly string[];
  closedStatuses: readonly string[];
}

const headerSchema = z.object({
  ChangeEventHeader: z.object({
    entityName: z.string().max(200),
    recordIds: z.array(sourceId).min(1),
    changeType: z.enum([
      'CREATE',
      'UPDATE',
      'DELETE',
      'UNDELETE',
      'GAP_CREATE',
      'GAP_UPDATE',
      'GAP_DELETE',
      'GAP_UNDELETE',
      'GAP_OVERFLOW',
    ]),
    commitTimestamp: moment,
    transactionKey: maybe(sourceId),
    sequenceNumber: maybe(z.int()),
    changedFields: maybe(z.array(z.string())),
  }),
});

/** A change of one record: what the header says, and the fields that came. */
interface Change {
  id: string;
  entity: string;
  type: 'CREATE' | 'UPDATE' | 'DELETE' | 'UNDELETE';
  at: string;
  /** The same for every delivery of the change. */
  key: string;
  fields: Readonly<Record<string, unknown>>;
  /** Whether the field is among what changed; a channel may add others to each event. */
  changed: (field: string) => boolean;
}

/** One event, or a list of them, in any of the wrappings in which bridges pass them on. */
export function eventsOf(body: unknown, settings: SalesforceSettings): Mapped[] {
  const events: unknown[] = Array.isArray(body) ? body : [body];
  return events.flatMap((event) => mapEvent(event, settings));
}

function mapEvent(event: unknown, settings: SalesforceSettings): Mapped[] {
  const payload = payloadOf(event);
  const read = headerSchema.safeParse(payload);
  if (!read.success) return [unreadable(read.error, event)];
  const { entityName, recordIds, changeType, commitTimestamp, ...header } = read.data.ChangeEventHeader;
  if (recordIds.some((it) => it.includes('*'))) {
    const reason =
      'recordIds: a wildcard stands for all records of the object, whose values a conversion changed and which are not in the event; import the object anew and discard this';
    return [refused('wildcard', reason, event)];
  }
  if (changeType.startsWith('GAP_') && changeType !== 'GAP_DELETE') {
    const reason =
      'changeType: an event of this kind says that records changed but not how; import these records anew and discard this';
    return [refused('gap', reason, event)];
  }
  const { transactionKey, sequenceNumber, changedFields } = header;
  const type = changeType === 'GAP_DELETE' ? 'DELETE' : (changeType as Change['type']);
  return recordIds.flatMap((id) =>
    mapChange(
      {
        id,
        entity: entityName,
        type,
        at: commitTimestamp,
        key: `${transactionKey ?? Date.parse(commitTimestamp)}/${sequenceNumber ?? 0}`,
        fields: payload as Record<string, unknown>,
        changed: (field) => type !== 'UPDATE' || changedFields === undefined || changedFields.includes(field),
      },
      event,
      settings,
    ),
  );
}

function mapChange(change: Change, event: unknown, settings: SalesforceSettings): Mapped[] {
  switch (change.entity) {
    case 'Contact':
      return mapContact(change, settings);
    case 'Account':
      return mapAccount(change, settings);
    case 'Case':
      return mapCase(change, event, settings);
    case 'Opportunity':
      return mapOpportunity(change, settings);
    default:
      return [{ kind: 'passed', why: 'not mapped' }];
  }
}

function mapContact({ id, type, at, fields }: Change, settings: SalesforceSettings): Mapped[] {
  if (type === 'DELETE') return [{ kind: 'removal', of: 'customer', externalId: id, changedAt: at }];
  const customer = defined({
    name: nameOf(field(fields, 'Name'), type !== 'UPDATE'),
    email: emailOf(field(fields, 'Email')),
    phone: phoneOf(field(fields, 'Phone')) ?? phoneOf(field(fields, 'MobilePhone')),
    account: partyOf(field(fields, 'AccountId')),
    attributes: keptOf(fields, settings),
  });
  if (type === 'UPDATE' && Object.keys(customer).length === 0) return [NOTHING_KEPT];
  return [{ kind: 'customer', externalId: id, changedAt: at, customer }];
}

function mapAccount(change: Change, settings: SalesforceSettings): Mapped[] {
  const { id, type, at, fields } = change;
  if (type === 'DELETE') return [eventOf(change, 'account.deleted', at, { account: { id } })];
  const account = defined({ name: labelOf(field(fields, 'Name')), attributes: keptOf(fields, settings) });
  if (type === 'UPDATE' && Object.keys(account).length === 0) return [NOTHING_KEPT];
  return [{ kind: 'account', externalId: id, changedAt: at, account }];
}

function mapCase(change: Change, event: unknown, settings: SalesforceSettings): Mapped[] {
  const { id, type, at, fields } = change;
  if (type === 'DELETE') return [{ kind: 'removal', of: 'feedback', externalId: id, changedAt: at }];
  const mapped: Mapped[] = [];
  if (change.changed('Subject') || change.changed('Description'))
    mapped.push(caseOf(change, event, settings));
  const status = labelOf(field(fields, 'Status')) ?? '';
  const closed = settings.closedStatuses.includes(status) && change.changed('Status') && type === 'UPDATE';
  if (closed) {
    const closedAt = instantOf(field(fields, 'ClosedDate')) ?? at;
    mapped.push(eventOf(change, 'ticket.closed', closedAt, { ...partiesOf(fields), attributes: { status } }));
  }
  return mapped.length > 0 ? mapped : [NOTHING_KEPT];
}

/** A case is feedback as a whole, so a change of its words is taken where the event holds all that belongs to it. */
function caseOf({ id, type, at, fields }: Change, event: unknown, settings: SalesforceSettings): Mapped {
  const createdAt = instantOf(field(fields, 'CreatedDate'));
  const whole = ['Subject', 'Description', 'CreatedDate', 'ContactId'].every((it) =>
    Object.hasOwn(fields, it),
  );
  if (type === 'UPDATE' && (!whole || createdAt === undefined)) {
    const reason =
      "the case's words changed, and the event holds the changed fields only: enrich the channel with Subject, Description, CreatedDate and ContactId";
    return refused('partial_change', reason, event, id);
  }
  const texts = textsOf({ subject: field(fields, 'Subject'), description: field(fields, 'Description') });
  if (texts.length === 0) return { kind: 'passed', why: 'no text' };
  const channel = labelOf(field(fields, 'Origin'))?.toLowerCase();
  return {
    kind: 'feedback',
    externalId: id,
    changedAt: at,
    sourceKind: 'ticket',
    content: defined({
      ...partiesOf(fields),
      occurredAt: createdAt ?? at,
      stakeholder: 'customer' as const,
      touchpoint: channel === undefined ? undefined : { channel },
      scores: [],
      texts,
      attributes: attributesOf({
        ...keptOf(fields, settings),
        ticket: field(fields, 'CaseNumber'),
        status: field(fields, 'Status'),
        priority: field(fields, 'Priority'),
      }),
    }),
  };
}

function mapOpportunity(change: Change, { wonStages, lostStages }: SalesforceSettings): Mapped[] {
  const { type, at, fields } = change;
  const stage = labelOf(field(fields, 'StageName'));
  if (stage === undefined || !change.changed('StageName') || type === 'DELETE' || type === 'UNDELETE')
    return [{ kind: 'passed', why: 'not mapped' }];
  const ended = wonStages.includes(stage) ? 'purchase' : lostStages.includes(stage) ? 'deal.lost' : undefined;
  if (!ended && type === 'CREATE') return [{ kind: 'passed', why: 'not mapped' }];
  const amount = field(fields, 'Amount');
  const attributes = attributesOf({
    stage,
    amount: typeof amount === 'number' ? amount : undefined,
    currency: field(fields, 'CurrencyIsoCode'),
  });
  return [eventOf(change, ended ?? 'deal.stage_changed', at, defined({ ...partiesOf(fields), attributes }))];
}

const NOTHING_KEPT: Mapped = { kind: 'passed', why: 'property that is not kept' };

function eventOf(
  { id, entity, key, at }: Change,
  type: string,
  occurredAt: string,
  told: Partial<MappedEvent['event']>,
): MappedEvent {
  return {
    kind: 'event',
    externalId: `${id}/${type}/${key}`,
    changedAt: at,
    event: { type, subject: `${entity.toLowerCase()}/${id}`, occurredAt, ...told },
  };
}

/** Ids of groups begin with 00G: an owner is somebody, or a queue. */
function partiesOf(
  fields: Change['fields'],
): Pick<MappedEvent['event'], 'customer' | 'account' | 'agent' | 'team'> {
  const contact = labelOf(field(fields, 'ContactId'));
  const owner = partyOf(field(fields, 'OwnerId'));
  const queue = owner?.id.startsWith('00G') === true;
  return defined({
    customer: contact === undefined ? undefined : { id: contact },
    agent: queue ? undefined : owner,
    team: queue ? owner : undefined,
  });
}

/** Of a name only the changed half may come, which is no name. */
function nameOf(name: unknown, whole: boolean): string | undefined {
  if (typeof name === 'string') return labelOf(name);
  const first = wordsOf(field(name, 'FirstName'));
  const last = wordsOf(field(name, 'LastName'));
  if (!whole && (first === undefined || last === undefined)) return undefined;
  return labelOf([first, last].filter(Boolean).join(' '));
}

function keptOf(fields: Change['fields'], { attributes }: SalesforceSettings) {
  return attributesOf(
    Object.fromEntries(Object.entries(attributes).map(([it, name]) => [name, field(fields, it)])),
  );
}

function payloadOf(event: unknown): unknown {
  const inner = field(event, 'data') ?? field(event, 'detail') ?? event;
  return field(inner, 'payload') ?? inner;
}

function field(of: unknown, name: string): unknown {
  if (typeof of !== 'object' || of === null || !Object.hasOwn(of, name)) return undefined;
  return (of as Record<string, unknown>)[name];
}
