/** Secrets of subscriptions and the headers that they sign, by Standard Webhooks. */
import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

const SECRET_BYTES = 32;
/** Most secrets that sign at one time, the newest first. */
const MAX_SECRETS = 3;

/** `validUntil`: ISO; absent for the one that holds until it is replaced. */
export interface SigningSecret {
  secret: string;
  validUntil?: string;
}

export function newSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
}

/** The secrets after a rotation: the former ones sign too until `until`. */
export function rotated(
  secrets: readonly SigningSecret[],
  secret: string,
  now: Date,
  until: Date,
): SigningSecret[] {
  const former = valid(secrets, now).map((it) => ({
    secret: it.secret,
    validUntil: it.validUntil ?? until.toISOString(),
  }));
  return [{ secret }, ...valid(former, now)].slice(0, MAX_SECRETS);
}

/** One signature per valid secret, separated by spaces; the receiver needs to know one of the secrets. */
export function signedHeaders(id: string, now: Date, body: string, secrets: readonly SigningSecret[]) {
  const signatures = valid(secrets, now).map(({ secret }) => new Webhook(secret).sign(id, now, body));
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': signatures.join(' '),
  };
}

function valid(secrets: readonly SigningSecret[], now: Date): SigningSecret[] {
  return secrets.filter((it) => it.validUntil === undefined || Date.parse(it.validUntil) > now.getTime());
}
