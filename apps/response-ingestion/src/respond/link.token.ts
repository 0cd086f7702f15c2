/** Reads the token of a personal link: which workspace it belongs to, and the hash to look it up by. */
import { createHash } from 'node:crypto';

export interface LinkToken {
  workspaceId: string;
  /** SHA-256, hex. Looking up by the hash leaks nothing by its timing. */
  tokenHash: string;
}

/** The parts of a token, or undefined where it can't be one: base64url of 16 workspace bytes and 16 random ones. */
export function readToken(token: string): LinkToken | undefined {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const hex = Buffer.from(token, 'base64url').subarray(0, 16).toString('hex');
  return {
    workspaceId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    tokenHash: createHash('sha256').update(token).digest('hex'),
  };
}
