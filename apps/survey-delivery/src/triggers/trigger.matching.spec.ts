/** Trigger rules meet the events they are meant for, and no others. */
import type { CrmEvent } from '@voc/contracts';
import type { Condition } from '../surveys/survey.definition.js';
import { matches } from './trigger.matching.js';

const event: CrmEvent = {
  workspaceId: '0b0f1c7e-5d0a-4b52-8f0e-0d5f6f3f7a11',
  eventId: '0b0f1c7e-5d0a-4b52-8f0e-0d5f6f3f7a12',
  version: 1,
  type: 'ticket.closed',
  source: 'helpdesk',
  externalId: '1',
  occurredAt: '2026-03-01T08:00:00Z',
  receivedAt: '2026-03-01T08:00:00Z',
  customer: { id: 'c-1', attributes: { plan: 'Gold', seats: 5, 'billing.country': 'IR' } },
  touchpoint: { channel: 'phone' },
  attributes: { reopened: false, amount: '12' },
};

const when = (...conditions: Condition[]) => matches({ eventType: 'ticket.closed', conditions }, event);

describe('trigger matching', () => {
  it('wants the type of the event', () => {
    expect(when()).toBe(true);
    expect(matches({ eventType: 'ticket.opened', conditions: [] }, event)).toBe(false);
  });

  it.each<[string, Condition, boolean]>([
    ['text without case', { field: 'customer.attributes.plan', operator: 'equals', value: 'gold' }, true],
    ['number', { field: 'customer.attributes.seats', operator: 'equals', value: 5 }, true],
    ['number that came as a text', { field: 'attributes.amount', operator: 'equals', value: 12 }, true],
    ['false', { field: 'attributes.reopened', operator: 'equals', value: false }, true],
    ['one of several', { field: 'touchpoint.channel', operator: 'in', value: ['chat', 'phone'] }, true],
    ['none of several', { field: 'touchpoint.channel', operator: 'in', value: ['chat', 'web'] }, false],
    [
      'attribute name with a dot',
      { field: 'customer.attributes.billing.country', operator: 'equals', value: 'ir' },
      true,
    ],
    ['bare attribute name', { field: 'amount', operator: 'equals', value: '12' }, true],
    ['missing field', { field: 'agent.id', operator: 'equals', value: 'a' }, false],
    ['missing field is not equal', { field: 'agent.id', operator: 'notEquals', value: 'a' }, true],
    [
      'equal field is not unequal',
      { field: 'touchpoint.channel', operator: 'notEquals', value: 'phone' },
      false,
    ],
    ['inherited name', { field: 'constructor.name', operator: 'equals', value: 'Object' }, false],
    ['object', { field: 'customer', operator: 'equals', value: '[object Object]' }, false],
  ])('compares %s', (_, condition, expected) => expect(when(condition)).toBe(expected));

  it('wants all conditions', () => {
    expect(
      when(
        { field: 'touchpoint.channel', operator: 'equals', value: 'phone' },
        { field: 'customer.attributes.plan', operator: 'equals', value: 'silver' },
      ),
    ).toBe(false);
  });
});
