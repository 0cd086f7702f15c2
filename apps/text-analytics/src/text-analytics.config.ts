/** What text-analytics reads from the environment. */
import { baseConfig } from '@voc/service';
import { z } from 'zod';

export const textAnalyticsConfig = baseConfig.required({ DATABASE_URL: true, ENCRYPTION_KEY: true }).extend({
  ORIGINAL_RETENTION_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(36_500)
    .default(730)
    .describe('Days after its arrival for which the unmasked original of a text is kept, encrypted.'),
});

export type TextAnalyticsConfig = z.output<typeof textAnalyticsConfig>;
