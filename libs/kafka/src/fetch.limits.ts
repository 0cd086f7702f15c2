/** How much a consumer holds of what it has fetched: a record and its headers take some 4 kB of memory, whatever its size. */

/** What is fetched and not done of one partition. */
interface Held {
  readonly size: number;
  /** Of all records. */
  readonly bytes: number;
}

/** For one partition alone, so that one that can't get on doesn't fill the memory. */
const LANE: Held = { size: 2_000, bytes: 2_000_000 };
/**
 * Records of all partitions together; beyond it each has its share. When all are full, the client looks again after half a
 * second (the longest wait of a fetch), so that half of this must keep the handler busy for as long.
 */
const ALL = 5_000;

/** Of one answer: with records of a kilobyte no more than the partitions together have room for. */
export const FETCH_BYTES = 2_000_000;
export const FETCH_BYTES_OF_PARTITION = 250_000;

/** Whether no more of the partition should be fetched. */
export const isFull = (lane: Held, lanes: Iterable<Held>): boolean => exceeds(lane, [...lanes], 1);

/** Whether a partition that was full has got on far enough to be fetched again. */
export const hasRoom = (lane: Held, lanes: Iterable<Held>): boolean => !exceeds(lane, [...lanes], 0.5);

function exceeds(lane: Held, lanes: readonly Held[], part: number): boolean {
  if (lane.bytes > part * LANE.bytes || lane.size > part * LANE.size) return true;
  const all = lanes.reduce((sum, { size }) => sum + size, 0);
  return all > part * ALL && lane.size > (part * ALL) / lanes.length;
}
