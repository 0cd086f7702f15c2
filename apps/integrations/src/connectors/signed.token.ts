/** JSON Web Tokens with which a pull proves who it is. */
import { createPrivateKey, sign } from 'node:crypto';
import { z } from 'zod';

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** RS256 for an RSA key, ES256 for one of the curve P-256. `key` is PEM; times are seconds since 1970. */
export function signedToken(claims: object, key: string, header: { kid?: string } = {}): string {
  const made = createPrivateKey(key);
  const algorithm = made.asymmetricKeyType === 'rsa' ? 'RS256' : 'ES256';
  const signed = `${encoded({ alg: algorithm, typ: 'JWT', ...header })}.${encoded(claims)}`;
  const signature = sign('sha256', Buffer.from(signed), { key: made, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}

/** A private key as PEM, of the kind that the system asks for; line breaks may be written as `\n`. */
export function privateKey(kind: 'rsa' | 'ec') {
  return z
    .string()
    .max(10_000)
    .transform((it) => it.replaceAll('\\n', '\n'))
    .refine(
      (it) => kindOf(it) === kind,
      `must be the whole ${kind.toUpperCase()} private key, as it was downloaded`,
    );
}

function kindOf(key: string): string | undefined {
  try {
    return createPrivateKey(key).asymmetricKeyType;
  } catch {
    return undefined;
  }
}
