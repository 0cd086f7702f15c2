/** Masks an e-mail address for lists: its first letter and its domain stay. */

/** `sara@example.com` becomes `s•••@example.com`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const [first = ''] = email;
  return at < 1 ? '•••' : `${first}•••${email.slice(at)}`;
}
