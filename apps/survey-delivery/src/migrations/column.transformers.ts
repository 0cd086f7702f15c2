/** How columns are read into the types that the code works with. */
import type { ValueTransformer } from 'typeorm';

/** `bigint` as a number; the versions kept in it are far below 2^53. */
export const asNumber: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: unknown) => Number(value),
};
