/** A hub of its own for a benchmark, with the addresses, processes and identities that scenarios need. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDENTITY_HEADER, signIdentity } from '@voc/service';
import { startHub, type HubProcess } from '@voc/testing';

/** Long enough for the longest benchmark; the gateway's own identities last a minute. */
const IDENTITY_SECONDS = 3_600;

export interface BenchHub {
  url: string;
  apiKey: string;
  brokers: string[];
  elasticsearchUrl: string;
  pidOf: (name: string) => number;
  portOf: (name: string) => number;
  /** Headers with which a service takes a request directly, as it takes the gateway's. */
  identityHeaders: (scopes: string[]) => Record<string, string>;
  stop: () => Promise<void>;
}

/** Starts a whole hub without the sample, on free ports and with data of its own. */
export async function startBenchHub(): Promise<BenchHub> {
  const hub = await startHub({ VOC_SAMPLE: 'none' });
  const processes = await hub.processes();
  const find = (name: string): HubProcess => {
    const found = processes.find((it) => it.name === name);
    if (!found) throw new Error(`The hub has no process ${name}.`);
    return found;
  };
  const { internalSecret, workspace } = JSON.parse(readFileSync(join(hub.dir, 'secrets.json'), 'utf8')) as {
    internalSecret: string;
    workspace: { id: string };
  };
  return {
    url: hub.access.url,
    apiKey: hub.access.apiKey,
    brokers: [`127.0.0.1:${find('kafka').port}`],
    elasticsearchUrl: `http://127.0.0.1:${find('elasticsearch').port}`,
    pidOf: (name) => find(name).pid,
    portOf: (name) => find(name).port,
    identityHeaders: (scopes) => ({
      [IDENTITY_HEADER]: signIdentity(
        { workspaceId: workspace.id, actor: { kind: 'service', id: 'bench' }, scopes },
        internalSecret,
        IDENTITY_SECONDS,
      ),
    }),
    stop: () => hub.stop(),
  };
}
