/** Runs a scenario: warm-up, interleaved runs of every subject, median and spread, CPU time and memory per process. */
import { usageOf } from './process-usage.js';
import type { Prepared, Run, Subject } from './scenario.js';
import { median, spread } from './statistics.js';

/** What was measured of one subject over all its runs. */
export interface Measured {
  subject: string;
  /** Items a second. */
  rate: { median: number; spread: number; runs: number[] };
  /** Median rate divided by the reference's median rate in the same run. */
  ratio: number;
  /** Milliseconds, medians over the runs. */
  latency?: { p50: number; p99: number };
  processes: { name: string; cpuMicrosecondsPerItem: number; residentMib: number }[];
}

const MEMORY_EVERY_MS = 1_000;

interface Sample extends Run {
  cpuSeconds: Record<string, number>;
  /** The most that was seen in the run. */
  residentMib: Record<string, number>;
}

/** `runs` timed runs a subject after `warmUps` untimed ones; the subjects take turns so that a slow minute hits all. */
export async function measure(
  prepared: Prepared,
  options: { runs: number; warmUps: number; say: (line: string) => void },
): Promise<Measured[]> {
  const subjects = [prepared.reference, ...prepared.subjects];
  const samples = new Map<string, Sample[]>(subjects.map((it) => [it.name, []]));
  for (let round = -options.warmUps; round < options.runs; round++) {
    for (const subject of subjects) {
      const sample = await sampleOf(subject);
      const label = round < 0 ? 'warm-up' : `run ${round + 1}/${options.runs}`;
      options.say(
        `${label}  ${subject.name}: ${Math.round(sample.items / sample.seconds).toLocaleString('en')} items/s`,
      );
      if (round >= 0) samples.get(subject.name)?.push(sample);
    }
  }
  const referenceRate = median(ratesOf(samples.get(prepared.reference.name) ?? []));
  return subjects.map((it) => summarize(it.name, samples.get(it.name) ?? [], referenceRate));
}

async function sampleOf(subject: Subject): Promise<Sample> {
  const processes = Object.entries(subject.processes());
  const before = processes.map(([, pid]) => usageOf(pid)?.cpuSeconds ?? 0);
  const peaks = before.map(() => 0);
  const look = setInterval(() => {
    for (const [i, [, pid]] of processes.entries())
      peaks[i] = Math.max(peaks[i] ?? 0, usageOf(pid)?.residentMib ?? 0);
  }, MEMORY_EVERY_MS);
  const run = await subject.run().finally(() => clearInterval(look));
  const after = processes.map(([, pid]) => usageOf(pid));
  return {
    ...run,
    cpuSeconds: Object.fromEntries(
      processes.map(([name], i) => [name, (after[i]?.cpuSeconds ?? 0) - (before[i] ?? 0)]),
    ),
    residentMib: Object.fromEntries(
      processes.map(([name], i) => [name, Math.max(peaks[i] ?? 0, after[i]?.residentMib ?? 0)]),
    ),
  };
}

const ratesOf = (samples: readonly Sample[]) => samples.map((it) => it.items / it.seconds);

function summarize(subject: string, samples: readonly Sample[], referenceRate: number): Measured {
  const rates = ratesOf(samples);
  const latencies = samples.flatMap((it) => it.latency ?? []);
  return {
    subject,
    rate: { median: median(rates), spread: spread(rates), runs: rates },
    ratio: median(rates) / referenceRate,
    ...(latencies.length > 0 && {
      latency: { p50: median(latencies.map((it) => it.p50)), p99: median(latencies.map((it) => it.p99)) },
    }),
    processes: Object.keys(samples[0]?.cpuSeconds ?? {}).map((name) => ({
      name,
      cpuMicrosecondsPerItem: median(samples.map((it) => ((it.cpuSeconds[name] ?? 0) / it.items) * 1e6)),
      residentMib: Math.max(...samples.map((it) => it.residentMib[name] ?? 0)),
    })),
  };
}

/** A Markdown table of the measurements, reference first. */
export function table(measured: readonly Measured[]): string {
  const rows = measured.map((it) => [
    it.subject,
    `${number(it.rate.median)} ± ${number(it.rate.spread)}`,
    it.ratio.toFixed(2),
    it.latency ? `${it.latency.p50.toFixed(1)} / ${it.latency.p99.toFixed(1)}` : '–',
    it.processes.map((p) => `${p.name} ${p.cpuMicrosecondsPerItem.toFixed(0)}`).join(', '),
    it.processes.map((p) => `${p.name} ${p.residentMib.toFixed(0)}`).join(', '),
  ]);
  const head = [
    'subject',
    'items/s (median ± spread)',
    'ratio',
    'p50 / p99 ms',
    'CPU µs per item',
    'memory MiB',
  ];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const number = (value: number) => Math.round(value).toLocaleString('en');
