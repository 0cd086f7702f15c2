/** Which spellings of an address or a number are one. */
import { normalEmail, normalPhone, PartyKeys } from './party.keys.js';

describe('normalPhone', () => {
  it.each([
    '09121234567',
    '۰۹۱۲ ۱۲۳ ۴۵۶۷',
    '+98 912 123 4567',
    '00989121234567',
    '98-912-123-4567',
    '9121234567',
  ])('knows %s as one number', (written) => expect(normalPhone(written)).toBe('+989121234567'));

  it.each([
    ['+44 20 7946 0958', '+442079460958'],
    ['0044 20 7946 0958', '+442079460958'],
    ['021 8888 7777', '02188887777'],
    ['110', undefined],
    ['nobody', undefined],
    ['1'.repeat(21), undefined],
  ])('makes %s %s', (written, normal) => expect(normalPhone(written)).toBe(normal));
});

describe('normalEmail', () => {
  it.each([
    [' Sara@Example.ORG ', 'sara@example.org'],
    ['sara@@example', undefined],
    ['sara', undefined],
  ])('makes %s %s', (written, normal) => expect(normalEmail(written)).toBe(normal));
});

describe('the keyed hashes', () => {
  const keys = new PartyKeys({ ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64') });
  const [one, other] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];

  it('differ by workspace, kind, system and key, and by nothing else', () => {
    const id = { system: 'desk', id: '7' };
    const otherKey = new PartyKeys({ ENCRYPTION_KEY: Buffer.alloc(32, 2).toString('base64') });
    const hashes = [
      keys.ofId(one, 'customer', id),
      keys.ofId(other, 'customer', id),
      keys.ofId(one, 'account', id),
      keys.ofId(one, 'customer', { ...id, system: 'crm' }),
      otherKey.ofId(one, 'customer', id),
    ];
    expect(new Set(hashes).size).toBe(5);
    expect(keys.ofId(one, 'customer', { ...id })).toBe(hashes[0]);
    expect(keys.ofContact(one, 'email', 'A@b.co')).toBe(keys.ofContact(one, 'email', 'a@B.co'));
  });

  it('find the words of a name in either spelling of Persian letters', () => {
    expect(keys.ofWords(one, 'customer', 'علي  كريمي')).toEqual(keys.ofWords(one, 'customer', 'علی کریمی'));
  });
});
