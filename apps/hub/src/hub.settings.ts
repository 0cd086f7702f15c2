// What the hub is told from outside: its folder, its port, and which services a test wants.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serviceNames, type ServiceName } from './service.list.js';

/** The checkout: this file is built to apps/hub/dist/src. */
export const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');

export interface HubSettings {
  /** Folder of data, logs, secrets and the access file. */
  dir: string;
  /** Port of the gateway as set, undefined when the hub may choose. */
  port: number | undefined;
  /** Services to run, all of them unless a test wants a few. */
  services: ServiceName[];
  /** Whether the sample workspace is filled; without it there is still a workspace to sign in to. */
  sample: boolean;
  /** Folder of fetched jars, when several data folders share one. */
  jars: string | undefined;
}

/** A setting that cannot be used, said in one sentence. */
export class SettingError extends Error {}

/**
 * Reads VOC_DIR, VOC_PORT, VOC_SERVICES (comma list), VOC_SAMPLE (`none`) and VOC_JARS.
 * @throws SettingError naming the variable
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): HubSettings {
  const port = env['VOC_PORT'] ? Number(env['VOC_PORT']) : undefined;
  if (port !== undefined && (!Number.isInteger(port) || port < 1 || port > 65_535)) {
    throw new SettingError('VOC_PORT must be a port number from 1 to 65535.');
  }
  const wanted = env['VOC_SERVICES']?.split(',').map((name) => name.trim());
  const unknown = wanted?.filter((name) => !(serviceNames as string[]).includes(name)) ?? [];
  if (unknown.length > 0) {
    throw new SettingError(`VOC_SERVICES names what does not exist: ${unknown.join(', ')}.`);
  }
  return {
    dir: env['VOC_DIR'] ? resolve(env['VOC_DIR']) : join(checkout, '.voc'),
    port,
    services: serviceNames.filter((name) => wanted?.includes(name) ?? true),
    sample: env['VOC_SAMPLE'] !== 'none',
    jars: env['VOC_JARS'] ? resolve(env['VOC_JARS']) : undefined,
  };
}
