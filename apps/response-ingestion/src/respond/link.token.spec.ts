/** Tokens give their workspace, and anything else is refused before a database sees it. */
import { readToken } from './link.token.js';

const workspaceId = '0b0f1c7e-5d0a-4b52-8f0e-0d5f6f3f7a11';
const token = Buffer.concat([
  Buffer.from(workspaceId.replaceAll('-', ''), 'hex'),
  Buffer.alloc(16, 7),
]).toString('base64url');

describe('readToken', () => {
  it('finds the workspace in the token', () => {
    expect(readToken(token)).toEqual({ workspaceId, tokenHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it.each([
    ['empty', ''],
    ['short', token.slice(1)],
    ['long', `${token}A`],
    ['strange', `${token.slice(1)}'`],
    ['path', '../../etc/passwd'],
  ])('refuses: %s', (_, value) => expect(readToken(value)).toBeUndefined());
});
