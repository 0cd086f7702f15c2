/** Makes sources, changes them and shows them; their secrets come in and, but for new ones, never go out. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Cipher, CONFIG, Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import type { Connector } from '../connectors/connector.js';
import { connectorOf, connectors } from '../connectors/connectors.js';
import type { IntegrationsConfig } from '../integrations.config.js';
import type {
  OutcomeCounts,
  SecretRequest,
  SecretShown,
  SourceChange,
  SourceCreated,
  SourceDetails,
  SourceRequest,
} from './source.dto.js';
import { SourceDirectory } from './source.directory.js';
import { Source, SourceCount } from './source.entity.js';
import {
  notOfThisKind,
  sourceNotFound,
  systemTaken,
  tooManySources,
  unknownConnector,
} from './source.errors.js';
import { credentialsFor, pullMinutesFor, secretFor, settingsFor } from './source.request.js';
import { newSecret, rotated, sealSecrets, secretsOf } from './source.secrets.js';
import { detailsOf, shownSecret } from './source.view.js';

const MAX_SOURCES = 200;
const HOUR_MS = 3_600_000;

@Injectable()
export class SourcesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cipher) private readonly cipher: Cipher,
    @Inject(SourceDirectory) private readonly directory: SourceDirectory,
    @Inject(CONFIG) private readonly config: IntegrationsConfig,
  ) {}

  async list(workspaceId: string): Promise<SourceDetails[]> {
    return this.database.inWorkspace(workspaceId, async (em) => {
      const sources = await em.find(Source, { order: { createdAt: 'asc' }, take: MAX_SOURCES });
      const counts = await countsOf(em);
      return sources.map((it) => this.shown(it, counts.get(it.id)));
    });
  }

  /** @throws ServiceError 404 */
  async find(workspaceId: string, id: string): Promise<SourceDetails> {
    return this.database.inWorkspace(workspaceId, async (em) => {
      const source = await em.findOneBy(Source, { id });
      if (!source) throw sourceNotFound();
      return this.shown(source, (await countsOf(em, id)).get(id));
    });
  }

  /** @throws ServiceError 400 naming each field that its connector does not take. */
  async create(workspaceId: string, request: SourceRequest): Promise<SourceCreated> {
    const connector = connectorOf(request.connector);
    if (!connector) throw unknownConnector(connectors.map((it) => it.id));
    const settings = settingsFor(connector, request.settings ?? {});
    const credentials = request.credentials && credentialsFor(connector, request.credentials);
    const pullMinutes = pullMinutesFor(connector, request.pullMinutes, credentials !== undefined);
    const secret = this.secretOf(connector, request.secret);
    const now = new Date();
    const source: Source = {
      id: randomUUID(),
      workspaceId,
      connector: connector.id,
      name: request.name,
      system: request.system ?? connector.id,
      state: 'active',
      settings,
      credentials: credentials ? this.cipher.encrypt(workspaceId, JSON.stringify(credentials)) : null,
      webhookSecrets: sealSecrets(this.cipher, workspaceId, secret === null ? [] : [{ secret }]),
      pullMinutes,
      nextPullAt: pullMinutes === null ? null : now,
      cursor: null,
      leaseToken: null,
      leaseUntil: null,
      failures: 0,
      problem: null,
      lastPageAt: null,
      lastItemAt: null,
      createdAt: now,
    };
    await this.database.inWorkspace(workspaceId, async (em) => {
      await expectRoomFor(em, source, request.system === undefined);
      await em.save(Source, source);
    });
    const delivery = secret === null ? null : shownSecret(this.config.PUBLIC_URL, source, secret);
    return { ...this.shown(source, undefined), delivery };
  }

  /** Settings and credentials are given whole. @throws ServiceError 400, 404 */
  async change(workspaceId: string, id: string, change: SourceChange): Promise<SourceDetails> {
    await this.withSource(workspaceId, id, async (em, source, connector) => {
      const { name, settings, credentials, pullMinutes } = change;
      const update: Partial<Source> = {};
      if (name) update.name = name;
      if (settings) update.settings = settingsFor(connector, settings);
      if (credentials) {
        const sealed = JSON.stringify(credentialsFor(connector, credentials));
        update.credentials = this.cipher.encrypt(workspaceId, sealed);
      }
      const hasCredentials = (update.credentials ?? source.credentials) !== null;
      if (pullMinutes !== undefined || (credentials && source.pullMinutes === null))
        update.pullMinutes = pullMinutesFor(connector, pullMinutes, hasCredentials);
      const minutes = update.pullMinutes === undefined ? source.pullMinutes : update.pullMinutes;
      if (minutes === null) update.nextPullAt = null;
      else if (settings || credentials || pullMinutes !== undefined) Object.assign(update, againOf(source));
      await em.save(Source, { ...source, ...update });
    });
    return this.find(workspaceId, id);
  }

  /** Paused, it takes no deliveries and is not pulled. @throws ServiceError 404 */
  async setPaused(workspaceId: string, id: string, paused: boolean): Promise<SourceDetails> {
    await this.withSource(workspaceId, id, async (em, source) => {
      if (paused) await em.update(Source, { id }, { state: 'paused', leaseToken: null, leaseUntil: null });
      else if (source.state === 'paused') {
        const nextPullAt = source.pullMinutes === null ? null : new Date();
        await em.update(Source, { id }, { state: 'active', failures: 0, problem: null, nextPullAt });
      }
    });
    return this.find(workspaceId, id);
  }

  /** @throws ServiceError 400 where it takes no deliveries, 404 */
  async rotateSecret(workspaceId: string, id: string, request: SecretRequest): Promise<SecretShown> {
    return this.withSource(workspaceId, id, async (em, source, connector) => {
      const secret = this.secretOf(connector, request.secret);
      if (secret === null) throw notOfThisKind('', 'this source takes no deliveries');
      const before = secretsOf(this.cipher, source);
      const secrets = rotated(before, secret, request.overlapHours * HOUR_MS, new Date());
      await em.update(Source, { id }, { webhookSecrets: sealSecrets(this.cipher, workspaceId, secrets) });
      return shownSecret(this.config.PUBLIC_URL, source, secret);
    });
  }

  /** What came from it stays. @throws ServiceError 404 */
  async remove(workspaceId: string, id: string): Promise<void> {
    await this.withSource(workspaceId, id, async (em) => {
      await em.delete(SourceCount, { sourceId: id });
      await em.delete(Source, { id });
    });
  }

  private async withSource<T>(
    workspaceId: string,
    id: string,
    work: (em: EntityManager, source: Source, connector: Connector) => Promise<T>,
  ): Promise<T> {
    const done = await this.database.inWorkspace(workspaceId, async (em) => {
      const source = await em.findOne(Source, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const connector = source && connectorOf(source.connector);
      if (!source || !connector) throw sourceNotFound();
      return work(em, source, connector);
    });
    this.directory.forget(id);
    return done;
  }

  private secretOf(connector: Connector, given: string | undefined): string | null {
    if (given !== undefined) return secretFor(connector, given);
    return connector.webhook ? newSecret(connector.webhook.signature.kind) : null;
  }

  private shown(source: Source, counts: Partial<OutcomeCounts> = {}): SourceDetails {
    const secrets = secretsOf(this.cipher, source);
    return detailsOf(source, { publicUrl: this.config.PUBLIC_URL, secrets, counts, now: new Date() });
  }
}

