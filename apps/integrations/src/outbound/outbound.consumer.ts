/** Turns facts into deliveries to the subscriptions that want them. */
import { Controller, Inject } from '@nestjs/common';
import {
  type CrmEvent,
  crmEvent,
  factId,
  feedbackAnalyzed,
  type FeedbackAnalyzed,
  type Topic,
} from '@voc/contracts';
import { BatchStrategy, decode, ok, OnTopic, type Outcome, quarantine, type Received } from '@voc/kafka';
import { Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { DeliveryQueue, type NewDelivery } from './delivery.queue.js';
import { DeliveryWorker } from './delivery.worker.js';
import { WebhookDirectory } from './webhook.directory.js';
import { type ActiveWebhook, filteredEvent, filteredFeedback, fits, wants } from './webhook.matching.js';
import { crmPayload, feedbackPayload, type WebhookEvent } from './webhook.payload.js';

const FEEDBACK = 'webhook-feedback';
const EVENTS = 'webhook-events';
const FEEDBACK_EVENTS: readonly WebhookEvent[] = ['feedback.created', 'feedback.changed', 'feedback.deleted'];

/** A checked fact, and when it became known: milliseconds since 1970. */
interface Known<T> {
  value: T;
  at: number;
}

@Controller()
export class OutboundConsumer {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(WebhookDirectory) private readonly directory: WebhookDirectory,
    @Inject(DeliveryQueue) private readonly queue: DeliveryQueue,
    @Inject(DeliveryWorker) private readonly worker: DeliveryWorker,
    @Inject(BatchStrategy) strategy: BatchStrategy,
  ) {
    strategy.restWhile(FEEDBACK, () => !directory.wantsAny(FEEDBACK_EVENTS));
    strategy.restWhile(EVENTS, () => !directory.wantsAny(['crm.event']));
  }

  @OnTopic(feedbackAnalyzed, { name: FEEDBACK, raw: true, batch: 1_000 })
  async feedback(batch: Received<Buffer>[]): Promise<Outcome[]> {
    return this.take<FeedbackAnalyzed>(feedbackAnalyzed, batch, (em, webhooks, items) =>
      this.feedbackDeliveries(em, webhooks, items),
    );
  }

  @OnTopic(crmEvent, { name: EVENTS, raw: true, batch: 1_000 })
  async events(batch: Received<Buffer>[]): Promise<Outcome[]> {
    return this.take<CrmEvent>(crmEvent, batch, async (_, webhooks, items) =>
      items.flatMap(({ value, at }) => eventDeliveries(webhooks, value, at)),
    );
  }

  /** Reads the records of workspaces with subscriptions, and queues what comes of them, workspace by workspace. */
  private async take<T extends { workspaceId: string }>(
    topic: Topic,
    batch: Received<Buffer>[],
    deliveriesOf: (
      em: EntityManager,
      webhooks: readonly ActiveWebhook[],
      items: Known<T>[],
    ) => Promise<NewDelivery[]>,
  ): Promise<Outcome[]> {
    await this.directory.fresh();
    const byWorkspace = new Map<string, Known<T>[]>();
    const outcomes = batch.map(({ key, value, timestamp }): Outcome => {
      const webhooks = this.directory.of(key.slice(0, key.indexOf(':')));
      // Also what was left unread while nobody had a subscription, which is told to nobody.
      if (!webhooks.some((it) => it.activeSince <= timestamp)) return ok;
      const decoded = decode(topic, value);
      if (decoded.refusal)
        return quarantine(decoded.refusal.code, decoded.refusal.message, decoded.refusal.issues);
      const fact = decoded.value as T;
      const list = byWorkspace.get(fact.workspaceId) ?? [];
      list.push({ value: fact, at: timestamp });
      byWorkspace.set(fact.workspaceId, list);
      return ok;
    });
    for (const [workspaceId, items] of byWorkspace) {
      await this.database.inWorkspace(workspaceId, async (em) => {
        const deliveries = await deliveriesOf(em, this.directory.of(workspaceId), items);
        await this.queue.add(em, workspaceId, deliveries);
      });
      this.worker.wake();
    }
    return outcomes;
  }

  /** Only the newest version of an item in the batch is told; an older one would be out of date already. */
  private async feedbackDeliveries(
    em: EntityManager,
    webhooks: readonly ActiveWebhook[],
    items: Known<FeedbackAnalyzed>[],
  ): Promise<NewDelivery[]> {
    const newest = new Map<string, Known<FeedbackAnalyzed>>();
    for (const item of items) {
      const { feedbackId, version } = item.value;
      if ((newest.get(feedbackId)?.value.version ?? -1) < version) newest.set(feedbackId, item);
    }
    const deliveries: NewDelivery[] = [];
    const told: { feedbackId: string; subscriptionId: string }[] = [];
    for (const { feedback_id: feedbackId, added, told: knownTo } of await recordVersions(em, [
      ...newest.values(),
    ])) {
      const { value, at } = newest.get(feedbackId)!;
      const deleted = value.deletedAt !== undefined;
      const event = deleted ? 'feedback.deleted' : added ? 'feedback.created' : 'feedback.changed';
      const fact = filteredFeedback(value);
      const payload = feedbackPayload(event, value, new Date(at).toISOString());
      for (const webhook of webhooks) {
        const concerned = deleted ? !webhook.filtered || knownTo.includes(webhook.id) : fits(webhook, fact);
        if (!concerned) continue;
        if (webhook.filtered && !deleted && !knownTo.includes(webhook.id))
          told.push({ feedbackId, subscriptionId: webhook.id });
        if (!wants(webhook, event, at)) continue;
        const id = factId(webhook.id, 'feedback', feedbackId, String(value.version));
        deliveries.push({ id, subscriptionId: webhook.id, event, payload });
      }
    }
    await recordTold(em, told);
    return deliveries;
  }
}

