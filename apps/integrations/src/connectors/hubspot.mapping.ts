/** What a batch of HubSpot's events tells as customers, accounts, events and removals; pure. */
import { z } from 'zod';
import type {
  Mapped,
  MappedAccount,
  MappedCustomer,
  MappedEvent,
  MappedMerge,
  MappedRemoval,
} from './connector.js';
import { unreadable } from './mapped.checks.js';
import {
  anything,
  attributesOf,
  defined,
  emailOf,
  labelOf,
  maybe,
  moment,
  partyOf,
  phoneOf,
  sourceId,
} from './mapped.values.js';

export interface HubspotSettings {
  /** Properties of contacts and companies that are kept as attributes: `jobtitle` → `role`. */
  attributes: Record<string, string>;
  wonStages: readonly string[];
  lostStages: readonly string[];
  closedTicketStages: readonly string[];
}

const changeSchema = z.object({
  eventId: sourceId,
  portalId: sourceId,
  subscriptionType: z.string().max(100),
  occurredAt: moment,
  /** Missing in changes of associations, which name two objects. */
  objectId: maybe(sourceId),
  objectTypeId: anything,
  propertyName: maybe(z.string().max(200)),
  propertyValue: anything,
  associationType: anything,
  associationRemoved: anything,
  fromObjectId: maybe(sourceId),
  toObjectId: maybe(sourceId),
  primaryObjectId: maybe(sourceId),
  mergedObjectIds: maybe(z.array(sourceId)),
  newObjectId: maybe(sourceId),
});
type Told = z.output<typeof changeSchema>;

/** An event as this mapping reads it: of which kind of object, and what happened to it. */
interface Change extends Omit<Told, 'objectId'> {
  object: string;
  action: string;
  objectId: string;
}

/** Generic subscriptions name the kind of object by a number. */
const OBJECT_TYPES: ReadonlyMap<unknown, string> = new Map([
  ['0-1', 'contact'],
  ['0-2', 'company'],
  ['0-3', 'deal'],
  ['0-5', 'ticket'],
]);

/** One request: events in any order, of any age, some perhaps for the second time. */
export function batchOf(body: unknown, settings: HubspotSettings): Mapped[] {
  const events: unknown[] = Array.isArray(body) ? body : [body];
  const mapped: Mapped[] = [];
  const changes: Change[] = [];
  for (const event of events) {
    const read = changeSchema.safeParse(event);
    if (!read.success) mapped.push(unreadable(read.error, event));
    else changes.push(...changeOf(read.data, event, mapped));
  }
  changes.sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : 1));
  for (const related of byObject(changes)) mapped.push(...mapObject(related, changes, settings));
  return mapped;
}

function changeOf(told: Told, event: unknown, mapped: Mapped[]): Change[] {
  const [object = '', action = ''] = told.subscriptionType.split('.');
  const kind = object === 'object' ? (OBJECT_TYPES.get(told.objectTypeId) ?? 'other') : object;
  const objectId = told.objectId ?? told.fromObjectId ?? told.newObjectId ?? told.primaryObjectId;
  if (objectId !== undefined) return [{ ...told, object: kind, action, objectId }];
  mapped.push({ kind: 'refused', code: 'missing_id', reason: 'objectId: is not there', original: event });
  return [];
}

function byObject(changes: readonly Change[]): Change[][] {
  return [...Map.groupBy(changes, ({ object, objectId }) => `${object}/${objectId}`).values()];
}

/** All that a batch says of one object, the oldest first. */
function mapObject(
  related: readonly Change[],
  batch: readonly Change[],
  settings: HubspotSettings,
): Mapped[] {
  switch (related[0]?.object) {
    case 'contact':
      return mapContact(related, settings);
    case 'company':
      return mapCompany(related, settings);
    case 'deal':
      return related.flatMap((it) => mapDeal(it, batch, settings));
    case 'ticket':
      return related.flatMap((it) => mapTicket(it, batch, settings));
    default:
      return related.map(() => ({ kind: 'passed', why: 'not mapped' }));
  }
}

