/** Secrets that name their workspace: API keys and session cookies. */
import { createHash, randomBytes } from 'node:crypto';

const WORKSPACE_BYTES = 16;
const API_KEY_PREFIX = 'voc_';
const API_KEY_RANDOM_BYTES = 24;
const SESSION_RANDOM_BYTES = 32;

/** A new API key: `voc_` and base64url of 16 bytes workspace id and 24 random bytes (`random` unless given). */
export function newApiKey(workspaceId: string, random = randomBytes(API_KEY_RANDOM_BYTES)): string {
  return API_KEY_PREFIX + token(workspaceId, random.subarray(0, API_KEY_RANDOM_BYTES));
}

/** A new session token: base64url of 16 bytes workspace id and 32 random bytes. */
export function newSessionToken(workspaceId: string): string {
  return token(workspaceId, randomBytes(SESSION_RANDOM_BYTES));
}

/** The workspace that an API key names, or undefined where it isn't one; says nothing about its being genuine. */
export function workspaceOfApiKey(key: string): string | undefined {
  if (!key.startsWith(API_KEY_PREFIX)) return undefined;
  return workspaceOf(key.slice(API_KEY_PREFIX.length), API_KEY_RANDOM_BYTES);
}

/** The same for a session token. */
export function workspaceOfSession(value: string): string | undefined {
  return workspaceOf(value, SESSION_RANDOM_BYTES);
}

/** SHA-256 of a secret: what is stored of it. */
export function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function token(workspaceId: string, random: Buffer): string {
  return Buffer.concat([Buffer.from(workspaceId.replaceAll('-', ''), 'hex'), random]).toString('base64url');
}

function workspaceOf(value: string, randomLength: number): string | undefined {
  const bytes = Buffer.from(value, 'base64url');
  if (bytes.length !== WORKSPACE_BYTES + randomLength || bytes.toString('base64url') !== value)
    return undefined;
  const hex = bytes.toString('hex', 0, WORKSPACE_BYTES);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
