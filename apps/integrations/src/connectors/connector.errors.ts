/** What a connector throws while it fetches; what can't be mapped is refused instead, never thrown. */

/**
 * A system answered with something that is no page of its feed: another shape, or no JSON at all. The message names the
 * field only, since an answer may hold anything, personal data too.
 */
export class UnreadablePage extends Error {
  override readonly name = 'UnreadablePage';

  constructor(what: string, problem: string) {
    super(`${what} could not be read: ${problem}`);
  }
}
