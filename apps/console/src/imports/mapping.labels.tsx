/** Names of what columns can be and hold, and of the ways in which files are written. */
import { useLingui } from '@lingui/react/macro';
import type { Role } from './mapping.uses.js';

export function useRoleNames(): Record<Role, string> {
  const { t } = useLingui();
  return {
    none: t`Leave out`,
    text: t`What was said`,
    title: t`Title of it`,
    agentText: t`What the agent said`,
    score: t`Score`,
    occurredAt: t`Date`,
    changedAt: t`Date of the last change`,
    externalId: t`Id in the source`,
    customer: t`Customer's id`,
    customerAttribute: t`About the customer`,
    agent: t`Agent's id`,
    agentName: t`Agent's name`,
    team: t`Team`,
    teamName: t`Team's name`,
    product: t`Product`,
    stage: t`Journey stage`,
    channel: t`Channel`,
    stakeholder: t`Who speaks`,
    url: t`Link to the original`,
    attribute: t`Attribute to filter by`,
  };
}

/** What the values of a column look like. */
export function useKindNames(): Record<string, string> {
  const { t } = useLingui();
  return {
    empty: t`Empty`,
    number: t`Numbers`,
    date: t`Dates`,
    'jalali-date': t`Jalali dates`,
    boolean: t`Yes or no`,
    email: t`E-mail addresses`,
    phone: t`Phone numbers`,
    url: t`Links`,
    word: t`Words`,
    text: t`Text`,
  };
}

/** Kinds of values that a role can read; all that are not named here take any. */
const NEEDS: Partial<Record<Role, readonly string[]>> = {
  occurredAt: ['date', 'jalali-date'],
  changedAt: ['date', 'jalali-date'],
  score: ['number', 'word', 'boolean'],
  text: ['text', 'word'],
  url: ['url'],
};

/** Whether a role can hardly be right for values of this kind. */
export const isUnlikely = (role: Role, kind: string): boolean => NEEDS[role]?.includes(kind) === false;

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'windows-1252'] as const;

export function useEncodingNames(): Record<string, string> {
  const { t } = useLingui();
  return {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16',
    'utf-16be': t`UTF-16, big-endian`,
    'windows-1256': t`Windows-1256 (Persian, Arabic)`,
    'windows-1252': t`Windows-1252 (Western)`,
  };
}

export function useDelimiterNames(): Record<string, string> {
  const { t } = useLingui();
  return { ',': t`Comma ,`, ';': t`Semicolon ;`, '\t': t`Tab`, '|': t`Bar |` };
}
