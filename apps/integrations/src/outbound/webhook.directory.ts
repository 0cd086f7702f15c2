/** The subscriptions that are switched on, in memory, so that a message which nobody wants costs a look-up. */
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Database, isConnectionFailure } from '@voc/service';
import { WebhookSubscription } from './subscription.entity.js';
import { type ActiveWebhook, activeWebhook } from './webhook.matching.js';
import type { WebhookEvent } from './webhook.payload.js';

/** What another process has changed is known after that. */
const REFRESH_MS = 1_000;

@Injectable()
export class WebhookDirectory implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(WebhookDirectory.name);
  private webhooks: ReadonlyMap<string, ActiveWebhook> = new Map();
  private byWorkspace: ReadonlyMap<string, ActiveWebhook[]> = new Map();
  private mark?: string;
  private readAt = 0;
  private reading?: Promise<void>;
  private timer?: NodeJS.Timeout;

  constructor(@Inject(Database) private readonly database: Database) {}

  onApplicationBootstrap(): void {
    const look = () =>
      this.fresh().catch((error: unknown) => {
        // Readiness tells of a database that is away; here it would be told every second.
        if (!isConnectionFailure(error)) this.logger.warn({ err: error }, 'Webhooks could not be read');
      });
    this.timer = setInterval(() => void look(), REFRESH_MS);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** As of a second ago at most. @throws where PostgreSQL does not answer. */
  async fresh(): Promise<void> {
    if (Date.now() - this.readAt < REFRESH_MS) return;
    this.reading ??= this.read().finally(() => (this.reading = undefined));
    await this.reading;
  }

  /** A subscription was changed here: what comes from now on must see it. */
  expire(): void {
    this.readAt = 0;
  }

  of(workspaceId: string): readonly ActiveWebhook[] {
    return this.byWorkspace.get(workspaceId) ?? [];
  }

  get(id: string): ActiveWebhook | undefined {
    return this.webhooks.get(id);
  }

  all(): Iterable<ActiveWebhook> {
    return this.webhooks.values();
  }

  /** Whether any subscription, of whatever workspace, wants one of the events. */
  wantsAny(events: readonly WebhookEvent[]): boolean {
    return [...this.webhooks.values()].some((webhook) => events.some((event) => webhook.events.has(event)));
  }

  private async read(): Promise<void> {
    const startedAt = Date.now();
    await this.database.asRelay(async (em) => {
      // xmin changes with every change of a row.
      const [{ mark } = { mark: '' }] = await em.query<{ mark: string }[]>(
        `select coalesce(md5(string_agg(id::text || xmin::text, ',' order by id)), '') as mark
         from webhook_subscription where enabled`,
      );
      if (mark === this.mark) return;
      const webhooks = (await em.findBy(WebhookSubscription, { enabled: true })).map(activeWebhook);
      this.webhooks = new Map(webhooks.map((it) => [it.id, it]));
      this.byWorkspace = Map.groupBy(webhooks, (it) => it.workspaceId);
      this.mark = mark;
    });
    this.readAt = startedAt;
  }
}
