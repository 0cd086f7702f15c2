/** The order per key and the offset to commit, in every way that items may end. */
import type { KafkaMessage } from 'kafkajs';
import { ok, quarantine, retry, type Outcome } from './outcome.js';
import { Lane, type Item } from './partition.lane.js';

const record = (offset: number, key: string | null): KafkaMessage => ({
  offset: String(offset),
  key: key === null ? null : Buffer.from(key),
  value: Buffer.from('{}'),
  timestamp: '0',
  attributes: 0,
  headers: {},
});

/** A lane with one record per letter, from offset 10; a dash is a record without a key. */
function laneOf(keys: string): Lane {
  const lane = new Lane(0);
  lane.add(
    [...keys].map((key, index) => record(10 + index, key === '-' ? null : key)),
    String(9 + keys.length),
  );
  return lane;
}

const take = (lane: Lane, now = 0) => lane.take(100, 1_000_000, now);
const offsets = (items: Item[]) => items.map((it) => it.offset);
const settle = (lane: Lane, items: Item[], outcomes: Outcome[], dueAt = 1_000) =>
  lane.settle(
    items.map((item, index) => ({ item, outcome: outcomes[index] ?? ok })),
    () => dueAt,
  );

describe('a lane', () => {
  it('gives items in order and commits behind the last one when all are done', () => {
    const lane = laneOf('aba');
    const items = take(lane);
    expect(offsets(items)).toEqual([10, 11, 12]);
    expect(lane.committable).toBe(10);
    settle(lane, items, [ok, ok, ok]);
    expect(lane.committable).toBe(13);
    expect([lane.size, lane.bytes, lane.hasWork(0)]).toEqual([0, 0, false]);
  });

  it('commits no further than the first item that is not done', () => {
    const lane = laneOf('abc');
    settle(lane, take(lane), [ok, retry('later'), ok]);
    expect(lane.committable).toBe(11);
    expect(lane.size).toBe(1);
  });

  it('keeps later items of a failing key behind it, those of the same batch and those that come after', () => {
    const lane = laneOf('aba');
    settle(lane, take(lane), [retry('later'), ok, ok]);
    lane.add([record(13, 'a'), record(14, 'b')], '14');
    const others = take(lane);
    expect(offsets(others)).toEqual([14]);
    settle(lane, others, [ok]);
    expect(lane.hasWork(999)).toBe(false);
    const again = take(lane, 1_000);
    expect(offsets(again)).toEqual([10]);
    settle(lane, again, [ok]);
    expect(lane.committable).toBe(12);
    expect(offsets(take(lane))).toEqual([12, 13]);
  });

  it('counts the attempts of the failing item only', () => {
    const lane = laneOf('aa');
    settle(lane, take(lane), [retry('1'), retry('1')]);
    const [head] = take(lane, 1_000);
    settle(lane, head ? [head] : [], [retry('2')]);
    expect(head?.attempts).toBe(2);
    const [same] = take(lane, 1_000);
    settle(lane, same ? [same] : [], [quarantine('empty', 'bad')]);
    expect(take(lane).map((it) => [it.offset, it.attempts])).toEqual([[11, 0]]);
  });

  it('puts everything back as it was when a sink is down', () => {
    const lane = laneOf('aab');
    settle(lane, take(lane), [retry('later'), ok, ok]);
    lane.add([record(13, 'c')], '13');
    const items = take(lane, 1_000);
    expect(offsets(items)).toEqual([10, 13]);
    lane.giveBack(items);
    expect(offsets(take(lane, 1_000))).toEqual([10, 13]);
  });

  it('keeps records without a key apart from each other', () => {
    const lane = laneOf('--');
    settle(lane, take(lane), [retry('later'), ok]);
    expect(lane.size).toBe(1);
  });

  it('stops at the number and the bytes that are asked for, but gives at least one', () => {
    const lane = laneOf('abcd');
    expect(lane.take(2, 1_000_000, 0)).toHaveLength(2);
    expect(lane.take(100, 1, 0)).toHaveLength(1);
    expect(lane.take(100, 1_000_000, 0)).toHaveLength(1);
  });

  it('moves on over offsets that the broker has removed', () => {
    const lane = new Lane(0);
    lane.add([record(3, 'a')], '8');
    settle(lane, take(lane), [ok]);
    expect(lane.committable).toBe(9);
  });
});
