/** Who is calling: signed by the gateway, verified by every service behind it. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Header that carries the signed identity from the gateway to the services. */
export const IDENTITY_HEADER = 'x-voc-identity';

export type Scope =
  | 'feedback:read'
  | 'feedback:write'
  | 'events:write'
  | 'surveys:read'
  | 'surveys:write'
  | 'metrics:read'
  | 'imports:read'
  | 'imports:write'
  | 'quarantine:read'
  | 'quarantine:write'
  | 'sources:read'
  | 'sources:write'
  | 'customers:read'
  | 'customers:write'
  | 'webhooks:read'
  | 'webhooks:write'
  | 'analysis:read'
  | 'analysis:write'
  | 'originals:read'
  | 'mailbox:read'
  | 'admin';

/** Every scope there is; `admin` includes all others. */
export const scopes: readonly Scope[] = [
  'feedback:read',
  'feedback:write',
  'events:write',
  'surveys:read',
  'surveys:write',
  'metrics:read',
  'imports:read',
  'imports:write',
  'quarantine:read',
  'quarantine:write',
  'sources:read',
  'sources:write',
  'customers:read',
  'customers:write',
  'webhooks:read',
  'webhooks:write',
  'analysis:read',
  'analysis:write',
  'originals:read',
  'mailbox:read',
  'admin',
];

/** The caller of a request. `actor.id`: id of the person or key, or name of the service. */
export interface Identity {
  workspaceId: string;
  actor: { kind: 'person' | 'key' | 'service'; id: string };
  scopes: readonly string[];
}

interface SignedIdentity extends Identity {
  /** Seconds since 1970. */
  expires: number;
}

const DEFAULT_LIFETIME_SECONDS = 60;

/** Header value `<payload>.<HMAC-SHA-256>`, both base64url, valid for `ttlSeconds`. */
export function signIdentity(
  identity: Identity,
  secret: string,
  ttlSeconds = DEFAULT_LIFETIME_SECONDS,
): string {
  const signed: SignedIdentity = { ...identity, expires: Math.floor(Date.now() / 1000) + ttlSeconds };
  const payload = Buffer.from(JSON.stringify(signed)).toString('base64url');
  return `${payload}.${signatureOf(payload, secret)}`;
}

/** The identity of a header value, or undefined where it is missing, forged or expired. Compares in constant time. */
export function verifyIdentity(value: string | string[] | undefined, secret: string): Identity | undefined {
  if (typeof value !== 'string') return undefined;
  const dot = value.indexOf('.');
  if (dot < 1) return undefined;
  const payload = value.slice(0, dot);
  // The texts are compared, not the bytes they stand for: several texts stand for the same bytes.
  const given = Buffer.from(value.slice(dot + 1));
  const expected = Buffer.from(signatureOf(payload, secret));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const { expires, ...identity } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as SignedIdentity;
  return expires * 1000 > Date.now() ? identity : undefined;
}

/** Whether the identity may do what `scope` names. */
export function allows(identity: Identity, scope: string): boolean {
  return identity.scopes.includes(scope) || identity.scopes.includes('admin');
}

function signatureOf(payload: string, secret: string): string {
  return createHmac('sha256', secret).update(payload).digest('base64url');
}
