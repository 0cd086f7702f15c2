/** Encrypted columns can be read in their workspace only, and not when they were altered. */
import { Cipher } from './cipher.js';

const cipher = new Cipher(Buffer.alloc(32, 1).toString('base64'));
const TEXT = 'متن محرمانه';

describe('Cipher', () => {
  it('gives back what it was given, and never the same bytes twice', () => {
    const [first, second] = [cipher.encrypt('a', TEXT), cipher.encrypt('a', TEXT)];
    expect(cipher.decrypt('a', first).toString()).toBe(TEXT);
    expect(first.equals(second)).toBe(false);
    expect(first.includes(TEXT)).toBe(false);
  });

  it('refuses another workspace, another master key and altered bytes', () => {
    const data = cipher.encrypt('a', TEXT);
    expect(() => cipher.decrypt('b', data)).toThrow();
    expect(() => new Cipher(Buffer.alloc(32, 2).toString('base64')).decrypt('a', data)).toThrow();
    data[data.length - 1] = (data.at(-1) ?? 0) ^ 1;
    expect(() => cipher.decrypt('a', data)).toThrow();
  });

  it('says what is missing where there is no master key', () => {
    expect(() => new Cipher(undefined).encrypt('a', TEXT)).toThrow(/ENCRYPTION_KEY/);
  });
});
