/** Writes down what is to be sent; a fact that comes again writes nothing. */
import { Inject, Injectable } from '@nestjs/common';
import { Cipher } from '@voc/service/basics';
import type { EntityManager } from 'typeorm';

export interface NewDelivery {
  id: string;
  subscriptionId: string;
  event: string;
  payload: string;
}

@Injectable()
export class DeliveryQueue {
  constructor(@Inject(Cipher) private readonly cipher: Cipher) {}

  /** Belongs into the transaction of the workspace. */
  async add(em: EntityManager, workspaceId: string, deliveries: readonly NewDelivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    // Subscriptions that are told the same share one encryption.
    const encrypted = new Map<string, Buffer>();
    const payloads = deliveries.map(({ payload }) => {
      const known = encrypted.get(payload) ?? this.cipher.encrypt(workspaceId, payload);
      encrypted.set(payload, known);
      return known;
    });
    // Whole milliseconds: what a page of the log ends with must name its place exactly.
    await em.query(
      `insert into webhook_delivery
         (id, workspace_id, subscription_id, event, payload, state, next_attempt_at, created_at)
       select id, $1, subscription, event, payload, 'pending', now(), date_trunc('milliseconds', now())
       from unnest($2::uuid[], $3::uuid[], $4::text[], $5::bytea[]) as entry(id, subscription, event, payload)
       on conflict (id) do nothing`,
      [
        workspaceId,
        deliveries.map((it) => it.id),
        deliveries.map((it) => it.subscriptionId),
        deliveries.map((it) => it.event),
        payloads,
      ],
    );
  }
}
