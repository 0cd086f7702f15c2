/** Pauses, resumes and cancels imports; whoever works on one stops at the end of its batch. */
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import { Not } from 'typeorm';
import { ENDED, Import, ImportChunk, type ImportState } from './import.entity.js';
import { importEnded, importNotFound } from './import.errors.js';

const GOES_ON: readonly ImportState[] = ['queued', 'running'];
/** The worker's next commit finds its lease gone and gives up before it has recorded anything of the batch. */
const WITHOUT_WORKER = { leaseToken: null, leaseUntil: null, waiting: null };

@Injectable()
export class ImportControl {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @throws ServiceError 404, or 409 where the import has ended */
  pause(workspaceId: string, id: string): Promise<Import> {
    return this.change(workspaceId, id, ['paused'], { ...WITHOUT_WORKER, state: 'paused' });
  }

  /** Goes on at the checkpoint. @throws ServiceError 404, or 409 where the import has ended */
  resume(workspaceId: string, id: string): Promise<Import> {
    return this.change(workspaceId, id, GOES_ON, { state: 'queued' });
  }

  /** What was taken stays; the file goes. @throws ServiceError 404, or 409 where the import has ended otherwise */
  cancel(workspaceId: string, id: string): Promise<Import> {
    return this.change(workspaceId, id, ['cancelled'], {
      ...WITHOUT_WORKER,
      state: 'cancelled',
      finishedAt: new Date(),
    });
  }

  /** Does nothing where the import is `already` as wanted. The lock waits for the batch that is being committed. */
  private async change(
    workspaceId: string,
    id: string,
    already: readonly ImportState[],
    change: Partial<Pick<Import, 'state' | 'leaseToken' | 'leaseUntil' | 'waiting' | 'finishedAt'>>,
  ): Promise<Import> {
    return this.database.inWorkspace(workspaceId, async (em) => {
      const found = await em.findOne(Import, {
        where: { id, state: Not<ImportState>('uploading') },
        lock: { mode: 'pessimistic_write' },
      });
      if (!found) throw importNotFound();
      if (already.includes(found.state)) return found;
      if (ENDED.includes(found.state)) throw importEnded(found.state);
      await em.update(Import, { id }, change);
      if (change.state === 'cancelled') await em.delete(ImportChunk, { importId: id });
      return { ...found, ...change };
    });
  }
}
