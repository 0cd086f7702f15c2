/** Which secrets sign while they are replaced. */
import { Webhook } from 'standardwebhooks';
import { newSecret, rotated, signedHeaders, type SigningSecret } from './webhook.signature.js';

const now = new Date();
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

/** How many of `secrets` verify what is signed. */
function fitting(signing: readonly SigningSecret[], secrets: readonly string[], at = now): number {
  const headers = signedHeaders('id', at, '{}', signing);
  return secrets.filter((secret) => {
    try {
      new Webhook(secret).verify('{}', { ...headers, 'webhook-timestamp': headers['webhook-timestamp'] });
      return true;
    } catch {
      return false;
    }
  }).length;
}

describe('rotated', () => {
  const [a, b, c, d] = [newSecret(), newSecret(), newSecret(), newSecret()] as [
    string,
    string,
    string,
    string,
  ];

  it('lets the former secret sign for as long as was said', () => {
    const secrets = rotated([{ secret: a }], b, now, later(24));
    expect(fitting(secrets, [a, b])).toBe(2);
    const after = signedHeaders('id', later(25), '{}', secrets);
    expect(after['webhook-signature'].split(' ')).toHaveLength(1);
  });

  it('lets it go at once where there is no overlap', () => {
    expect(rotated([{ secret: a }], b, now, now)).toEqual([{ secret: b }]);
  });

  it('keeps three at most, each until its own end', () => {
    let secrets: SigningSecret[] = [{ secret: a }];
    for (const next of [b, c, d]) secrets = rotated(secrets, next, now, later(24));
    expect(secrets.map((it) => it.secret)).toEqual([d, c, b]);
    expect(fitting(secrets, [a, b, c, d])).toBe(3);
    const shortened = rotated(secrets, a, now, later(1));
    expect(shortened[2]?.validUntil).toBe(later(24).toISOString());
  });
});
