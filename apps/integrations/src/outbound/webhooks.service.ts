/** Makes, changes and lists the webhooks of a workspace. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { readFilters } from '@voc/contracts';
import { Cipher, Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { GuardedFetch } from '../net/guarded.fetch.js';
import { RequestRefused } from '../net/request.errors.js';
import { WebhookSubscription } from './subscription.entity.js';
import { WebhookDirectory } from './webhook.directory.js';
import {
  type Webhook,
  type WebhookChange,
  type WebhookCreated,
  webhookOf,
  type WebhookSecret,
  type WebhookWish,
} from './webhook.dto.js';
import { badFilters, badUrl, tooManyWebhooks, webhookNotFound } from './webhook.errors.js';
import { newSecret, rotated, type SigningSecret } from './webhook.signature.js';

const MAX_WEBHOOKS = 100;
const HOUR_MS = 3_600_000;

@Injectable()
export class WebhooksService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cipher) private readonly cipher: Cipher,
    @Inject(GuardedFetch) private readonly fetch: GuardedFetch,
    @Inject(WebhookDirectory) private readonly directory: WebhookDirectory,
  ) {}

  async list(workspaceId: string): Promise<Webhook[]> {
    const rows = await this.database.inWorkspace(workspaceId, (em) =>
      em.find(WebhookSubscription, { order: { createdAt: 'desc' } }),
    );
    return rows.map(webhookOf);
  }

  /** @throws ServiceError 404 */
  async find(workspaceId: string, id: string): Promise<Webhook> {
    return webhookOf(await this.database.inWorkspace(workspaceId, (em) => existing(em, id)));
  }

  /** @throws ServiceError 400 naming the field, 409 where there are too many. */
  async create(workspaceId: string, wish: WebhookWish): Promise<WebhookCreated> {
    this.check(wish);
    const secret = newSecret();
    const now = new Date();
    const row: WebhookSubscription = {
      id: randomUUID(),
      workspaceId,
      url: wish.url,
      events: wish.events,
      filters: wish.filters ?? {},
      description: wish.description ?? '',
      enabled: wish.enabled ?? true,
      disabledReason: null,
      secrets: this.sealed(workspaceId, [{ secret }]),
      failingSince: null,
      activeSince: now,
      createdAt: now,
    };
    await this.database.inWorkspace(workspaceId, async (em) => {
      if ((await em.count(WebhookSubscription)) >= MAX_WEBHOOKS) throw tooManyWebhooks(MAX_WEBHOOKS);
      await em.save(WebhookSubscription, row);
    });
    this.directory.expire();
    return { ...webhookOf(row), secret };
  }

  /** What isn't given stays. Switching it on again tells nothing of what happened meanwhile. @throws ServiceError 400, 404 */
  async change(workspaceId: string, id: string, wish: WebhookChange): Promise<Webhook> {
    this.check(wish);
    const changed = await this.database.inWorkspace(workspaceId, async (em) => {
      const row = await existing(em, id);
      const given = Object.entries(wish).filter(([, value]) => value !== undefined);
      const switchedOn = wish.enabled === true && !row.enabled;
      const next: WebhookSubscription = {
        ...row,
        ...(Object.fromEntries(given) as WebhookChange),
        ...(switchedOn && { disabledReason: null, failingSince: null, activeSince: new Date() }),
      };
      await em.save(WebhookSubscription, next);
      return next;
    });
    this.directory.expire();
    return webhookOf(changed);
  }

  /** With its deliveries. @throws ServiceError 404 */
  async remove(workspaceId: string, id: string): Promise<void> {
    await this.database.inWorkspace(workspaceId, async (em) => {
      await existing(em, id);
      await em.delete(WebhookSubscription, { id });
      // Deliveries before their attempts: what is being written down now ends first, and is then deleted too.
      const [rows] = await em.query<[{ id: string }[], number]>(
        'delete from webhook_delivery where subscription_id = $1 returning id',
        [id],
      );
      await em.query('delete from webhook_attempt where delivery_id = any($1)', [rows.map((it) => it.id)]);
    });
    this.directory.expire();
  }

  /** @throws ServiceError 404 */
  async rotate(workspaceId: string, id: string, overlapHours: number): Promise<WebhookSecret> {
    const secret = newSecret();
    const now = new Date();
    const until = new Date(now.getTime() + overlapHours * HOUR_MS);
    await this.database.inWorkspace(workspaceId, async (em) => {
      const { secrets } = await existing(em, id);
      const former = JSON.parse(this.cipher.decrypt(workspaceId, secrets).toString()) as SigningSecret[];
      const next = this.sealed(workspaceId, rotated(former, secret, now, until));
      await em.update(WebhookSubscription, { id }, { secrets: next });
    });
    this.directory.expire();
    return { secret, ...(overlapHours > 0 && { formerUntil: until.toISOString() }) };
  }

  private check({ url, filters }: WebhookChange): void {
    try {
      if (url !== undefined) this.fetch.check(url);
    } catch (error) {
      if (error instanceof RequestRefused) throw badUrl(error.message);
      throw error;
    }
    const { problems } = readFilters(filters ?? {});
    if (problems.length > 0) throw badFilters(problems);
  }

  private sealed(workspaceId: string, secrets: readonly SigningSecret[]): Buffer {
    return this.cipher.encrypt(workspaceId, JSON.stringify(secrets));
  }
}

/** Locked, so that two changes at once don't undo each other. @throws ServiceError 404 */
export async function existing(em: EntityManager, id: string): Promise<WebhookSubscription> {
  const row = await em.findOne(WebhookSubscription, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!row) throw webhookNotFound();
  return row;
}
