/** What people do about what was refused: look, correct, replay, discard. */
import { isUtf8 } from 'node:buffer';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Cipher, Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { type Discard, ImportRowReplay, rowPlace } from './import.row.replay.js';
import { changedIdentity } from './message.replay.js';
import {
  type DiscardReport,
  MAX_BULK,
  type QuarantineChoice,
  type QuarantinedDetails,
  type QuarantinedItem,
  type QuarantineList,
  type QuarantineQuery,
  type ReplayReport,
} from './quarantine.dto.js';
import { idsOrFilter, itemDecided, itemUnknown, wrongPayload } from './quarantine.errors.js';
import { type Failure, QuarantineReplay } from './quarantine.replay.js';
import { findItem, idsOf, searchQuarantine } from './quarantine.search.js';
import { Quarantined } from './quarantined.entity.js';

const PAGE = 50;
const FAILURES_SHOWN = 50;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Injectable()
export class QuarantineService {
  private readonly logger = new Logger(QuarantineService.name);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cipher) private readonly cipher: Cipher,
    @Inject(QuarantineReplay) private readonly replays: QuarantineReplay,
    @Inject(ImportRowReplay) private readonly rows: ImportRowReplay,
  ) {}

  async page(
    workspaceId: string,
    { limit = PAGE, cursor, ...filter }: QuarantineQuery,
  ): Promise<QuarantineList> {
    return this.database.inWorkspace(workspaceId, (em) =>
      searchQuarantine(em, workspaceId, filter, { limit, ...(cursor !== undefined && { cursor }) }),
    );
  }

  /** With the original, which may be personal: who reads it is logged. @throws ServiceError 404 */
  async find(workspaceId: string, id: string, actor: string): Promise<QuarantinedDetails> {
    const { item, bytes, headers } = await this.database.inWorkspace(workspaceId, (em) =>
      this.load(em, workspaceId, id),
    );
    this.logger.log({ quarantineId: id, actor }, 'An original in quarantine was read');
    const isText = isUtf8(bytes);
    return {
      ...item,
      payload: bytes.toString(isText ? 'utf8' : 'base64'),
      encoding: isText ? 'utf-8' : 'base64',
      headers,
    };
  }

  /** Puts a corrected original in the place of the one that came. @throws ServiceError 400, 404, 409 */
  async edit(workspaceId: string, id: string, payload: string, actor: string): Promise<QuarantinedItem> {
    const corrected = Buffer.from(payload);
    const edited = await this.database.inWorkspace(workspaceId, async (em) => {
      const { item, bytes } = await this.load(em, workspaceId, id);
      if (item.state !== 'open') throw itemDecided(item.state);
      if (item.stage === 'consumer' && 'topic' in item.origin) {
        const [problem] = changedIdentity(String(item.origin.topic), bytes, corrected);
        if (problem) throw wrongPayload(problem.pointer, problem.detail);
      }
      const place = rowPlace(id);
      if (place) await this.rows.edit(em, workspaceId, place, corrected);
      else {
        const change = {
          payload: this.cipher.encrypt(workspaceId, corrected),
          edited: true,
          truncated: false,
        };
        await em.update(Quarantined, { id, state: 'open' }, change);
      }
      return (await this.load(em, workspaceId, id)).item;
    });
    this.logger.log({ quarantineId: id, actor }, 'An original in quarantine was corrected');
    return edited;
  }

  /** One after the other, the oldest first; a failure of one is its new reason. @throws ServiceError 400 */
  async replay(workspaceId: string, choice: QuarantineChoice, actor: string): Promise<ReplayReport> {
    const { ids, total } = await this.chosen(workspaceId, choice);
    const failed: Failure[] = [];
    let given = 0;
    for (const id of ids) {
      const place = rowPlace(id);
      const failure = place
        ? await this.rows.replay(workspaceId, id, place, actor)
        : await this.replays.replay(workspaceId, id, actor);
      if (failure) failed.push(failure);
      else given += 1;
    }
    this.logger.log({ replayed: given, failed: failed.length, actor }, 'Things in quarantine were replayed');
    return { replayed: given, failed: failed.slice(0, FAILURES_SHOWN), remaining: total - ids.length };
  }

  /** @throws ServiceError 400 */
  async discard(workspaceId: string, choice: QuarantineChoice, by: Discard): Promise<DiscardReport> {
    const { ids, total } = await this.chosen(workspaceId, choice);
    let discarded = 0;
    for (const id of ids.filter((it) => rowPlace(it))) {
      const place = rowPlace(id);
      if (place && (await this.rows.discard(workspaceId, place, by))) discarded += 1;
    }
    const [, affected] = await this.database.inWorkspace(workspaceId, (em) =>
      em.query<[unknown, number]>(
        `update quarantined set state = 'discarded', decided_at = now(), decided_by = $2, discard_reason = $3
         where workspace_id = $1 and state = 'open' and id = any($4::uuid[])`,
        [workspaceId, by.actor, by.reason, ids.filter((it) => UUID.test(it))],
      ),
    );
    this.logger.log(
      { discarded: discarded + affected, actor: by.actor },
      'Things in quarantine were discarded',
    );
    return { discarded: discarded + affected, remaining: total - ids.length };
  }

  /** The ids that are open still. */
  private async chosen(workspaceId: string, { ids, filter }: QuarantineChoice) {
    if ((ids === undefined) === (filter === undefined)) throw idsOrFilter();
    if (!filter) return this.openOnes(workspaceId, [...new Set(ids)]);
    return this.database.inWorkspace(workspaceId, (em) => idsOf(em, workspaceId, filter, MAX_BULK));
  }

  private async openOnes(workspaceId: string, ids: readonly string[]) {
    const uuids = ids.filter((it) => UUID.test(it));
    const open = await this.database.inWorkspace(workspaceId, (em) =>
      em.query<{ id: string }[]>(
        `select id from quarantined where workspace_id = $1 and state = 'open' and id = any($2::uuid[])
         order by failed_at, id`,
        [workspaceId, uuids],
      ),
    );
    const found = [...open.map((it) => it.id), ...ids.filter((it) => rowPlace(it))];
    return { ids: found, total: found.length };
  }

  private async load(em: EntityManager, workspaceId: string, id: string) {
    const item = await findItem(em, workspaceId, id);
    if (!item) throw itemUnknown();
    const place = rowPlace(id);
    if (place) {
      const bytes = (await this.rows.original(em, workspaceId, place)) ?? Buffer.alloc(0);
      return { item, bytes, headers: {} };
    }
    const row = await em.findOneByOrFail(Quarantined, { id });
    return { item, bytes: this.cipher.decrypt(workspaceId, row.payload), headers: row.headers };
  }
}