/** Of each item that is new or newer than what was known: whether it is new, and who knows it. */
async function recordVersions(
  em: EntityManager,
  items: Known<FeedbackAnalyzed>[],
): Promise<{ feedback_id: string; added: boolean; told: string[] }[]> {
  // Sorted, so that two processes at once don't wait for each other in a circle.
  const sorted = items.map(({ value }) => value).sort((a, b) => (a.feedbackId < b.feedbackId ? -1 : 1));
  return em.query(
    `insert into webhook_item as known (workspace_id, feedback_id, version, told)
     select $1, id, version, '{}' from unnest($2::uuid[], $3::bigint[]) as entry(id, version)
     on conflict (workspace_id, feedback_id) do update set version = excluded.version
       where known.version < excluded.version
     returning feedback_id, xmax = 0 as added, told`,
    [sorted[0]?.workspaceId, sorted.map((it) => it.feedbackId), sorted.map((it) => it.version)],
  );
}

async function recordTold(
  em: EntityManager,
  told: readonly { feedbackId: string; subscriptionId: string }[],
): Promise<void> {
  if (told.length === 0) return;
  await em.query(
    `update webhook_item item set told = item.told || entry.subscriptions
     from (select feedback, array_agg(subscription) as subscriptions
           from unnest($1::uuid[], $2::uuid[]) as one(feedback, subscription) group by feedback) entry
     where item.feedback_id = entry.feedback`,
    [told.map((it) => it.feedbackId), told.map((it) => it.subscriptionId)],
  );
}

function eventDeliveries(webhooks: readonly ActiveWebhook[], event: CrmEvent, at: number): NewDelivery[] {
  const concerned = webhooks.filter(
    (webhook) => wants(webhook, 'crm.event', at) && fits(webhook, filteredEvent(event)),
  );
  if (concerned.length === 0) return [];
  const payload = crmPayload(event, new Date(at).toISOString());
  return concerned.map(({ id: subscriptionId }) => ({
    id: factId(subscriptionId, 'event', event.eventId, String(event.version)),
    subscriptionId,
    event: 'crm.event',
    payload,
  }));
}
