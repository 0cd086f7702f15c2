/** Keeps what services refused, once each, where a person can find it. */
import { Controller, Inject } from '@nestjs/common';
import { quarantine, type Quarantine } from '@voc/contracts';
import { OnTopic, type Received, RetryForever } from '@voc/kafka';
import { Cipher, Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { isDataFault } from './refused.data.js';
import { Quarantined } from './quarantined.entity.js';
import { replayOf, withoutReplayHeaders } from './replay.headers.js';
import { storable } from '../intake/storable.text.js';

/** Stands for the workspace of messages that don't say to whom they belong; no one is a member of it. */
export const NO_WORKSPACE = '00000000-0000-0000-0000-000000000000';

@Controller()
export class QuarantineConsumer {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cipher) private readonly cipher: Cipher,
  ) {}

  /**
   * There is no quarantine behind the quarantine: what ends badly here is lost. So everything is tried for ever but what
   * PostgreSQL refuses for the value's own sake, and would refuse each time.
   */
  @OnTopic(quarantine, { name: 'quarantine', batch: 50 })
  async keep(batch: Received<Quarantine>[]): Promise<void> {
    for (const { value } of batch) {
      const workspaceId = value.workspaceId ?? NO_WORKSPACE;
      const row = this.rowOf(value, workspaceId);
      try {
        await this.database.inWorkspace(workspaceId, async (em) => {
          if (!(await this.reopened(em, value, row)))
            await em.createQueryBuilder().insert().into(Quarantined).values(row).orIgnore().execute();
        });
      } catch (error) {
        if (isDataFault(error)) throw error;
        throw new RetryForever('PostgreSQL does not take what was refused', { cause: error });
      }
    }
  }

  /** True where it is something that was replayed and is refused again by the same service: then it is that one still. */
  private async reopened(em: EntityManager, { headers }: Quarantine, row: Quarantined): Promise<boolean> {
    const replay = replayOf(headers);
    if (!replay) return false;
    const { id, attempt } = replay;
    const known = await em.findOne(Quarantined, {
      where: { id, refusedBy: row.refusedBy },
      lock: { mode: 'pessimistic_write' },
    });
    if (!known) return false;
    // An earlier attempt's refusal, told once more, says nothing about the present one.
    if (known.state === 'replayed' && known.attempts === attempt) {
      const { reason, payload, truncated } = row;
      await em.update(
        Quarantined,
        { id },
        { state: 'open', decidedAt: null, decidedBy: null, reason, payload, truncated },
      );
    }
    return true;
  }

  private rowOf(value: Quarantine, workspaceId: string): Quarantined {
    const {
      quarantineId: id,
      stage,
      refusedBy,
      origin,
      reason,
      headers,
      payload,
      truncated,
      failedAt,
    } = value;
    return {
      id,
      workspaceId,
      stage,
      refusedBy,
      origin: storableJson(origin),
      reason: storableJson(reason),
      headers: storableJson(withoutReplayHeaders(headers)),
      payload: this.cipher.encrypt(workspaceId, Buffer.from(payload, 'base64')),
      truncated,
      failedAt: new Date(failedAt),
      sourceId: null,
      state: 'open',
      decidedAt: null,
      decidedBy: null,
      discardReason: null,
      attempts: 0,
      edited: false,
    };
  }
}

/** PostgreSQL's jsonb takes neither NUL nor lone surrogates, which a refused message may well hold. */
function storableJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, it: unknown) =>
    typeof it === 'string' ? storable(it) : it,
  ) as T;
}
