/** Text from outside as PostgreSQL can keep it. */

/** NUL, which PostgreSQL does not take, and halves of characters are replaced by U+FFFD; all else stays. */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '\ufffd').toWellFormed();
}
