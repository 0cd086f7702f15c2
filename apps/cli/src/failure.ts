/** Why the command could not do what it was asked, and with which exit code it ends. */

/** The import failed or was cancelled, or the hub refused it. */
export const FAILED = 1;
/** The command was called wrongly: options, files, address or key. */
export const USAGE = 2;
/** Everything was done, and rows were refused. */
export const ROWS_REFUSED = 3;

export class Failure extends Error {
  constructor(
    message: string,
    readonly exitCode: typeof FAILED | typeof USAGE = FAILED,
  ) {
    super(message);
  }
}

/** A problem document in words, or what was answered in its place. */
export function said(body: unknown): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  try {
    const { detail, errors } = JSON.parse(text) as {
      detail?: string;
      errors?: { pointer: string; detail: string }[];
    };
    const places = (errors ?? []).map((it) => `\n  ${it.pointer}: ${it.detail}`);
    return detail === undefined ? text : detail + places.join('');
  } catch {
    return text.slice(0, 500);
  }
}
