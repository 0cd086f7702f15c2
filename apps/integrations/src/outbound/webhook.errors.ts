/** Why a request about webhooks was refused. */
import { type FieldProblem, invalidRequest, ServiceError } from '@voc/service/basics';

export function webhookNotFound(): ServiceError {
  return new ServiceError('webhook_not_found', 404, 'There is no such webhook.');
}

export function deliveryNotFound(): ServiceError {
  return new ServiceError('delivery_not_found', 404, 'There is no such delivery of this webhook.');
}

export function webhookDisabled(): ServiceError {
  return new ServiceError('webhook_disabled', 409, 'The webhook is switched off; switch it on first.');
}

export function tooManyWebhooks(most: number): ServiceError {
  return new ServiceError('too_many_webhooks', 409, `A workspace has at most ${most} webhooks.`);
}

export function badUrl(detail: string): ServiceError {
  return invalidRequest([{ pointer: '/url', detail }]);
}

/** Pointers lead into the filters. */
export function badFilters(problems: readonly FieldProblem[]): ServiceError {
  return invalidRequest(problems.map((it) => ({ ...it, pointer: `/filters${it.pointer}` })));
}
