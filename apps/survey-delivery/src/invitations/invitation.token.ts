/** The secret of a personal link: it carries the workspace, and only its hash is kept. */
import { createHash, randomBytes } from 'node:crypto';

/** A new token: base64url of the workspace's 16 bytes and 16 random ones, 43 characters. */
export function newToken(workspaceId: string): string {
  return Buffer.concat([Buffer.from(workspaceId.replaceAll('-', ''), 'hex'), randomBytes(16)]).toString(
    'base64url',
  );
}

/** SHA-256 of the token, hex; enough without a salt, since a token has 128 random bits. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
