/** The one door to the hub's HTTP API: same origin, session cookie, problems as errors. */
import { Problem, problemFrom } from './problem.js';

const BASE = '/api/v1';

/** Called when the hub says that nobody is signed in (any more). */
let onSignedOut: () => void = () => undefined;
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

const unreachable = (): Problem => new Problem(0, 'unreachable', '', '');

/**
 * Sends a request and reads its JSON answer; `body` is sent as JSON.
 * @throws Problem for every status outside 200–299, and with status 0 when the hub can't be reached
 */
export async function request<T>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<T> {
  let response: Response;
  try {
    response = await fetch(BASE + path, {
      method,
      credentials: 'same-origin',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
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

/**
 * Uploads a form; `onProgress` gets the share sent, 0 to 1 (fetch can't tell it, so this is XMLHttpRequest).
 * @throws Problem as `request` does
 */
export function upload<T>(path: string, form: FormData, onProgress: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', BASE + path);
    xhr.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    xhr.onerror = () => reject(unreachable());
    xhr.onload = () => {
      if (xhr.status >= 200 && xhr.status < 300) return resolve(JSON.parse(xhr.responseText) as T);
      if (xhr.status === 401) onSignedOut();
      reject(problemFrom(xhr.status, xhr.responseText, xhr.getResponseHeader('retry-after')));
    };
    xhr.send(form);
  });
}
