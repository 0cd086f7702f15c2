/** What a failed attempt to send a mail means: whether another try can help, and when; pure. */

/** Attempts before a mail is given up; with the longest pauses that is about five hours. */
export const MAX_ATTEMPTS = 12;
const LONGEST_PAUSE_SECONDS = 3_600;

export interface MailFailure {
  permanent: boolean;
  /** Stable and free of personal data: a server's own words may hold the address. */
  reason: string;
}

/** Reads an error of nodemailer. A 5xx answer is final, except to our own sign-in, which an administrator can mend. */
export function readFailure(error: unknown): MailFailure {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  const name = typeof code === 'string' ? code : 'unknown';
  if (typeof responseCode !== 'number') return { permanent: name === 'EENVELOPE', reason: name };
  return { permanent: responseCode >= 500 && name !== 'EAUTH', reason: `${name} ${responseCode}` };
}

/** Seconds to wait after that many attempts; `first` after one, then twice as long each time. */
export function pauseAfter(attempts: number, first: number): number {
  return Math.min(first * 2 ** (attempts - 1), LONGEST_PAUSE_SECONDS);
}
