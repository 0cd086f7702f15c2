/** Gives what was refused on again, under the identity that it had. */
import { Inject, Injectable } from '@nestjs/common';
import type { RefusalCode } from '@voc/contracts';
import { Producer } from '@voc/kafka';
import { Cipher, Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import type { Mapped } from '../connectors/connector.js';
import { connectorOf } from '../connectors/connectors.js';
import { Intake } from '../intake/intake.js';
import { Source } from '../sources/source.entity.js';
import { mapDelivery, mapKept } from '../webhooks/delivery.mapping.js';
import { messageOf, type Unfit } from './message.replay.js';
import { Quarantined } from './quarantined.entity.js';
import { replayHeaders } from './replay.headers.js';

/** Still open, with the reason of now. */
export interface Failure {
  id: string;
  code: RefusalCode;
  reason: string;
}

const PUBLISH_DEADLINE_MS = 10_000;

@Injectable()
export class QuarantineReplay {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Producer) private readonly producer: Producer,
    @Inject(Cipher) private readonly cipher: Cipher,
    @Inject(Intake) private readonly intake: Intake,
  ) {}

  /**
   * Undefined where it was given on, or isn't open any more. In one transaction that holds its row: what refuses it again
   * waits for the end of that before it says so.
   * @throws BrokerUnavailable, or the error of a database that is away: it is open still.
   */
  async replay(workspaceId: string, id: string, actor: string): Promise<Failure | undefined> {
    return this.database.inWorkspace(workspaceId, async (em) => {
      const row = await em.findOne(Quarantined, {
        where: { id, state: 'open' },
        lock: { mode: 'pessimistic_write' },
      });
      if (!row) return undefined;
      const attempts = row.attempts + 1;
      const unfit: Unfit | undefined = row.truncated
        ? { code: 'truncated', reason: 'Only its beginning was kept; put the whole of it here first.' }
        : await this.giveOn(em, { ...row, attempts });
      if (!unfit) {
        const decided = { state: 'replayed', decidedAt: new Date(), decidedBy: actor };
        await em.update(Quarantined, { id }, { ...decided, attempts });
        return undefined;
      }
      const { code, reason, issues } = unfit;
      await em.update(
        Quarantined,
        { id },
        { attempts, reason: { code, message: reason, ...(issues && { issues }) } },
      );
      return { id, code, reason };
    });
  }

  private async giveOn(em: EntityManager, row: Quarantined): Promise<Unfit | undefined> {
    return row.stage === 'consumer' ? this.republish(row) : this.mapAgain(em, row);
  }

  /** All groups of the topic read it; those that have dealt with it know its id and version, and do nothing. */
  private async republish(row: Quarantined): Promise<Unfit | undefined> {
    const { id, workspaceId, origin, headers, attempts } = row;
    const bytes = this.cipher.decrypt(workspaceId, row.payload);
    const topic = 'topic' in origin ? origin.topic : '';
    const message = messageOf({ workspaceId, topic, bytes, headers });
    if ('code' in message) return message;
    const marked = {
      ...message,
      headers: { ...message.headers, ...replayHeaders({ id, attempt: attempts }) },
    };
    await this.producer.publishEncoded([marked], { deadlineMs: PUBLISH_DEADLINE_MS });
    return undefined;
  }

  private async mapAgain(em: EntityManager, row: Quarantined): Promise<Unfit | undefined> {
    const { id, workspaceId, sourceId, headers, failedAt } = row;
    const source = sourceId === null ? null : await em.findOneBy(Source, { id: sourceId });
    if (!source) return { code: 'source_gone', reason: 'Its source was removed.' };
    const bytes = this.cipher.decrypt(workspaceId, row.payload);
    // It came when it came: what has come since then is newer.
    const receivedAt = failedAt.toISOString();
    const mapped = await thingsOf(row, source, bytes, receivedAt);
    if ('code' in mapped) return mapped;
    const origin = { workspaceId, system: source.system, sourceId: source.id, stage: 'replay' as const };
    const [outcomes = []] = await this.intake.within(em, origin, [
      { receivedAt, mapped, original: { id, bytes, headers } },
    ]);
    return outcomes.find((it) => it.kind === 'rejected');
  }
}

async function thingsOf(
  { stage, headers, workspaceId }: Quarantined,
  source: Source,
  body: Buffer,
  receivedAt: string,
): Promise<Mapped[] | Unfit> {
  const connector = connectorOf(source.connector);
  const settings = connector?.settings.safeParse(source.settings).data ?? source.settings;
  const view = { workspaceId, sourceId: source.id, system: source.system, settings };
  if (stage === 'pull' && connector?.pull) return mapKept(connector.pull, view, { body, receivedAt });
  if (stage === 'webhook' && connector?.webhook)
    return (await mapDelivery(connector.webhook, view, { headers, receivedAt, body })).mapped;
  return { code: 'no_connector', reason: 'Its connector takes nothing of this kind any more.' };
}
