// The hub's secrets: generated at the first start, kept for its owner only, the same ever after.
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readJson, writeJson } from './private.file.js';
import { serviceNames, services, type ServiceName } from './service.list.js';

export interface HubSecrets {
  /** Signs identities between the services. */
  internalSecret: string;
  /** Passwords of each service's two database roles. */
  databases: Record<ServiceName, { owner: string; app: string }>;
  /** Master keys of the services that hold personal data: 32 bytes, base64. */
  encryptionKeys: Partial<Record<ServiceName, string>>;
  /** The first workspace and the person who signs in to it. */
  workspace: { id: string; email: string; password: string };
}

const random = (bytes: number) => randomBytes(bytes).toString('base64url');

function generate(): HubSecrets {
  const each = <T>(make: (name: ServiceName) => T) =>
    Object.fromEntries(serviceNames.map((name) => [name, make(name)])) as Record<ServiceName, T>;
  return {
    internalSecret: random(48),
    databases: each(() => ({ owner: random(24), app: random(24) })),
    encryptionKeys: Object.fromEntries(
      serviceNames
        .filter((name) => services[name].personalData)
        .map((name) => [name, randomBytes(32).toString('base64')]),
    ),
    workspace: { id: randomUUID(), email: 'owner@voc.example', password: random(12) },
  };
}

/** The secrets of this data folder. */
export async function keptSecrets(dir: string): Promise<HubSecrets> {
  const file = join(dir, 'secrets.json');
  const kept = await readJson<HubSecrets>(file);
  if (kept) return kept;
  const secrets = generate();
  await writeJson(file, secrets);
  return secrets;
}
