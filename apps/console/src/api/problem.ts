/** What the API says when something went wrong (RFC 9457 problem+json), as one error type. */

/** One field that was refused; `pointer` is a JSON pointer into the request. */
export interface FieldProblem {
  pointer: string;
  detail: string;
}

/** A failed request. `status` 0 means that the hub was not reached at all. */
export class Problem extends Error {
  readonly code: string;

  constructor(
    readonly status: number,
    type: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly FieldProblem[] = [],
    /** Seconds until another try makes sense, where the hub said so. */
    readonly retryAfter?: number,
  ) {
    super(detail || title);
    this.code = type.split(':').at(-1) ?? type;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function fieldProblems(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter(isRecord)
    .map((it) => ({ pointer: textOf(it['pointer']), detail: textOf(it['detail']) }))
    .filter((it) => it.detail !== '');
}

/** Reads a problem from a response's status, body text and `Retry-After` header; never throws, whatever the body is. */
export function problemFrom(status: number, body: string, retryAfter?: string | null): Problem {
  const seconds = Number(retryAfter);
  const wait = retryAfter && Number.isFinite(seconds) ? seconds : undefined;
  try {
    const value: unknown = JSON.parse(body);
    if (isRecord(value)) {
      return new Problem(
        status,
        textOf(value['type']) || `http-${status}`,
        textOf(value['title']),
        textOf(value['detail']),
        fieldProblems(value['errors']),
        wait,
      );
    }
  } catch {
    // Not JSON: a proxy's own error page, for example. The status says enough.
  }
  return new Problem(status, `http-${status}`, '', '', [], wait);
}
