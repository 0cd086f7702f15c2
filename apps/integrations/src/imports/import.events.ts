/** The progress of an import as a stream of server-sent events, until it has ended. */
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import { Not } from 'typeorm';
import { type ImportProgress, summaryOf } from './import.dto.js';
import { ENDED, Import, type ImportState } from './import.entity.js';
import { importNotFound, TooManyStreams } from './import.errors.js';
import { PaceMeter } from './import.progress.js';

const LOOK_MS = 500;
/** Proxies on the way close a connection on which nothing happens. */
const HEARTBEAT_MS = 15_000;
/** A stream ends after this and the client connects anew, so that a key which was revoked does not see on for ever. */
const LIFETIME_MS = 10 * 60_000;
const RECONNECT_MS = 1_000;
const STREAMS_PER_WORKSPACE = 10;
const STREAMS = 100;

/** Id of the last event; a browser that reconnects with it is told that there is nothing more. */
export const LAST_EVENT_ID = 'end';

@Injectable()
export class ImportEvents implements BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private readonly open = new Map<Readable, string>();

  constructor(@Inject(Database) private readonly database: Database) {}

  /** Otherwise the server would wait for streams that nobody closes. */
  beforeApplicationShutdown(): void {
    this.stopping.abort();
  }

  /**
   * Events `progress` (an ImportProgress) whenever something has changed, and `end` with the last one.
   * @throws ServiceError 404, or 429 where too many streams are open
   */
  async of(workspaceId: string, id: string): Promise<Readable> {
    await this.look(workspaceId, id);
    const own = [...this.open.values()].filter((it) => it === workspaceId).length;
    if (own >= STREAMS_PER_WORKSPACE || this.open.size >= STREAMS) throw new TooManyStreams();
    const stream = new PassThrough();
    const closed = new AbortController();
    this.open.set(stream, workspaceId);
    stream.once('close', () => {
      this.open.delete(stream);
      closed.abort();
    });
    const events = this.events(workspaceId, id, AbortSignal.any([closed.signal, this.stopping.signal]));
    // How it ends is seen by the one who reads it.
    pipeline(events, stream).catch(() => undefined);
    return stream;
  }

  private async *events(workspaceId: string, id: string, signal: AbortSignal): AsyncGenerator<string> {
    const began = Date.now();
    const meter = new PaceMeter();
    let told = { text: '', at: 0 };
    yield `retry: ${RECONNECT_MS}\n\n`;
    while (!signal.aborted && Date.now() - began < LIFETIME_MS) {
      const seen = await this.look(workspaceId, id);
      const text = JSON.stringify(progressOf(seen, meter));
      if (ENDED.includes(seen.state)) {
        yield `event: end\nid: ${LAST_EVENT_ID}\ndata: ${text}\n\n`;
        return;
      }
      if (text !== told.text) {
        told = { text, at: Date.now() };
        yield `event: progress\ndata: ${text}\n\n`;
      } else if (Date.now() - told.at >= HEARTBEAT_MS) {
        told.at = Date.now();
        yield ': still there\n\n';
      }
      await pause(LOOK_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async look(workspaceId: string, id: string): Promise<Import> {
    const found = await this.database.inWorkspace(workspaceId, (em) =>
      em.findOneBy(Import, { id, state: Not<ImportState>('uploading') }),
    );
    if (!found) throw importNotFound();
    return found;
  }
}

function progressOf(seen: Import, meter: PaceMeter): ImportProgress {
  const summary = summaryOf(seen);
  const { rowsPerSecond, secondsLeft } = meter.see(
    { at: Date.now(), rows: summary.counts.read, bytes: summary.bytes.done },
    summary.bytes.total,
  );
  const running = seen.state === 'running';
  return {
    ...summary,
    rowsPerSecond: running ? rowsPerSecond : 0,
    ...(running && secondsLeft !== undefined && { secondsLeft }),
  };
}
