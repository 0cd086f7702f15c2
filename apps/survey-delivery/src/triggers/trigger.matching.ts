/** Which triggers an event sets off: the event's type and all conditions on its fields; pure. */
import type { CrmEvent } from '@voc/contracts';
import type { Condition, Trigger } from '../surveys/survey.definition.js';

/**
 * Whether `event` sets off `trigger`. Texts are compared without regard to case and surrounding spaces, and a number
 * written as a text equals the number, since source systems differ in both.
 */
export function matches(trigger: Pick<Trigger, 'eventType' | 'conditions'>, event: CrmEvent): boolean {
  return trigger.eventType === event.type && trigger.conditions.every((condition) => holds(condition, event));
}

function holds(condition: Condition, event: CrmEvent): boolean {
  const actual = comparable(fieldOf(event, condition.field));
  const expected = [condition.value].flat().map(comparable);
  const found = actual !== undefined && expected.includes(actual);
  return condition.operator === 'notEquals' ? !found : found;
}

/**
 * The value at a path such as `customer.attributes.plan`. Attribute names may hold dots themselves, so below
 * `attributes` the rest of the path is one name. A bare name that is no field of the event means an attribute.
 */
function fieldOf(event: CrmEvent, path: string): unknown {
  const segments = path.split('.');
  let current: unknown = event;
  for (const [index, segment] of segments.entries()) {
    if (segment === 'attributes' && index < segments.length - 1) {
      return own(own(current, segment), segments.slice(index + 1).join('.'));
    }
    current = own(current, segment);
  }
  return current ?? own(event.attributes, path);
}

function own(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function comparable(value: unknown): string | undefined {
  if (value === undefined || value === null || typeof value === 'object') return undefined;
  return String(value).trim().toLowerCase();
}
