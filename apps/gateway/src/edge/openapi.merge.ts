/** One OpenAPI document out of those of all services. */
import type { OpenAPIObject } from '@nestjs/swagger';
import { problemSchema, withProblems } from './openapi.problem.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/**
 * Merges documents by service name. Schemas of the same name but another content are renamed to `<Service><Name>`;
 * every operation is tagged with its service. Internal paths stay out.
 */
export function mergeDocuments(documents: ReadonlyMap<string, OpenAPIObject>): OpenAPIObject {
  const paths: OpenAPIObject['paths'] = {};
  const schemas: Schemas = { Problem: problemSchema };
  for (const [service, document] of documents) {
    const own = withoutCollisions(service, document, schemas);
    Object.assign(schemas, own.components?.schemas);
    for (const [path, item] of Object.entries(own.paths)) {
      if (!/^\/(api|r|hooks)\//.test(path)) continue;
      paths[path] = { ...paths[path], ...tagged(item, service) };
    }
  }
  return {
    openapi: '3.0.0',
    info: {
      title: 'VoC Hub',
      version: '1',
      description:
        'Feedback in, understood, searchable and measured. Errors are problem documents (RFC 9457).',
    },
    servers: [{ url: '/' }],
    tags: [...documents.keys()].map((name) => ({ name })),
    security: [{ apiKey: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key of a workspace.' },
      },
    },
  };
}

function withoutCollisions(service: string, document: OpenAPIObject, taken: Schemas): OpenAPIObject {
  const clashing = Object.entries(document.components?.schemas ?? {}).filter(
    ([name, schema]) => name in taken && JSON.stringify(taken[name]) !== JSON.stringify(schema),
  );
  if (clashing.length === 0) return document;
  const prefix = service.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
  const text = clashing.reduce(
    (json, [name]) =>
      json
        .replaceAll(`"#/components/schemas/${name}"`, `"#/components/schemas/${prefix}${name}"`)
        .replaceAll(`"${name}":`, `"${prefix}${name}":`),
    JSON.stringify(document),
  );
  return JSON.parse(text) as OpenAPIObject;
}

function tagged(item: object, service: string): object {
  const isOperation = (value: unknown): value is { responses: object } =>
    typeof value === 'object' && value !== null && 'responses' in value;
  return Object.fromEntries(
    Object.entries(item).map(([method, value]: [string, unknown]) => [
      method,
      isOperation(value) ? { ...value, responses: withProblems(value.responses), tags: [service] } : value,
    ]),
  );
}
