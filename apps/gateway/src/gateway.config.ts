/** What the gateway reads from the environment. */
import { baseConfig } from '@voc/service';
import { z } from 'zod';

const serviceUrl = (name: string) =>
  z.url({ protocol: /^https?$/ }).describe(`Address of ${name}, without a path.`);

export const gatewayConfig = baseConfig
  .extend({
    SURVEY_DELIVERY_URL: serviceUrl('survey-delivery'),
    RESPONSE_INGESTION_URL: serviceUrl('response-ingestion'),
    INTEGRATIONS_URL: serviceUrl('integrations'),
    TEXT_ANALYTICS_URL: serviceUrl('text-analytics'),
    REPOSITORY_URL: serviceUrl('repository'),
    METRICS_URL: serviceUrl('metrics'),
    CONSOLE_DIR: z
      .string()
      .optional()
      .describe('Folder of the built console; absent means that none is served.'),
    TRUSTED_PROXIES: z
      .string()
      .transform((value) => value.split(',').map((it) => it.trim()))
      .optional()
      .describe(
        'Addresses of reverse proxies whose X-Forwarded headers are believed, as a comma list of CIDRs.',
      ),
    KEY_REQUESTS_PER_MINUTE: z.coerce
      .number()
      .int()
      .positive()
      .default(600_000)
      .describe('Requests per minute that one API key or session may make.'),
    PUBLIC_REQUESTS_PER_MINUTE: z.coerce
      .number()
      .int()
      .positive()
      .default(600)
      .describe(
        'Requests per minute that one address may make to public pages, or with keys that are not valid.',
      ),
    SIGN_INS_PER_MINUTE: z.coerce
      .number()
      .int()
      .positive()
      .default(10)
      .describe('Attempts per minute to sign in from one address with one e-mail address.'),
  })
  .required({ DATABASE_URL: true });

export type GatewayConfig = z.output<typeof gatewayConfig>;
