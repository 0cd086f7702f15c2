// `npm start`: runs the hub in this terminal until it is told to stop.
import { EngineError } from '@voc/engines';
import { FolderInUse } from './hub.lock.js';
import { readSettings, SettingError, type HubSettings } from './hub.settings.js';
import { Hub } from './hub.js';
import { Terminal } from './terminal.js';

const terminal = new Terminal();
/** Signals closer together than this are one. */
const sameSignalMs = 1_000;

function reasonOf(error: unknown): string {
  if (error instanceof SettingError || error instanceof FolderInUse || error instanceof EngineError) {
    return error.message;
  }
  return error instanceof Error ? error.message : String(error);
}

async function run(settings: HubSettings): Promise<void> {
  const hub = new Hub(settings, terminal);
  let asked = 0;
  const stop = async () => {
    // One Ctrl-C arrives several times: from the terminal, from npm and from the process between.
    const again = asked > 0 && Date.now() - asked > sameSignalMs;
    if (asked > 0 && !again) return;
    if (!again) asked = Date.now();
    terminal.line(again ? 'Stopping at once' : 'Stopping (Ctrl-C again: at once)');
    await hub.stop();
    if (again) return;
    terminal.line('Stopped');
    process.exit(0);
  };
  process.once('disconnect', () => void stop());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  // Where the terminal is gone its lines have nowhere to go; that must not end the hub halfway through its stop.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const began = Date.now();
  try {
    const access = await hub.start();
    if (asked > 0) return;
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    terminal.line('');
    if (access) {
      terminal.line(`VoC Hub is ready after ${seconds} s: ${access.url}`);
      terminal.line(`  sign in     ${access.email}  ${access.password}`);
      terminal.line(`  API key     ${access.apiKey}`);
      terminal.line(`  API         ${access.url}/api/docs`);
      terminal.line(`  all of this is in ${settings.dir}/access.json, logs are in ${settings.dir}/logs`);
      terminal.line('  Ctrl-C stops it; the data stays');
    } else {
      terminal.line(`Ready after ${seconds} s: ${settings.services.join(', ')}`);
    }
  } catch (error) {
    if (asked > 0) return;
    terminal.line('');
    terminal.fail('The hub did not start', reasonOf(error));
    await hub.stop();
    process.exit(1);
  }
}

try {
  await run(readSettings());
} catch (error) {
  terminal.fail('The hub did not start', reasonOf(error));
  process.exit(1);
}
