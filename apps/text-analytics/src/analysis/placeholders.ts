/** What stands in a masked text where personal data was. */
import type { FeedbackAnalyzed } from '@voc/contracts';

export type PersonalDataKind = FeedbackAnalyzed['texts'][number]['personalData'][number]['kind'];

/** The kinds that are masked: all of the contract. */
export const MASKED_KINDS = [
  'email',
  'phone',
  'card',
  'iban',
  'national_id',
  'postal_code',
  'plate',
  'address',
  'name',
] as const satisfies PersonalDataKind[];

export const placeholderOf = (kind: PersonalDataKind): string => `[${kind}]`;

export const PLACEHOLDERS: readonly string[] = MASKED_KINDS.map(placeholderOf);
