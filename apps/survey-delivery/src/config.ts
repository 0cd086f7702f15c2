/** What survey delivery reads from its environment. */
import { baseConfig } from '@voc/service';
import { z } from 'zod';

export const surveyDeliveryConfig = baseConfig
  .extend({
    SMTP_URL: z
      .url({ protocol: /^smtps?$/ })
      .optional()
      .describe('Mail server as smtp:// or smtps:// URL; absent means the built-in mailbox.'),
    MAIL_FROM: z
      .string()
      .min(3)
      .default('VoC Hub <surveys@voc-hub.invalid>')
      .describe('Sender of invitations, for example `Acme <hello@acme.example>`.'),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, ''))
      .describe('Address under which respondents reach the hub.'),
    MAIL_RETRY_SECONDS: z.coerce
      .number()
      .min(0.1)
      .max(3_600)
      .default(15)
      .describe(
        'Seconds before the second try of a mail; each further pause is twice as long, at most an hour.',
      ),
  })
  .required({ DATABASE_URL: true, ENCRYPTION_KEY: true });

export type SurveyDeliveryConfig = z.output<typeof surveyDeliveryConfig>;
