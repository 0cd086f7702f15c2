/** What phrases can tell of the writer's wishes and of urgency. */

export type Cue =
  | 'complaint'
  | 'request'
  | 'praise'
  | 'question'
  | 'churn_risk'
  /** Tells somebody to do something; a wish where nothing is judged, else mostly anger or advice to others. */
  | 'imperative'
  | 'legal_threat'
  /** A deadline, or haste. */
  | 'urgent'
  /** Somebody may come to harm. */
  | 'danger'
  /** Money or data that is missing or taken. */
  | 'money';

/** Phrases parted by `|`; a phrase belongs to the first cue that names it. */
export type CueLists = Readonly<Record<Cue, string>>;

export const QUESTION_MARKS = ['?', '؟'];
