/** Sends batches of events without pause, each until it is acknowledged, and remembers whose were. */
import { setTimeout as delay } from 'node:timers/promises';

const SENDERS = 3;
const EVENTS_PER_BATCH = 25;
/** Between two batches of one sender, so that the hub's other work gets its share. */
const PAUSE_MS = 150;

export class EventSender {
  /** Ids of the customers, one an event, whose event was answered 202. */
  readonly acknowledged = new Set<string>();
  private stopped = false;

  constructor(
    private readonly url: string,
    private readonly apiKey: string,
  ) {}

  stop(): void {
    this.stopped = true;
  }

  /** Resolves when `count` more events than now are acknowledged. */
  async untilMore(count: number): Promise<void> {
    const wanted = this.acknowledged.size + count;
    while (this.acknowledged.size < wanted) await delay(100);
  }

  /** Resolves when all that was begun is acknowledged. */
  async sendUntilStopped(): Promise<void> {
    await Promise.all(Array.from({ length: SENDERS }, (_, sender) => this.sendOnAndOn(sender)));
  }

  private async sendOnAndOn(sender: number): Promise<void> {
    for (let batch = 0; !this.stopped; batch += 1) {
      const customers = Array.from({ length: EVENTS_PER_BATCH }, (_, n) => `c-${sender}-${batch}-${n}`);
      // Every other batch is small, and goes another way into the log.
      const sent = batch % 2 ? customers : customers.slice(0, 3);
      while (!(await this.send(sent))) await delay(200);
      for (const customer of sent) this.acknowledged.add(customer);
      await delay(PAUSE_MS);
    }
  }

  private async send(customers: string[]): Promise<boolean> {
    const events = customers.map((id) => ({
      specversion: '1.0',
      id: `evt-${id}`,
      source: '/shop',
      type: 'purchase',
      data: { customer: { id }, amount: 10 },
    }));
    const answer = await fetch(`${this.url}/api/v1/events`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.apiKey}`,
        'content-type': 'application/cloudevents-batch+json',
      },
      body: JSON.stringify(events),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined);
    await answer?.arrayBuffer().catch(() => undefined);
    return answer?.status === 202;
  }
}
