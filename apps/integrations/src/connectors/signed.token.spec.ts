/** Tokens are what the systems' own libraries would accept: the algorithm, the parts and a signature that holds. */
import { generateKeyPairSync, verify } from 'node:crypto';
import { privateKey, signedToken } from './signed.token.js';

const pem = { type: 'pkcs8', format: 'pem' } as const;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });

describe('signedToken', () => {
  it.each([
    ['RS256', rsa],
    ['ES256', ec],
  ] as const)('signs with %s', (alg, pair) => {
    const token = signedToken({ iss: 'me' }, pair.privateKey.export(pem).toString(), { kid: 'k-1' });
    const [header = '', claims = '', signature = ''] = token.split('.');
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as unknown;
    expect(read(header)).toEqual({ alg, typ: 'JWT', kid: 'k-1' });
    expect(read(claims)).toEqual({ iss: 'me' });
    const key = { key: pair.publicKey, dsaEncoding: 'ieee-p1363' as const };
    const bytes = Buffer.from(signature, 'base64url');
    expect(verify('sha256', Buffer.from(`${header}.${claims}`), key, bytes)).toBe(true);
  });
});

describe('privateKey', () => {
  const key = ec.privateKey.export(pem).toString();

  it('takes a key whose line breaks were written out', () => {
    expect(privateKey('ec').parse(key.trim().replaceAll('\n', '\\n'))).toBe(key.trim());
  });

  it.each([
    ['no key', 'nonsense'],
    ['half a key', key.slice(0, 80)],
    ['a key of another kind', rsa.privateKey.export(pem).toString()],
  ])('refuses %s without quoting it', (_, given) => {
    const { success, error } = privateKey('ec').safeParse(given);
    expect(success).toBe(false);
    expect(error?.message).not.toContain(given.slice(-40));
  });
});
