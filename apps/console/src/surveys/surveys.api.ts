/** Surveys, who was asked and who was not. */
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/client.js';

export interface Wording {
  en?: string;
  fa?: string;
}

export interface Question {
  id: string;
  kind: 'score' | 'text';
  metric?: string;
  min?: number;
  max?: number;
  title: Wording;
  lowLabel?: Wording;
  highLabel?: Wording;
}

export interface Trigger {
  eventType: string;
  delaySeconds?: number;
  sampling?: number;
}

export interface Survey {
  id: string;
  version: number;
  state: 'published' | 'closed';
  name: string;
  questions: Question[];
  trigger?: Trigger;
  publishedAt: string;
}

/** The templates that the hub knows; each asks its standard question and why. */
export const TEMPLATES = ['nps', 'csat', 'ces', 'psat'] as const;

export interface NewSurvey {
  name: string;
  template: (typeof TEMPLATES)[number];
  brand: Wording;
  trigger?: { eventType: string; delaySeconds: number; channel: 'email' };
}

export interface Decision {
  eventId: string;
  eventType: string;
  customerId: string | null;
  outcome: string;
  decidedAt: string;
}

export interface Invitation {
  id: string;
  state: string;
  customerId: string;
  email: string;
  locale: string;
  failure?: string;
  createdAt: string;
  dueAt: string;
  sentAt?: string;
}

export const surveysQuery = queryOptions({
  queryKey: ['surveys', 'list'],
  queryFn: async ({ signal }) =>
    (await request<{ items: Survey[] }>('GET', '/surveys', undefined, signal)).items,
});

export const surveyQuery = (id: string) =>
  queryOptions({
    queryKey: ['surveys', 'one', id],
    queryFn: ({ signal }) => request<Survey>('GET', `/surveys/${encodeURIComponent(id)}`, undefined, signal),
  });

/** While somebody watches, new decisions and invitations come by themselves. */
const WATCH_MS = 5_000;

export const decisionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['surveys', 'decisions', id],
    queryFn: ({ signal }) =>
      request<{ items: Decision[]; counts: Record<string, number> }>(
        'GET',
        `/surveys/${encodeURIComponent(id)}/decisions`,
        undefined,
        signal,
      ),
    refetchInterval: WATCH_MS,
  });

export const invitationsQuery = (survey: string) =>
  queryOptions({
    queryKey: ['surveys', 'invitations', survey],
    queryFn: async ({ signal }) =>
      (
        await request<{ items: Invitation[] }>(
          'GET',
          `/invitations?${new URLSearchParams({ survey })}`,
          undefined,
          signal,
        )
      ).items,
    refetchInterval: WATCH_MS,
  });

/** Creates and publishes at once. @throws Problem 422 with pointers */
export const createSurvey = (survey: NewSurvey) => request<Survey>('POST', '/surveys', survey);
