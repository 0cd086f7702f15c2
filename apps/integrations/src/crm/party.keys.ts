/** Keyed hashes of ids, addresses and names: equal values are found, and nobody can read them back without the key. */
import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, ConfigError } from '@voc/service/basics';
import { foldDigits, normalize } from '@voc/text';
import type { IntegrationsConfig } from '../integrations.config.js';
import type { PartyKind } from './party.entity.js';

/** An id that one system gave. */
export interface ExternalId {
  system: string;
  id: string;
}

/** The system of ids that the company itself gives: in its own events, files and requests. */
export const OWN_SYSTEM = 'own';

const HASH_BYTES = 16;
const MAX_CACHED_KEYS = 1_000;
const MAX_WORDS = 12;

@Injectable()
export class PartyKeys {
  private readonly keys = new Map<string, KeyObject>();

  constructor(@Inject(CONFIG) private readonly config: Pick<IntegrationsConfig, 'ENCRYPTION_KEY'>) {}

  /** Hash (hex) of an id; the system's own spelling counts, since some systems have ids that differ in case only. */
  ofId(workspaceId: string, kind: PartyKind, { system, id }: ExternalId): string {
    return this.hash(workspaceId, [kind, 'id', system, id]);
  }

  /** Hash (hex) of an address; undefined where it isn't one. */
  ofContact(workspaceId: string, type: 'email' | 'phone', value: string): string | undefined {
    const normal = type === 'email' ? normalEmail(value) : normalPhone(value);
    return normal === undefined ? undefined : this.hash(workspaceId, ['customer', type, '', normal]);
  }

  /** Hashes (hex) of the words of a name. */
  ofWords(workspaceId: string, kind: PartyKind, name: string): string[] {
    const words = normalize(name, 'joined').toLowerCase().split(/\s+/).filter(Boolean);
    return [...new Set(words)]
      .slice(0, MAX_WORDS)
      .map((it) => this.hash(workspaceId, [kind, 'word', '', it]));
  }

  private hash(workspaceId: string, parts: readonly string[]): string {
    const mac = createHmac('sha256', this.keyOf(workspaceId)).update(JSON.stringify(parts)).digest();
    return mac.toString('hex', 0, HASH_BYTES);
  }

  private keyOf(workspaceId: string): KeyObject {
    const known = this.keys.get(workspaceId);
    if (known !== undefined) return known;
    if (this.config.ENCRYPTION_KEY === undefined) throw new ConfigError(['ENCRYPTION_KEY is missing']);
    const master = Buffer.from(this.config.ENCRYPTION_KEY, 'base64');
    const bytes = hkdfSync('sha256', master, workspaceId, 'voc identifiers of customers', 32);
    const key = createSecretKey(new Uint8Array(bytes));
    if (this.keys.size >= MAX_CACHED_KEYS) this.keys.clear();
    this.keys.set(workspaceId, key);
    return key;
  }
}

/** Hashes as the database holds them, each once. */
export function bytesOf(hashes: Iterable<string>): Buffer[] {
  return [...new Set(hashes)].map((it) => Buffer.from(it, 'hex'));
}

/** Addresses that differ in case only reach the same person in practice. */
export function normalEmail(value: string): string | undefined {
  const normal = value.normalize('NFKC').trim().toLowerCase();
  return /^[^@\s]+@[^@\s]+$/.test(normal) ? normal : undefined;
}

/**
 * Near E.164: `+` and digits where the country is known (`00`, `+`, or an Iranian mobile number in one of its usual
 * spellings), else the digits as they are. Undefined for less than six digits, which many people share.
 */
export function normalPhone(value: string): string | undefined {
  const written = foldDigits(value.normalize('NFKC')).trim();
  const digits = written.replaceAll(/\D/g, '');
  if (digits.length < 6 || digits.length > 20) return undefined;
  if (written.startsWith('+')) return `+${digits}`;
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  if (/^(98|0)?9\d{9}$/.test(digits)) return `+98${digits.slice(-10)}`;
  return digits;
}
