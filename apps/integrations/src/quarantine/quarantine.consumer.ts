/** Keeps what services refused, once each, where a person can find it. */
import { Controller, Inject } from '@nestjs/common';
import { quarantine, type Quarantine } from '@voc/contracts';
import { OnTopic, type Received, RetryForever } from '@voc/kafka';
import { Cipher, Database, isConnectionFailure } from '@voc/service';
import { Quarantined } from './quarantined.entity.js';

/** Stands for the workspace of messages that don't say to whom they belong; no one is a member of it. */
export const NO_WORKSPACE = '00000000-0000-0000-0000-000000000000';

@Controller()
export class QuarantineConsumer {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cipher) private readonly cipher: Cipher,
  ) {}

  @OnTopic(quarantine, { name: 'quarantine', batch: 50 })
  async keep(batch: Received<Quarantine>[]): Promise<void> {
    for (const { value } of batch) {
      const workspaceId = value.workspaceId ?? NO_WORKSPACE;
      const row = this.rowOf(value, workspaceId);
      try {
        await this.database.inWorkspace(workspaceId, (em) =>
          em.createQueryBuilder().insert().into(Quarantined).values(row).orIgnore().execute(),
        );
      } catch (error) {
        throw isConnectionFailure(error)
          ? new RetryForever('PostgreSQL does not answer', { cause: error })
          : error;
      }
    }
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
      origin: storable(origin),
      reason: storable(reason),
      headers: storable(headers),
      payload: this.cipher.encrypt(workspaceId, Buffer.from(payload, 'base64')),
      truncated,
      failedAt: new Date(failedAt),
      sourceId: null,
      state: 'open',
      decidedAt: null,
      decidedBy: null,
    };
  }
}

/** PostgreSQL's jsonb takes neither NUL nor lone surrogates, which a refused message may well hold. */
function storable<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, it: unknown) =>
    typeof it === 'string' ? it.replaceAll('\u0000', '\ufffd').toWellFormed() : it,
  ) as T;
}
