/** What a survey is made of inside this service: its questions as published, its trigger and its fatigue rules. */
import type { SurveyPublished } from '@voc/contracts';

export type Question = SurveyPublished['questions'][number];
export type ScoreQuestion = Extract<Question, { kind: 'score' }>;
export type Wording = NonNullable<SurveyPublished['thanks']>;
export type Language = 'en' | 'fa';
export type Metric = ScoreQuestion['metric'];

/** One condition on an event; all conditions of a trigger must hold. */
export interface Condition {
  /** Path into the event, for example `customer.attributes.plan`, `touchpoint.channel` or `attributes.amount`. */
  field: string;
  operator: 'equals' | 'notEquals' | 'in';
  value: string | number | boolean | (string | number | boolean)[];
}

/** Which event sends the survey, to which part of the contacts, after what time. */
export interface Trigger {
  eventType: string;
  conditions: Condition[];
  delaySeconds: number;
  channel: 'email';
  /** Share of contacts who are asked, 0 to 1; the same contact always gets the same answer. */
  sampling: number;
  /** Events that happened longer ago send nothing, so that a back-fill of history mails nobody; 72 unless given. */
  maxEventAgeHours?: number;
}

/** Rolling windows in days, counted back from the moment of the decision; 0 switches a window off. */
export interface Fatigue {
  /** Least time between two invitations to one contact, whatever the surveys. */
  globalDays: number;
  /** Least time between two invitations to one contact for this survey. */
  surveyDays: number;
}

/** The wording in `language`, or else in the other one: a survey may be written in one language only. */
export function inLanguage(wording: Wording, language: Language): string {
  return wording[language] ?? wording.en ?? wording.fa ?? '';
}

/** The hub's language for a contact's locale (`fa-IR` gives `fa`); without one, the language the survey is written in. */
export function languageFor(locale: string | undefined, questions: readonly Question[]): Language {
  if (locale !== undefined) return locale.toLowerCase().split('-')[0] === 'fa' ? 'fa' : 'en';
  return questions.every((question) => question.title.en !== undefined) ? 'en' : 'fa';
}