/** What was corrected is tried at once. */
function againOf(source: Source): Partial<Source> {
  const again = { failures: 0, problem: null, nextPullAt: new Date() };
  return source.state === 'failing' ? { ...again, state: 'active' } : again;
}

async function expectRoomFor(em: EntityManager, { system }: Source, bySilence: boolean): Promise<void> {
  if ((await em.count(Source)) >= MAX_SOURCES) throw tooManySources(MAX_SOURCES);
  const namesake = bySilence ? await em.findOneBy(Source, { system }) : null;
  if (namesake) throw systemTaken(system, namesake.name);
}

/** Of the last 30 days, by source. */
async function countsOf(em: EntityManager, id?: string): Promise<Map<string, Partial<OutcomeCounts>>> {
  const rows = await em.query<{ source_id: string; outcome: keyof OutcomeCounts; count: string }[]>(
    `select source_id, outcome, sum(count) as count from source_count
     where day > (now() at time zone 'utc')::date - 30 and ($1::uuid is null or source_id = $1)
     group by source_id, outcome`,
    [id ?? null],
  );
  const counts = new Map<string, Partial<OutcomeCounts>>();
  for (const { source_id: source, outcome, count } of rows)
    counts.set(source, { ...counts.get(source), [outcome]: Number(count) });
  return counts;
}
