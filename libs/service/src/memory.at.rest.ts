/** Gives memory back when a service comes to rest: V8 keeps the room of the last batch until it collects, and at rest it doesn't. */
import { Session } from 'node:inspector';

const LOOK_EVERY_MS = 10_000;
/** Share of one core below which a process is at rest. */
const REST = 0.15;

/** Collects once in full after each time of work, when the process has been at rest for `everyMs`. */
export function giveMemoryBackAtRest(everyMs = LOOK_EVERY_MS): NodeJS.Timeout {
  // The inspector's way to collect is the one that also returns emptied room to the system.
  const session = new Session();
  session.connect();
  let before = process.cpuUsage();
  let hasWorked = true;
  const look = () => {
    const { user, system } = process.cpuUsage(before);
    const rests = (user + system) / 1_000 < everyMs * REST;
    if (rests && hasWorked) session.post('HeapProfiler.collectGarbage');
    hasWorked = !rests;
    before = process.cpuUsage();
  };
  return setInterval(look, everyMs).unref();
}
