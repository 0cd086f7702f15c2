/** Passwords are kept as argon2id hashes only. */
import { hash, verify } from '@node-rs/argon2';

/** A hash that no password has; checking against it takes as long as against a real one. */
const NOBODY = await hash(crypto.randomUUID());

/** argon2id with the library's parameters (19 MiB, 2 passes, the first choice of OWASP). */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Whether the password is right; takes the same time where there is no such person (`passwordHash` undefined). */
export async function isPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? NOBODY, password);
  return matches && passwordHash !== undefined;
}