function mapContact(related: readonly Change[], { attributes }: HubspotSettings): Mapped[] {
  const mapped: Mapped[] = [];
  // Each event holds one property; what one batch says of a contact is one change of it.
  let open: MappedCustomer | undefined;
  const into = (change: Change): MappedCustomer => {
    if (!open) mapped.push((open = { kind: 'customer', externalId: change.objectId, customer: {} }));
    open.changedAt = change.occurredAt;
    return open;
  };
  for (const change of related) {
    const { action, objectId, occurredAt } = change;
    if (action === 'deletion' || action === 'privacyDeletion') {
      open = undefined;
      mapped.push(removalOf(objectId, occurredAt));
    } else if (action === 'creation' || action === 'restore') {
      into(change);
    } else if (action === 'propertyChange') {
      const told = contactProperty(change, attributes);
      if (!told) mapped.push({ kind: 'passed', why: 'property that is not kept' });
      else {
        const { customer } = into(change);
        const merged = { ...customer.attributes, ...told.attributes };
        Object.assign(customer, told, Object.keys(merged).length > 0 && { attributes: merged });
      }
    } else if (action === 'associationChange' && associates(change, 'CONTACT_TO_COMPANY')) {
      const account = partyOf(change.toObjectId);
      if (account) into(change).customer.account = account;
    } else if (action === 'merge') {
      open = undefined;
      mapped.push(mergeOf('customer', change));
    } else mapped.push({ kind: 'passed', why: 'not mapped' });
  }
  return mapped;
}

/** HubSpot may give the contact or company that two have become an id of its own. */
function mergeOf(
  of: MappedMerge['of'],
  { newObjectId, primaryObjectId, mergedObjectIds = [], objectId, occurredAt }: Change,
): Mapped {
  const externalId = newObjectId ?? primaryObjectId ?? objectId;
  const all = new Set([...(primaryObjectId === undefined ? [] : [primaryObjectId]), ...mergedObjectIds]);
  all.delete(externalId);
  if (all.size === 0) return { kind: 'passed', why: 'merge of nobody' };
  return { kind: 'merge', of, externalId, changedAt: occurredAt, former: [...all] };
}

function contactProperty(
  { propertyName = '', propertyValue }: Change,
  kept: HubspotSettings['attributes'],
): MappedCustomer['customer'] | undefined {
  if (propertyName === 'email') return some({ email: emailOf(propertyValue) });
  if (propertyName === 'phone') return some({ phone: phoneOf(propertyValue) });
  return some({ attributes: attributeOf(propertyName, propertyValue, kept) });
}

function mapCompany(related: readonly Change[], { attributes }: HubspotSettings): Mapped[] {
  const mapped: Mapped[] = [];
  let open: MappedAccount | undefined;
  for (const change of related) {
    const { action, objectId, occurredAt, propertyName = '', propertyValue } = change;
    const told =
      action === 'propertyChange'
        ? some(
            propertyName === 'name'
              ? { name: labelOf(propertyValue) }
              : { attributes: attributeOf(propertyName, propertyValue, attributes) },
          )
        : undefined;
    if (told || action === 'creation' || action === 'restore') {
      if (!open) mapped.push((open = { kind: 'account', externalId: objectId, account: {} }));
      open.changedAt = occurredAt;
      const merged = { ...open.account.attributes, ...told?.attributes };
      Object.assign(open.account, told, Object.keys(merged).length > 0 && { attributes: merged });
    } else if (action === 'deletion') {
      mapped.push(eventOf(change, 'account.deleted', { account: { id: objectId } }));
    } else if (action === 'merge') {
      open = undefined;
      mapped.push(mergeOf('account', change));
    } else {
      mapped.push({
        kind: 'passed',
        why: action === 'propertyChange' ? 'property that is not kept' : 'not mapped',
      });
    }
  }
  return mapped;
}

