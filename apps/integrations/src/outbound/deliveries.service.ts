/** Shows what was sent to a webhook and how that went, and sends again what a person asks for. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Cipher, Database } from '@voc/service';
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
import { badCursor, deliveryNotFound, webhookDisabled } from './webhook.errors.js';
import { pingPayload } from './webhook.payload.js';
import { existing } from './webhooks.service.js';

const PAGE_SIZE = 50;
const ATTEMPTS_SHOWN = 50;
/** Milliseconds since 1970, and an id. */
const CURSOR = /^(\d{1,15})\.([0-9a-f-]{36})$/;
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
    { state, cursor }: DeliveryQuery,
  ): Promise<DeliveryPage> {
    const rows = await this.database.inWorkspace(workspaceId, async (em) => {
      await existing(em, webhookId);
      const query = em
        .createQueryBuilder(WebhookDelivery, 'd')
        .where('d.subscription_id = :webhookId', { webhookId })
        .orderBy('d.created_at', 'DESC')
        .addOrderBy('d.id', 'DESC')
        .limit(PAGE_SIZE + 1);
      if (state !== undefined) query.andWhere('d.state = :state', { state });
      if (cursor !== undefined)
        query.andWhere(
          '(d.created_at, d.id) < (to_timestamp(:ms::numeric / 1000), :last::uuid)',
          positionOf(cursor),
        );
      return query.getMany();
    });
    const items = rows.slice(0, PAGE_SIZE);
    const last = rows.length > PAGE_SIZE ? items.at(-1) : undefined;
    return {
      items: items.map(deliveryOf),
      ...(last && { cursor: `${last.createdAt.getTime()}.${last.id}` }),
    };
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

function positionOf(cursor: string): { ms: string; last: string } {
  const [, ms, last] = CURSOR.exec(cursor) ?? [];
  if (ms === undefined || last === undefined) throw badCursor();
  return { ms, last };
}
