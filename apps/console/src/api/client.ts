/** The one door to the hub's HTTP API: same origin, session cookie, problems as errors. */
import { Problem, problemFrom } from './problem.js';

const BASE = '/api/v1';

/** Called when the hub says that nobody is signed in (any more). */
let onSignedOut: () => void = () => undefined;
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

const unreachable = (): Problem => new Problem(0, 'unreachable', '', '');

/** The browser writes the type of a form itself, with its boundary. */
function sent(body: unknown): RequestInit {
  if (body === undefined) return {};
  if (body instanceof FormData) return { body };
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/**
 * Sends a request and reads its JSON answer; `body` is sent as JSON, or as the form that it is.
 * @throws Problem for every status outside 200–299, and with status 0 when the hub can't be reached
 */
export async function request<T>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<T> {
  let response: Response;
  try {
    response = await fetch(BASE + path, {
      method,
      credentials: 'same-origin',
      ...sent(body),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unreachable();
  }
  const text = await response.text();
  if (!response.ok) {
    const problem = problemFrom(response.status, text, response.headers.get('retry-after'));
    if (problem.status === 401 && path !== '/session') onSignedOut();
    throw problem;
  }
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
