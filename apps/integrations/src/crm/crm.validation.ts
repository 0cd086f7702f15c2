/** Rules of fields that class-validator has no words for. */
import { parts } from '@voc/contracts';
import { ValidateBy } from 'class-validator';
import { normalPhone } from './party.keys.js';

/** Clocks differ; more than that ahead is a mistake, and would win over all that comes in between. */
const MAX_AHEAD_MS = 5 * 60_000;

export function IsPastInstant(): PropertyDecorator {
  return ValidateBy({
    name: 'isPastInstant',
    validator: {
      validate: (value) =>
        parts.instant.safeParse(value).success && Date.parse(value as string) <= Date.now() + MAX_AHEAD_MS,
      defaultMessage: () =>
        '$property must be an instant with an offset, such as 2026-03-21T08:30:00Z, not in the future',
    },
  });
}

export function IsPhone(): PropertyDecorator {
  return ValidateBy({
    name: 'isPhone',
    validator: {
      validate: (value) =>
        typeof value === 'string' && value.length <= 32 && normalPhone(value) !== undefined,
      defaultMessage: () => '$property must be a phone number of 6 to 20 digits',
    },
  });
}

/** Attributes, of which null takes one away. */
export function IsAttributes(): PropertyDecorator {
  const problemOf = (value: unknown): string | undefined => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'an object is asked for';
    const kept = Object.entries(value).map(([name, it]: [string, unknown]) => [name, it ?? true]);
    const { error } = parts.attributes.safeParse(Object.fromEntries(kept));
    const issue = error?.issues[0];
    return issue && `${issue.path.join('.')} ${issue.message}`.trim();
  };
  return ValidateBy({
    name: 'isAttributes',
    validator: {
      validate: (value) => problemOf(value) === undefined,
      defaultMessage: (it) => `$property must be attributes: ${problemOf(it?.value) ?? ''}`,
    },
  });
}
