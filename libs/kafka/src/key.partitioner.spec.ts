/** The partition of a key must be the one that every other Kafka client takes it to. */
import { Partitioners } from 'kafkajs';
import { keyPartitioner, partitionOf } from './key.partitioner.js';

describe('keyPartitioner', () => {
  it("agrees with the client's own partitioner on keys of every length and script", () => {
    const theirs = Partitioners.DefaultPartitioner();
    const ours = keyPartitioner();
    const differing: string[] = [];
    const partitionMetadata = Array.from({ length: 12 }, (_, partitionId) => ({
      partitionErrorCode: 0,
      partitionId,
      leader: 1,
      replicas: [1],
      isr: [1],
    }));
    for (let n = 0; n < 2_000; n++) {
      const key = `${'مشتری-x'.repeat(n % 7)}${n.toString(36)}${'é'.repeat(n % 3)}`;
      const args = { topic: 't', partitionMetadata, message: { key, value: null } };
      if (ours(args) !== theirs(args)) differing.push(key);
    }
    expect(differing).toEqual([]);
  });

  it('spreads keys over all partitions', () => {
    const used = new Set(Array.from({ length: 500 }, (_, n) => partitionOf(`customer-${n}`, 12)));
    expect(used.size).toBe(12);
  });
});