function mapDeal(change: Change, batch: readonly Change[], settings: HubspotSettings): Mapped[] {
  const { action, propertyName } = change;
  if (action !== 'propertyChange' || propertyName !== 'dealstage')
    return [{ kind: 'passed', why: 'not mapped' }];
  const stage = labelOf(change.propertyValue) ?? '';
  const won = settings.wonStages.includes(stage);
  const lost = settings.lostStages.includes(stage);
  const type = won ? 'purchase' : lost ? 'deal.lost' : 'deal.stage_changed';
  const attributes = attributesOf({
    stage,
    amount: numberOf(latest(batch, change, 'amount')),
    currency: latest(batch, change, 'deal_currency_code'),
  });
  return [eventOf(change, type, defined({ ...partiesOf(change, batch), attributes }))];
}

function mapTicket(change: Change, batch: readonly Change[], settings: HubspotSettings): Mapped[] {
  const { action, propertyName } = change;
  const stage = labelOf(change.propertyValue) ?? '';
  if (
    action !== 'propertyChange' ||
    propertyName !== 'hs_pipeline_stage' ||
    !settings.closedTicketStages.includes(stage)
  )
    return [{ kind: 'passed', why: 'not mapped' }];
  const attributes = attributesOf({ stage });
  return [eventOf(change, 'ticket.closed', defined({ ...partiesOf(change, batch), attributes }))];
}

/** The newest value that the batch holds of another property of the same object. */
function latest(batch: readonly Change[], of: Change, property: string): unknown {
  return batch.findLast(
    (it) => it.object === of.object && it.objectId === of.objectId && it.propertyName === property,
  )?.propertyValue;
}

/** Whose it is, where the batch says so: events of a deal or a ticket name nobody. */
function partiesOf(
  change: Change,
  batch: readonly Change[],
): Pick<MappedEvent['event'], 'customer' | 'account'> {
  const other = (kind: string) =>
    batch.findLast(
      (it) => it.objectId === change.objectId && associates(it, `${change.object.toUpperCase()}_TO_${kind}`),
    )?.toObjectId;
  const contact = other('CONTACT');
  return defined({
    customer: contact === undefined ? undefined : { id: contact },
    account: partyOf(other('COMPANY')),
  });
}

function associates(change: Change, type: string): boolean {
  return (
    change.action === 'associationChange' &&
    change.associationType === type &&
    change.associationRemoved !== true
  );
}

/**
 * HubSpot doesn't promise that an eventId comes once only, and sends it again with every attempt: what happened to what,
 * and when, belongs to the id; the attempt and the subscription don't.
 */
function eventOf(change: Change, type: string, told: Partial<MappedEvent['event']>): MappedEvent {
  const { portalId, object, objectId, eventId, occurredAt, propertyName = '' } = change;
  return {
    kind: 'event',
    externalId: [portalId, object, objectId, propertyName, type, Date.parse(occurredAt), eventId].join('/'),
    changedAt: occurredAt,
    event: { type, subject: `${object}/${objectId}`, occurredAt, ...told },
  };
}

function removalOf(externalId: string, changedAt: string): MappedRemoval {
  return { kind: 'removal', of: 'customer', externalId, changedAt };
}

function attributeOf(property: string, value: unknown, kept: HubspotSettings['attributes']) {
  const name = Object.hasOwn(kept, property) ? kept[property] : undefined;
  return name === undefined ? undefined : attributesOf({ [name]: value });
}

/** HubSpot writes all values as texts; an amount is a number. */
function numberOf(value: unknown): number | undefined {
  const read = typeof value === 'string' && /^-?\d{1,15}(\.\d{1,6})?$/.test(value) ? Number(value) : value;
  return typeof read === 'number' ? read : undefined;
}

/** Undefined where nothing is said. */
function some<T extends object>(told: T): { [K in keyof T]: Exclude<T[K], undefined> } | undefined {
  const said = defined(told);
  return Object.keys(said).length > 0 ? said : undefined;
}
