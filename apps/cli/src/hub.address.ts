/** Finds out which hub is meant, and with which key: by options, by the environment, or by the hub that runs from this folder. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { HubAddress } from '@voc/client';
import { Failure, USAGE } from './failure.js';

/** What was said on the command line. */
export interface AddressOptions {
  url?: string;
  key?: string;
}

/** @throws Failure where neither says an address and a key */
export async function hubAddress(options: AddressOptions): Promise<HubAddress> {
  const { VOC_URL, VOC_API_KEY } = process.env;
  const own = { url: options.url ?? VOC_URL, apiKey: options.key ?? VOC_API_KEY };
  const running = own.url && own.apiKey ? {} : await runningHub();
  // A key belongs to its hub: one found in a file goes nowhere else.
  const sameHub = own.url === undefined || own.url.replace(/\/+$/, '') === running.url;
  const url = own.url ?? running.url;
  const apiKey = own.apiKey ?? (sameHub ? running.apiKey : undefined);
  if (!url || !apiKey) {
    const missing = url ? 'the API key (--key or VOC_API_KEY)' : 'the address of the hub (--url or VOC_URL)';
    throw new Failure(`Say ${missing}, or run this in the folder of a running hub.`, USAGE);
  }
  if (!URL.canParse(url)) throw new Failure(`"${url}" is not an address of a hub.`, USAGE);
  return { url, apiKey };
}

/** What the hub of this folder, or of one above it, has written down for its owner. */
async function runningHub(): Promise<Partial<HubAddress>> {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    try {
      const file = join(process.env['VOC_DIR'] ?? join(folder, '.voc'), 'access.json');
      return JSON.parse(await readFile(file, 'utf8')) as HubAddress;
    } catch {
      if (folder === dirname(folder)) return {};
    }
  }
}
