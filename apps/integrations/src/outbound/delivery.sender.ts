/** Sends one delivery once, and says how that ended. */
import { Inject, Injectable } from '@nestjs/common';
import { Cipher, CONFIG } from '@voc/service/basics';
import type { IntegrationsConfig } from '../integrations.config.js';
import { GuardedFetch } from '../net/guarded.fetch.js';
import { RequestFailed, RequestRefused } from '../net/request.errors.js';
import type { DeliveryState } from './delivery.entity.js';
import { nextDelay } from './retry.schedule.js';
import type { ActiveWebhook } from './webhook.matching.js';
import { signedHeaders, type SigningSecret } from './webhook.signature.js';

/** From the connection to the end of the answer. */
export const TIMEOUT_MS = 15_000;
/** How much of an answer is kept. */
const ANSWER_BYTES = 1_024;
const GONE = 410;

/** A delivery that this process has taken. */
export interface ClaimedDelivery {
  id: string;
  workspaceId: string;
  subscriptionId: string;
  payload: Buffer;
  tries: number;
  leaseToken: string;
}

export interface AttemptResult {
  delivery: ClaimedDelivery;
  state: DeliveryState;
  nextAttemptAt: Date;
  attemptedAt: Date;
  durationMs: number;
  status: number | null;
  problem: string | null;
  /** Encrypted. */
  answer: Buffer | null;
  /** The receiver wants nothing more, for good. */
  gone: boolean;
}

@Injectable()
export class DeliverySender {
  constructor(
    @Inject(GuardedFetch) private readonly fetch: GuardedFetch,
    @Inject(Cipher) private readonly cipher: Cipher,
    @Inject(CONFIG) private readonly config: IntegrationsConfig,
  ) {}

  /** @throws the reason of an aborted `signal`, and where the delivery can't be decrypted. */
  async send(webhook: ActiveWebhook, delivery: ClaimedDelivery, signal: AbortSignal): Promise<AttemptResult> {
    const attemptedAt = new Date();
    const begin = performance.now();
    const { workspaceId } = delivery;
    const body = this.cipher.decrypt(workspaceId, delivery.payload).toString();
    const secrets = JSON.parse(
      this.cipher.decrypt(workspaceId, webhook.secrets).toString(),
    ) as SigningSecret[];
    const ended = (how: {
      status: number | null;
      problem: string | null;
      answer: Buffer | null;
      retryAfter?: string;
    }) => {
      const done = how.problem === null;
      const delay = done ? undefined : this.delay(delivery, how);
      return {
        delivery,
        attemptedAt,
        durationMs: Math.round(performance.now() - begin),
        status: how.status,
        problem: how.problem,
        answer: how.answer,
        gone: how.status === GONE,
        state: done ? ('delivered' as const) : delay === undefined ? ('dead' as const) : ('pending' as const),
        nextAttemptAt: new Date(Date.now() + (delay ?? 0)),
      };
    };
    try {
      const response = await this.fetch.request(webhook.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'voc-hub-webhooks/1',
          ...signedHeaders(delivery.id, attemptedAt, body, secrets),
        },
        body,
        timeoutMs: TIMEOUT_MS,
        maxBytes: ANSWER_BYTES,
        longer: 'cut',
        signal,
      });
      const { status, headers } = response;
      const answer = response.body.length > 0 ? this.cipher.encrypt(workspaceId, response.body) : null;
      const retryAfter = headers['retry-after'];
      return ended({
        status,
        problem: problemOf(status),
        answer,
        ...(retryAfter !== undefined && { retryAfter }),
      });
    } catch (error) {
      if (!(error instanceof RequestRefused || error instanceof RequestFailed)) throw error;
      return ended({ status: null, problem: error.message, answer: null });
    }
  }

  private delay({ tries }: ClaimedDelivery, how: { status: number | null; retryAfter?: string }) {
    if (how.status === GONE) return undefined;
    return nextDelay(this.config.WEBHOOK_RETRY_SECONDS, tries + 1, how);
  }
}

/** What a person is told of a status; null for success. */
function problemOf(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status === GONE) return 'The receiver answered 410: it wants no more deliveries.';
  if (status >= 300 && status < 400)
    return `The receiver answered ${status}: redirects are not followed; give the address that it leads to.`;
  return `The receiver answered ${status}.`;
}
