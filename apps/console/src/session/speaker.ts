/** Who did something, as the API says it; pure. */

/** Who said it: the reader, somebody else, or a system by its key. */
export type Speaker = 'reader' | 'person' | 'key';

/** `by`: kind and id, apart by a space or a colon, as the API says it. */
export function speakerOf(by: string, readerId: string): Speaker {
  const [kind, id] = by.split(/[ :]/);
  if (kind !== 'person') return 'key';
  return id === readerId ? 'reader' : 'person';
}
