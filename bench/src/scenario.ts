/** What a benchmark scenario is: several subjects doing the same work, one of them the reference. */

/** One measured run of one subject. */
export interface Run {
  /** Items whose completion was acknowledged in the timed window. */
  items: number;
  /** Length of the timed window. */
  seconds: number;
  /** Milliseconds per request at the 50th and 99th percentile, where the scenario has requests. */
  latency?: { p50: number; p99: number };
}

/** Something that does the scenario's work. */
export interface Subject {
  name: string;
  /** The processes whose CPU time and memory are reported, by name. */
  processes: () => Record<string, number>;
  /** Does the work once; throws when an item was lost or counted twice. */
  run: () => Promise<Run>;
}

/** A scenario that is ready to run. */
export interface Prepared {
  /** The yardstick: the least code that does the same work with the same durability. */
  reference: Subject;
  /** The product, in one or more ways of reaching it. */
  subjects: Subject[];
  stop: () => Promise<void>;
}

/** Add one by writing `<name>.scenario.ts` and naming it in `scenarios.ts`. */
export interface Scenario {
  name: string;
  summary: string;
  /** `seconds`: how long a timed load lasts. */
  prepare: (options: { seconds: number }) => Promise<Prepared>;
}

/** A measurement that isn't a rate, such as how often something is right. Add one as `<name>.report.ts`. */
export interface Report {
  name: string;
  summary: string;
  /** Resolves to Markdown for people and figures for programs. */
  report: (options: { say: (line: string) => void }) => Promise<{ tables: string; figures: unknown }>;
}
