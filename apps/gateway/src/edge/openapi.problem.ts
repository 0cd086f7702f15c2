/** Says in an OpenAPI document what all refusals look like, so that clients can read them by type. */

/** A problem document (RFC 9457), with our members. */
export const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string', example: 'urn:voc:problem:invalid_request' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'One sentence for a person.' },
    instance: { type: 'string' },
    errors: {
      type: 'array',
      description: 'What to change, where that can be said.',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: { pointer: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
};

const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** The responses with their refusals described; every operation may also be refused in a way that it doesn't name. */
export function withProblems(responses: object): object {
  const described = Object.entries(responses).map(([status, response]: [string, object]) => [
    status,
    /^[45]/.test(status) && !('content' in response) ? { ...response, content } : response,
  ]);
  return { ...Object.fromEntries(described), default: { description: 'It was refused.', content } };
}
