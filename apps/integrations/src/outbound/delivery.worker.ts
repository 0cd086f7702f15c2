/** Sends what is due: a few at a time to each subscription, so that a slow or failing one doesn't slow the others. */
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { isConnectionFailure, WorkLoop } from '@voc/service';
import { DeliveryRecords } from './delivery.records.js';
import { type AttemptResult, type ClaimedDelivery, DeliverySender } from './delivery.sender.js';
import { WebhookDirectory } from './webhook.directory.js';
import type { ActiveWebhook } from './webhook.matching.js';

const POLL_MS = 1_000;
const SWEEP_MS = 10 * 60_000;
/** Requests of this process at one time; half of them at most to receivers that fail. */
const MAX_REQUESTS = 256;
const MAX_FAILING_REQUESTS = MAX_REQUESTS / 2;
/** Requests to one subscription at one time; one that fails is tried with a single one. */
const MAX_PER_WEBHOOK = 8;
/** What is under way gets so long to end when the service stops; the rest is sent again by its successor. */
const STOP_MS = 3_000;

@Injectable()
export class DeliveryWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DeliveryWorker.name);
  private readonly loop = new WorkLoop({
    step: () => this.beginDue(),
    pollMs: POLL_MS,
    onError: (error) => {
      if (!isConnectionFailure(error)) this.logger.warn({ err: error }, 'Deliveries could not be taken');
    },
  });
  private readonly sweeping = new WorkLoop({
    step: () => this.records.sweep(),
    pollMs: SWEEP_MS,
    onError: (error) => this.logger.warn({ err: error }, 'Old deliveries could not be cleared away'),
  });
  private readonly cutting = new AbortController();
  /** Requests under way, and whether their receiver was failing. */
  private readonly underWay = new Map<ClaimedDelivery, boolean>();
  private readonly requests = new Set<Promise<void>>();
  private results: AttemptResult[] = [];
  private settling: Promise<void> = Promise.resolve();
  private nextSettling?: Promise<void>;
  private turn = 0;

  constructor(
    @Inject(WebhookDirectory) private readonly directory: WebhookDirectory,
    @Inject(DeliveryRecords) private readonly records: DeliveryRecords,
    @Inject(DeliverySender) private readonly sender: DeliverySender,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
    this.sweeping.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.loop.stop(), this.sweeping.stop()]);
    const cut = setTimeout(() => this.cutting.abort(), STOP_MS);
    await Promise.all(this.requests);
    clearTimeout(cut);
  }

  /** Says that something may be due. */
  wake(): void {
    this.loop.wake();
  }

  /** What has no free slot now is begun when a request ends, which wakes the loop. */
  private async beginDue(): Promise<boolean> {
    await this.directory.fresh();
    const claimed = await this.records.claim(this.freeSlots(), MAX_REQUESTS - this.underWay.size);
    for (const delivery of claimed) this.begin(delivery);
    return false;
  }

  /** How many more requests each subscription may get; those that fail share what is left of their half. */
  private freeSlots(): { id: string; free: number }[] {
    const busy = new Map<string, number>();
    for (const { subscriptionId } of this.underWay.keys())
      busy.set(subscriptionId, (busy.get(subscriptionId) ?? 0) + 1);
    let failing = [...this.underWay.values()].filter(Boolean).length;
    const slots: { id: string; free: number }[] = [];
    // Another one is the first each time, so that nobody is always behind the others.
    const webhooks = [...this.directory.all()];
    this.turn = (this.turn + 1) % Math.max(1, webhooks.length);
    for (const webhook of [...webhooks.slice(this.turn), ...webhooks.slice(0, this.turn)]) {
      const free = (webhook.failing ? 1 : MAX_PER_WEBHOOK) - (busy.get(webhook.id) ?? 0);
      if (free <= 0 || (webhook.failing && failing >= MAX_FAILING_REQUESTS)) continue;
      if (webhook.failing) failing += 1;
      slots.push({ id: webhook.id, free });
    }
    return slots;
  }

  private begin(delivery: ClaimedDelivery): void {
    const webhook = this.directory.get(delivery.subscriptionId);
    if (!webhook) return;
    this.underWay.set(delivery, webhook.failing);
    const request = this.deliver(webhook, delivery).finally(() => {
      this.underWay.delete(delivery);
      this.requests.delete(request);
      this.wake();
    });
    this.requests.add(request);
  }

  private async deliver(webhook: ActiveWebhook, delivery: ClaimedDelivery): Promise<void> {
    try {
      await this.settle(await this.sender.send(webhook, delivery, this.cutting.signal));
    } catch (error) {
      // Without a result its lease runs out, and it is sent again under the same id.
      if (!this.cutting.signal.aborted)
        this.logger.warn({ err: error, deliveryId: delivery.id }, 'A delivery was interrupted');
    }
  }

  /** Results that come in while others are written down are written down together after them. */
  private async settle(result: AttemptResult): Promise<void> {
    this.results.push(result);
    this.nextSettling ??= this.settling
      .catch(() => undefined)
      .then(() => {
        const results = this.results;
        this.results = [];
        this.nextSettling = undefined;
        return (this.settling = this.records.settle(results));
      });
    await this.nextSettling;
    if (result.state !== 'delivered') this.directory.expire();
  }
}
