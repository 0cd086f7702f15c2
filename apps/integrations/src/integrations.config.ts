/** What the service reads from its environment. */
import { baseConfig } from '@voc/service';
import { z } from 'zod';
import { parseAllowed } from './net/address.guard.js';

export const integrationsConfig = baseConfig
  .extend({
    REPOSITORY_URL: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe(
        'Address of the repository service, which is asked how many items of an import search finds; absent: not asked.',
      ),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/ })
      .default('http://localhost:8080')
      .transform((url) => url.replace(/\/+$/, ''))
      .describe('Address under which the hub is reached; systems deliver to `/hooks` below it.'),
    IMPORT_MAX_BYTES: z.coerce
      .number()
      .int()
      .min(1)
      .max(2 ** 40)
      .default(2 ** 31)
      .describe('Largest file that an import takes, in bytes; 2 GiB by default.'),
    IMPORT_MAX_UNPACKED_BYTES: z.coerce
      .number()
      .int()
      .min(1)
      .max(2 ** 40)
      .default(2 ** 33)
      .describe('Bytes to which a packed file may unpack; 8 GiB by default.'),
    IMPORT_SLOTS: z.coerce
      .number()
      .int()
      .min(1)
      .max(16)
      .default(2)
      .describe('Imports that this process works on at one time.'),
    IMPORT_LEASE_SECONDS: z.coerce
      .number()
      .int()
      .min(1)
      .max(300)
      .default(8)
      .describe(
        'Seconds after which another process may go on with an import whose process shows no sign of life.',
      ),
    PULL_SLOTS: z.coerce
      .number()
      .int()
      .min(1)
      .max(32)
      .default(4)
      .describe('Sources that this process pulls at one time.'),
    PULL_LEASE_SECONDS: z.coerce
      .number()
      .int()
      .min(1)
      .max(600)
      .default(30)
      .describe('Seconds after which another process may pull a source whose process shows no sign of life.'),
    ALLOW_PRIVATE_ADDRESSES: z
      .string()
      .default('')
      .transform((list, context) => {
        try {
          return parseAllowed(list);
        } catch (error) {
          context.addIssue((error as Error).message);
          return z.NEVER;
        }
      })
      .describe(
        'Networks, addresses and names of hosts outside the public internet that pulled sources and outgoing webhooks may be at, as a comma list, for example 10.20.0.0/16,jira.internal; none by default.',
      ),
    WEBHOOK_RETRY_SECONDS: z
      .string()
      .regex(/^\d{1,6}(,\d{1,6}){0,29}$/, 'must be whole seconds, separated by commas')
      .default('5,30,120,600,1800,7200,18000,36000,43200,43200,54000,54000')
      .transform((list) => list.split(',').map(Number))
      .describe(
        'Seconds between the attempts of an outgoing webhook, as a comma list; after the last one it is given up. Three days by default.',
      ),
    WEBHOOK_DISABLE_AFTER_DAYS: z.coerce
      .number()
      .int()
      .min(1)
      .max(365)
      .default(5)
      .describe('Days of failures only after which an outgoing webhook is switched off.'),
  })
  .required({ DATABASE_URL: true, ENCRYPTION_KEY: true });

export type IntegrationsConfig = z.output<typeof integrationsConfig>;
