/** Keeps what another server answers within bounds. */

/** The answer has more bytes than it may have. */
export class ResponseTooLarge extends Error {
  constructor() {
    super('The answer is too large.');
  }
}

/** The same response, whose body fails with `ResponseTooLarge` after `most` bytes. */
export function bounded(response: Response, most: number): Response {
  if (response.body === null) return response;
  let bytes = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > most) controller.error(new ResponseTooLarge());
      else controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(counting), { status, statusText, headers });
}
