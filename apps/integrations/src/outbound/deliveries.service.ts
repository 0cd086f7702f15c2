/** Shows what was sent to a webhook and how that went, and sends again what a person asks for. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Cipher, Database, newestFirst } from '@voc/service';
import type { EntityManager } from 'typeorm';
import {
  type DeliveryDetails,
  deliveryOf,
  type DeliveryPage,
  type DeliveryQuery,
  type DeliveryAttempt,
} from './delivery.dto.js';
import { WebhookAttempt, WebhookDelivery } from './delivery.entity.js';
import { DeliveryQueue } from './delivery.queue.js';
import { DeliveryWorker } from './delivery.worker.js';
import { deliveryNotFound, webhookDisabled } from './webhook.errors.js';
import { pingPayload } from './webhook.payload.js';
import { existing } from './webhooks.service.js';

const ATTEMPTS_SHOWN = 50;
/** Under way again from the beginning of the schedule. */
const AGAIN = `state = 'pending', tries = 0, next_attempt_at = now(), settled_at = null, lease_token = null, lease_until = null`;

@Injectable()
export class DeliveriesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cipher) private readonly cipher: Cipher,
    @Inject(DeliveryQueue) private readonly queue: DeliveryQueue,
    @Inject(DeliveryWorker) private readonly worker: DeliveryWorker,
  ) {}

  /** The newest first. @throws ServiceError 404, 400 for a cursor that is none. */
  async page(
    workspaceId: string,
    webhookId: string,
    { state, ...page }: DeliveryQuery,
  ): Promise<DeliveryPage> {
    const { items, cursor } = await this.database.inWorkspace(workspaceId, async (em) => {
      await existing(em, webhookId);
      const query = em
        .createQueryBuilder(WebhookDelivery, 'it')
        .where('it.subscriptionId = :webhookId', { webhookId });
      if (state !== undefined) query.andWhere('it.state = :state', { state });
      return newestFirst(query, 'createdAt', page);
    });
    return { items: items.map(deliveryOf), ...(cursor !== undefined && { cursor }) };
  }

  /** @throws ServiceError 404 */
  async details(workspaceId: string, webhookId: string, id: string): Promise<DeliveryDetails> {
    const { row, attempts } = await this.database.inWorkspace(workspaceId, async (em) => {
      const row = await em.findOneBy(WebhookDelivery, { id, subscriptionId: webhookId });
      if (!row) throw deliveryNotFound();
      const attempts = await em.find(WebhookAttempt, {
        where: { deliveryId: id },
        order: { number: 'desc' },
        take: ATTEMPTS_SHOWN,
      });
      return { row, attempts };
    });
    const payload: unknown = JSON.parse(this.cipher.decrypt(workspaceId, row.payload).toString());
    return { ...deliveryOf(row), payload, log: attempts.map((it) => this.attemptOf(it)) };
  }

  /** Queues a test event. @throws ServiceError 404, 409 where the webhook is switched off. */
  async ping(workspaceId: string, webhookId: string): Promise<string> {
    const id = randomUUID();
    await this.whenEnabled(workspaceId, webhookId, (em) =>
      this.queue.add(em, workspaceId, [
        {
          id,
          subscriptionId: webhookId,
          event: 'ping',
          payload: pingPayload(webhookId, new Date().toISOString()),
        },
      ]),
    );
    return id;
  }

  /** Sends one again, whatever became of it. @throws ServiceError 404, 409 */
  async redeliver(workspaceId: string, webhookId: string, id: string): Promise<void> {
    await this.whenEnabled(workspaceId, webhookId, async (em) => {
      const [, count] = await em.query<[unknown, number]>(
        `update webhook_delivery set ${AGAIN} where id = $1 and subscription_id = $2`,
        [id, webhookId],
      );
      if (count === 0) throw deliveryNotFound();
    });
  }

  /** Sends all again that are dead and not older than `since`, and says how many. @throws ServiceError 404, 409 */
  async redeliverFailed(workspaceId: string, webhookId: string, since: Date): Promise<number> {
    return this.whenEnabled(workspaceId, webhookId, async (em) => {
      const [, count] = await em.query<[unknown, number]>(
        `update webhook_delivery set ${AGAIN} where subscription_id = $1 and state = 'dead' and created_at >= $2`,
        [webhookId, since],
      );
      return count;
    });
  }

  private async whenEnabled<T>(
    workspaceId: string,
    webhookId: string,
    work: (em: EntityManager) => Promise<T>,
  ): Promise<T> {
    const result = await this.database.inWorkspace(workspaceId, async (em) => {
      if (!(await existing(em, webhookId)).enabled) throw webhookDisabled();
      return work(em);
    });
    this.worker.wake();
    return result;
  }

  private attemptOf(row: WebhookAttempt): DeliveryAttempt {
    const { workspaceId, number, attemptedAt, durationMs, status, problem, answer } = row;
    return {
      number,
      at: attemptedAt.toISOString(),
      durationMs,
      ...(status !== null && { status }),
      ...(problem !== null && { problem }),
      ...(answer !== null && { answer: this.cipher.decrypt(workspaceId, answer).toString() }),
    };
  }
}
