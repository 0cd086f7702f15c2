/** Signatures as other programs make them, and everything that must not pass for one. */
import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { Signature } from '../connectors/connector.js';
import { fixturesOf } from '../connectors/connector.suite.js';
import { connectors } from '../connectors/connectors.js';
import { isGenuine, type SignedRequest } from './signature.js';

const NOW = new Date('2026-03-21T08:30:00Z');
const BODY = Buffer.from('{"said": "خوب"}');
const request = (headers: Record<string, string>, more: Partial<SignedRequest> = {}): SignedRequest => ({
  headers,
  method: 'POST',
  url: 'https://hub.example/hooks/1',
  body: BODY,
  ...more,
});

describe('an HMAC over the body', () => {
  const scheme: Signature = {
    kind: 'hmac',
    algorithm: 'sha1',
    header: 'x-hub-signature',
    encoding: 'hex',
    prefix: 'sha1=',
  };
  const sign = (secret: string, body = BODY) =>
    `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`;
  const passes = (secrets: string[], signature: string, body = BODY) =>
    isGenuine(scheme, secrets, request({ 'x-hub-signature': signature }, { body }), NOW);

  it('passes by any of the secrets that hold', () => {
    expect(passes(['new', 'old'], sign('old'))).toBe(true);
    expect(passes(['new', 'old'], sign('new'))).toBe(true);
  });

  it.each([
    ['another secret', sign('other')],
    ['nothing', ''],
    ['no digest', 'sha1='],
    ['half a digest', sign('new').slice(0, 25)],
    ['no prefix', sign('new').slice(5)],
    ['another prefix of that length', sign('new').replace('sha1', 'md5s')],
    ['what is not hexadecimal', 'sha1=zz'],
  ])('does not pass with %s', (_, signature) => {
    expect(passes(['new', 'old'], signature)).toBe(false);
  });

  it('does not pass for other bytes, nor without a secret', () => {
    expect(passes(['new'], sign('new'), Buffer.from('{"said":"خوب"}'))).toBe(false);
    expect(passes([], sign(''))).toBe(false);
  });
});

describe('an HMAC with its time', () => {
  const signatureAt = (unit: 's' | 'ms' | 'iso'): Signature => ({
    kind: 'hmac',
    algorithm: 'sha256',
    header: 'x-signature',
    encoding: 'base64',
    timestamp: { header: 'x-time', unit },
    signed: ({ headers, method, url, body }) => [method, url, body, headers['x-time'] ?? ''],
  });
  const passes = (unit: 's' | 'ms' | 'iso', time: string) => {
    const digest = createHmac('sha256', 'k').update('POSThttps://hub.example/hooks/1').update(BODY);
    const headers = { 'x-signature': digest.update(time).digest('base64'), 'x-time': time };
    return isGenuine(signatureAt(unit), ['k'], request(headers), NOW);
  };
  const at = (seconds: number) => NOW.getTime() + seconds * 1_000;

  it('passes within five minutes, in every way of writing the time', () => {
    expect(passes('ms', String(at(-299)))).toBe(true);
    expect(passes('s', String(at(299) / 1_000))).toBe(true);
    expect(passes('iso', new Date(at(0)).toISOString())).toBe(true);
  });

  it('does not pass outside of them, or without a time', () => {
    for (const seconds of [-301, 301]) expect(passes('ms', String(at(seconds)))).toBe(false);
    for (const time of ['', 'now', 'NaN', '-1']) expect(passes('ms', time)).toBe(false);
  });
});

describe('Standard Webhooks', () => {
  const secret = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
  const signed = (date: Date, by = secret) => ({
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(date.getTime() / 1_000)),
    'webhook-signature': new Webhook(by).sign('msg_1', date, BODY.toString()),
  });
  const passes = (headers: Record<string, string>, secrets = [secret]) =>
    isGenuine({ kind: 'standard-webhooks' }, secrets, request(headers), NOW);

  it('passes as its library signs, alone or among several signatures', () => {
    const headers = signed(NOW);
    expect(passes(headers)).toBe(true);
    const several = `v1a,abc v1,AAAA ${headers['webhook-signature']}`;
    expect(passes({ ...headers, 'webhook-signature': several })).toBe(true);
  });

  it('does not pass when it is old, changed, or of another secret', () => {
    expect(passes(signed(new Date(NOW.getTime() - 301_000)))).toBe(false);
    expect(passes({ ...signed(NOW), 'webhook-id': 'msg_2' })).toBe(false);
    expect(passes(signed(NOW, `whsec_${Buffer.alloc(32, 4).toString('base64')}`))).toBe(false);
    expect(passes({})).toBe(false);
  });
});

describe('a secret address', () => {
  const secret = 'ab'.repeat(32);
  const passes = (addressSecret: string | undefined, headers: Record<string, string> = {}) =>
    isGenuine(
      { kind: 'address' },
      [secret],
      request(headers, addressSecret === undefined ? {} : { addressSecret }),
      NOW,
    );

  it('passes with the secret only, or signed by Standard Webhooks', () => {
    expect(passes(secret)).toBe(true);
    expect(passes(secret.slice(1))).toBe(false);
    expect(passes('')).toBe(false);
    expect(passes(undefined)).toBe(false);
    const signature = new Webhook(`whsec_${secret}`).sign('m', NOW, BODY.toString());
    const time = String(NOW.getTime() / 1_000);
    expect(
      passes(undefined, {
        'webhook-id': 'm',
        'webhook-timestamp': time,
        'webhook-signature': signature,
      }),
    ).toBe(true);
  });

  it('passes in place of a signature where a system has versions that can not sign', () => {
    const scheme = { kind: 'hmac', algorithm: 'sha256', header: 'x-signature', encoding: 'hex' } as const;
    const passesTo = (addressSecret: string, addressToo?: true) =>
      isGenuine(
        { ...scheme, ...(addressToo && { addressToo }) },
        [secret],
        request({}, { addressSecret }),
        NOW,
      );
    expect(passesTo(secret, true)).toBe(true);
    expect(passesTo(secret.slice(1), true)).toBe(false);
    expect(passesTo(secret)).toBe(false);
  });
});

describe('the recorded signatures of connectors', () => {
  const recorded = connectors.flatMap(({ id, webhook, ...it }) => {
    const { signature } = fixturesOf({ id, ...it });
    return webhook?.signature.kind === 'hmac' && signature
      ? [{ id, scheme: webhook.signature, signature }]
      : [];
  });

  it.each(recorded)('pass here at their time: $id', ({ scheme, signature }) => {
    const { secret, headers, body, method = 'POST', url = 'https://hub.example/' } = signature;
    const { timestamp } = scheme;
    const written = timestamp ? (headers[timestamp.header] ?? '') : '';
    const time =
      timestamp?.unit === 'iso'
        ? Date.parse(written)
        : Number(written) * (timestamp?.unit === 's' ? 1_000 : 1);
    const sent = request(headers, { body: Buffer.from(body), method, url });
    expect(isGenuine(scheme, [secret], sent, new Date(time))).toBe(true);
    expect(isGenuine(scheme, [`${secret}x`], sent, new Date(time))).toBe(false);
    const late = new Date(time + 301_000);
    expect(isGenuine(scheme, [secret], sent, late)).toBe(timestamp === undefined);
  });
});
