/** CPU time and memory of processes, from /proc on Linux and from ps elsewhere. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** CPU seconds (user and system) and resident memory in MiB. */
export interface Usage {
  cpuSeconds: number;
  residentMib: number;
}

/** Linux counts CPU time in ticks; the kernel has used 100 a second on all common platforms for decades. */
const TICKS_PER_SECOND = 100;

/** Usage of one process since its start; null when it is gone. */
export function usageOf(pid: number): Usage | null {
  try {
    return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
  } catch {
    return null;
  }
}

function fromProc(pid: number): Usage {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the command in brackets and may hold spaces, so count from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return { cpuSeconds: ticks / TICKS_PER_SECOND, residentMib: Number(resident?.[1] ?? 0) / 1024 };
}

function fromPs(pid: number): Usage {
  const [rss = '0', time = '0:0'] = execFileSync('ps', ['-o', 'rss=,time=', '-p', String(pid)], {
    encoding: 'utf8',
  })
    .trim()
    .split(/\s+/);
  const cpuSeconds = time.split(/[:-]/).reduce((sum, part) => sum * 60 + Number(part), 0);
  return { cpuSeconds, residentMib: Number(rss) / 1024 };
}
