/** GET /openapi.json: the service's HTTP API as OpenAPI 3, made from its DTOs when it is first asked for. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** Version of the HTTP API, as in its path. */
const API_VERSION = '1';

/** Adds the route; must be called before the application listens. */
export function serveOpenApi(app: NestFastifyApplication, name: string): void {
  let document: OpenAPIObject | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/openapi.json', async () => {
      document ??= SwaggerModule.createDocument(
        app,
        new DocumentBuilder()
          .setTitle(`VoC Hub: ${name}`)
          .setVersion(API_VERSION)
          .addTag(name)
          .addBearerAuth(
            { type: 'http', scheme: 'bearer', description: 'An API key of a workspace.' },
            'apiKey',
          )
          .addSecurityRequirements('apiKey')
          .build(),
      );
      return document;
    });
}
