/** Loaded before the service by a test: ends the process, as kill -9 does, at a step of an import (`DIE_AT=published:2`). */
import { subscribe } from 'node:diagnostics_channel';

const [step, batch] = (process.env['DIE_AT'] ?? '').split(':');
let seen = 0;

subscribe('voc:import', (message) => {
  if ((message as { step: string }).step !== step) return;
  seen += 1;
  if (seen === Number(batch)) process.kill(process.pid, 'SIGKILL');
});
