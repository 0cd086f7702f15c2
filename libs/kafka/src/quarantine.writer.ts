/** Puts records that a handler refused into `quarantine.v1`, with the reason, the origin and the bytes. */
import { factId, quarantine, type Quarantine, type Topic } from '@voc/contracts';
import { z } from 'zod';
import { textHeaders } from './message.decoding.js';
import type { Issue } from './outcome.js';
import type { Item } from './partition.lane.js';
import type { Producer } from './producer.js';

/** Bytes of a payload that are kept. */
const KEPT_BYTES = 512 * 1024;
/** Nobody waits for it at a door. */
const DEADLINE_MS = 10_000;

export interface RefusedItem {
  item: Item;
  code: string;
  message: string;
  issues?: Issue[];
}

export class QuarantineWriter {
  constructor(
    private readonly producer: Pick<Producer, 'publish'>,
    private readonly topic: Topic,
    private readonly group: string,
  ) {}

  /** Resolves when the broker has them all. */
  async write(refused: RefusedItem[]): Promise<void> {
    await this.producer.publish(
      quarantine,
      refused.map((it) => this.record(it)),
      { deadlineMs: DEADLINE_MS },
    );
  }

  private record({ item, code, message, issues }: RefusedItem): Quarantine {
    const { key, headers, value, offset } = item.message;
    const bytes = value ?? Buffer.alloc(0);
    const workspaceId = workspaceOf(bytes);
    const { partition } = item.lane;
    return {
      quarantineId: factId('quarantine', this.group, this.topic.name, String(partition), offset),
      ...(workspaceId && { workspaceId }),
      version: Date.now(),
      stage: 'consumer',
      refusedBy: this.group,
      origin: { topic: this.topic.name, partition, offset, ...(key && { key: key.toString() }) },
      reason: {
        code,
        message: message.slice(0, 2_000),
        ...(issues && { issues: issues.slice(0, 50).map(shorten) }),
      },
      headers: textHeaders(headers),
      payload: bytes.subarray(0, KEPT_BYTES).toString('base64'),
      truncated: bytes.length > KEPT_BYTES,
      failedAt: new Date().toISOString(),
    };
  }
}

const shorten = ({ path, message }: Issue): Issue => ({
  path: path.slice(0, 500),
  message: message.slice(0, 500),
});

/** The workspace, where the bytes can be read that far. */
function workspaceOf(bytes: Buffer): string | undefined {
  try {
    return z.object({ workspaceId: z.uuid() }).parse(JSON.parse(bytes.toString())).workspaceId;
  } catch {
    return undefined;
  }
}
