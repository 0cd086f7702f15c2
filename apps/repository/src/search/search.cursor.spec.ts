/** Cursors can't be altered or carried to another search. */
import { openCursor, sealCursor } from './search.cursor.js';

const secret = 's'.repeat(32);
const binding = ['workspace', 'query', {}, 'newest'];
const position = { after: [1_779_000_000_000, 'an-id'], snapshot: 'p' };

describe('cursors', () => {
  it('give back the position', () => {
    expect(openCursor(sealCursor(position, binding, secret), binding, secret)).toEqual(position);
  });

  it('belong to one workspace and one search', () => {
    const cursor = sealCursor(position, binding, secret);
    expect(() => openCursor(cursor, ['other', 'query', {}, 'newest'], secret)).toThrow(/does not belong/);
    expect(() => openCursor(cursor, binding, 't'.repeat(32))).toThrow(/does not belong/);
  });

  it('are refused when altered, cut or invented', () => {
    const cursor = sealCursor(position, binding, secret);
    const altered = `${cursor.slice(0, -2)}${cursor.endsWith('A') ? 'B' : 'A'}${cursor.slice(-1)}`;
    for (const wrong of [altered, cursor.slice(0, 20), '', 'e30', Buffer.from('{}').toString('base64url')]) {
      expect(() => openCursor(wrong, binding, secret)).toThrow(/does not belong/);
    }
  });
});
