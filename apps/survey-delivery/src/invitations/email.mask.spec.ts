/** Masked addresses show one letter and the domain, and tokens carry their workspace. */
import { maskEmail } from './email.mask.js';
import { hashOf, newToken } from './invitation.token.js';

describe('maskEmail', () => {
  it.each([
    ['sara@example.com', 's•••@example.com'],
    ['"a@b"@example.com', '"•••@example.com'],
    ['no address', '•••'],
    ['@example.com', '•••'],
  ])('%s becomes %s', (email, masked) => expect(maskEmail(email)).toBe(masked));
});

describe('newToken', () => {
  it('carries the workspace and differs each time', () => {
    const workspaceId = '0b0f1c7e-5d0a-4b52-8f0e-0d5f6f3f7a11';
    const token = newToken(workspaceId);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(Buffer.from(token, 'base64url').subarray(0, 16).toString('hex')).toBe(
      workspaceId.replaceAll('-', ''),
    );
    expect(newToken(workspaceId)).not.toBe(token);
    expect(hashOf(token)).toMatch(/^[0-9a-f]{64}$/);
  });
});
