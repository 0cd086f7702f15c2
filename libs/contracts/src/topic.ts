/** One topic as one value: its name, version, key, schema and how long the broker keeps it. */
import type { z } from 'zod';

/** How long Kafka keeps the records of a topic. */
export type Retention =
  | { kind: 'compacted' }
  /** `days`: whole days after which the broker may delete a record. */
  | { kind: 'bounded'; days: number };

/** What a topic is. `key` gives the partition key: records with one key stay in order. */
export interface Topic<S extends z.ZodType = z.ZodType> {
  /** Wire name with its version, for example `feedback.received.v1`. */
  readonly name: string;
  /** One sentence on what a record says. */
  readonly summary: string;
  readonly schema: S;
  readonly key: (value: z.output<S>) => string;
  /** The app that owns the contract, or several where the same fact has several sources. */
  readonly producers: readonly string[];
  readonly consumers: readonly string[];
  readonly retention: Retention;
  readonly partitions: number;
}

/** The value that a topic carries. */
export type MessageOf<T extends Topic> = z.output<T['schema']>;

/** Partitions of a topic unless it says otherwise; enough to scale a consumer group on several hosts. */
export const DEFAULT_PARTITIONS = 12;

/** Declares a topic; the number of partitions has a default. */
export function defineTopic<S extends z.ZodType>(
  topic: Omit<Topic<S>, 'partitions'> & { partitions?: number },
): Topic<S> {
  return { partitions: DEFAULT_PARTITIONS, ...topic };
}
