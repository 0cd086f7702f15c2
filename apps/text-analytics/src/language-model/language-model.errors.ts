/** Why the language model wasn't asked, or why its answer isn't given. */
import { ServiceError } from '@voc/service/basics';

/** `missing`: the settings that are. */
export const notSetUp = (missing: readonly string[]) =>
  new ServiceError(
    'language_model_not_set_up',
    501,
    `The hub has no language model. Whoever runs it can name any OpenAI-compatible server: set ${missing.join(' and ')} for text-analytics; docs/guides/language-model.md shows how.`,
    { missing },
  );

export const notEnabled = () =>
  new ServiceError(
    'language_model_not_enabled',
    403,
    'This workspace does not use the language model; an administrator can switch it on with PUT /api/v1/summaries/settings {"enabled": true}.',
  );

/** The month's tokens don't suffice for the question. */
export class BudgetUsedUp extends ServiceError {
  constructor(
    fields: { budget: number; used: number; needed: number; resetsAt: string },
    readonly retryAfterSeconds: number,
  ) {
    super(
      'language_model_budget_used_up',
      429,
      `The workspace has used ${fields.used} of its ${fields.budget} tokens this month, and this may take ${fields.needed}.`,
      fields,
    );
  }
}

/** Others are being answered, and as many wait already as may. */
export class ModelBusy extends ServiceError {
  readonly retryAfterSeconds = 10;

  constructor() {
    super('language_model_busy', 503, 'The language model is busy with other questions; try again shortly.');
  }
}

/** The model answered twice, and neither answer keeps to what is there. `problems`: of the second one, without its words. */
export const answerUnverified = (problems: readonly string[]) =>
  new ServiceError('answer_unverified', 502, "The model's answer couldn't be verified, so it is not shown.", {
    problems,
  });

export const answerTooLate = (seconds: number) =>
  new ServiceError(
    'language_model_timeout',
    504,
    `The language model didn't answer within ${seconds} seconds.`,
  );

/** Nobody waits for the answer any more. */
export const askerGone = () => new ServiceError('request_abandoned', 499, 'The request was given up.');

export const nothingFound = () =>
  new ServiceError('nothing_found', 422, 'There is no feedback with words of customers in this selection.');

export const searchForbidden = () =>
  new ServiceError('forbidden', 403, 'This needs the scope feedback:read.', { scope: 'feedback:read' });

/** What went wrong between the hub and the server of the model. */
export type FailureKind =
  'unreachable' | 'refused' | 'rate_limited' | 'failed' | 'too_large' | 'unreadable' | 'ended';

const FAILURES: Readonly<Record<FailureKind, string>> = {
  unreachable: "The language model's server can't be reached.",
  refused:
    "The language model's server refuses the hub's question; whoever runs the hub should look at its settings.",
  rate_limited: "The language model's server has no capacity for the hub at the moment.",
  failed: "The language model's server failed.",
  too_large: "The language model's server answered more than the hub takes.",
  unreadable: "The language model's server answered something else than the protocol says.",
  ended: 'The question was given up.',
};

/** A question that got no usable answer of the protocol; says nothing of what was asked or answered. */
export class CompletionFailed extends ServiceError {
  /** `status`: of the server, where it answered. */
  constructor(
    readonly kind: FailureKind,
    readonly serverStatus?: number,
  ) {
    const status = kind === 'rate_limited' || kind === 'unreachable' ? 503 : 502;
    super('language_model_failed', status, FAILURES[kind], {
      reason: kind,
      ...(serverStatus !== undefined && { serverStatus }),
    });
  }

  /** Whether the server may have used up tokens for it. */
  get counted(): boolean {
    return this.kind === 'too_large' || this.kind === 'unreadable' || this.kind === 'ended';
  }
}
