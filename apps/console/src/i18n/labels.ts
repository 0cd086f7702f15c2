/** Names of what the hub knows (facets, metrics, sentiments …) in the reader's language; a customer's own names stay as they are. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { placedOf } from '../topics/topic.tree.js';
import { taxonomyQuery, type Taxonomy } from '../topics/topics.api.js';

type Labels = Record<string, MessageDescriptor>;

const facets: Labels = {
  source: msg`Source`,
  kind: msg`Kind`,
  stakeholder: msg`Who speaks`,
  stage: msg`Journey stage`,
  channel: msg`Channel`,
  product: msg`Product`,
  agent: msg`Agent`,
  team: msg`Team`,
  account: msg`Account`,
  plan: msg`Plan`,
  role: msg`Role`,
  tenure: msg`Tenure`,
  language: msg`Language`,
  sentiment: msg`Sentiment`,
  topic: msg`Topic`,
  intent: msg`Intent`,
  urgency: msg`Urgency`,
  scoreBand: msg`Score band`,
  metric: msg`Metric`,
  importId: msg`Import`,
  customer: msg`Customer`,
};

const kinds: Labels = {
  survey: msg`Survey`,
  ticket: msg`Ticket`,
  review: msg`Review`,
  chat: msg`Chat`,
  call: msg`Call`,
  note: msg`Note`,
  social: msg`Social post`,
  letter: msg`Letter`,
  other: msg`Other`,
};

const stakeholders: Labels = {
  customer: msg`Customer`,
  employee: msg`Employee`,
  partner: msg`Partner`,
  supplier: msg`Supplier`,
  distributor: msg`Distributor`,
  prospect: msg`Prospect`,
  public: msg`Public`,
};

const sentiments: Labels = {
  very_negative: msg`Very negative`,
  negative: msg`Negative`,
  neutral: msg`Neutral`,
  mixed: msg`Mixed`,
  positive: msg`Positive`,
  very_positive: msg`Very positive`,
};

const intents: Labels = {
  complaint: msg`Complaint`,
  request: msg`Request`,
  praise: msg`Praise`,
  question: msg`Question`,
  churn_risk: msg`Churn risk`,
  legal_threat: msg`Legal threat`,
};

const languages: Labels = {
  fa: msg`Persian`,
  en: msg`English`,
  mixed: msg`Persian and English`,
  finglish: msg`Finglish`,
  other: msg`Other`,
  none: msg`No words`,
};

const metrics: Labels = {
  nps: msg`NPS`,
  csat: msg`CSAT`,
  ces: msg`CES`,
  psat: msg`PSAT`,
  rating: msg`Rating`,
};

const stages: Labels = {
  aware: msg`Becoming aware`,
  consider: msg`Considering`,
  buy: msg`Buying`,
  onboard: msg`Onboarding`,
  onboarding: msg`Onboarding`,
  use: msg`Using`,
  delivery: msg`Delivery`,
  support: msg`Support`,
  renew: msg`Renewing`,
  renewal: msg`Renewing`,
  buy_again: msg`Buying again`,
  leave: msg`Leaving`,
};

const channels: Labels = {
  web: msg`Web`,
  app: msg`App`,
  phone: msg`Phone`,
  email: msg`E-mail`,
  chat: msg`Chat`,
  sms: msg`SMS`,
  letter: msg`Letter`,
  in_person: msg`In person`,
  store: msg`Store`,
  social: msg`Social media`,
};

const personalData: Labels = {
  email: msg`E-mail address`,
  phone: msg`Phone number`,
  card: msg`Card number`,
  iban: msg`Bank account`,
  national_id: msg`National id`,
  postal_code: msg`Postal code`,
  plate: msg`Number plate`,
  address: msg`Address`,
  name: msg`Name`,
};

const values: Record<string, Labels> = {
  kind: kinds,
  stakeholder: stakeholders,
  sentiment: sentiments,
  intent: intents,
  language: languages,
  metric: metrics,
  stage: stages,
  channel: channels,
  urgency: { low: msg`Low`, normal: msg`Normal`, high: msg`High` },
  scoreBand: { low: msg`Low scores`, middle: msg`Middle scores`, high: msg`High scores` },
  personalData,
};

export interface LabelLookup {
  /** Name of a facet, filter or grouping; a custom attribute gives its own name. */
  facet(name: string): string;
  /** Name of one value of a facet; unknown values are the customer's own words. */
  value(facet: string, value: string): string;
}

/** Topics are the workspace's own, and seldom renamed; one that is gone has its key for a name. */
const topicNamesQuery = {
  ...taxonomyQuery,
  select: ({ topics }: Taxonomy) =>
    new Map(placedOf(topics).map(({ topic: { key, label } }) => [key, label] as const)),
  staleTime: 5 * 60_000,
};

/** Lookups in the language that is on. */
export function useLabels(): LabelLookup {
  const { i18n } = useLingui();
  const { data: topics } = useQuery(topicNamesQuery);
  return useMemo(
    () => ({
      facet: (name) => {
        const label = facets[name];
        return label ? i18n._(label) : name.replace(/^attributes\./, '');
      },
      value: (facet, value) => {
        if (facet === 'topic') return topics?.get(value)?.[i18n.locale === 'fa' ? 'fa' : 'en'] ?? value;
        const label = values[facet]?.[value];
        return label ? i18n._(label) : value;
      },
    }),
    // The instance stays the same when its language changes, so the locale belongs here too.
    [i18n, i18n.locale, topics],
  );
}
