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
    IMPORT_MAX_BYTES: z.coerce
      .number()
      .int()
      .min(1)
      .max(2 ** 40)
      .default(2 ** 31)
      .describe('Largest file that an import takes, in bytes; 2 GiB by default.'),
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
  })
  .required({ DATABASE_URL: true, ENCRYPTION_KEY: true });

export type IntegrationsConfig = z.output<typeof integrationsConfig>;
