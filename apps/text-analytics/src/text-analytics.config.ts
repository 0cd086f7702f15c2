/** What text-analytics reads from the environment. */
import { baseConfig } from '@voc/service';
import { z } from 'zod';
import { languageModelSettings } from './language-model/language-model.config.js';

export const textAnalyticsConfig = baseConfig.required({ DATABASE_URL: true, ENCRYPTION_KEY: true }).extend({
  ORIGINAL_RETENTION_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(36_500)
    .default(730)
    .describe('Days after its arrival for which the unmasked original of a text is kept, encrypted.'),
  REANALYSIS_LEASE_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3_600)
    .default(30)
    .describe('Seconds without a sign of life after which another process goes on with a re-analysis.'),
  REANALYSIS_SETTLE_SECONDS: z.coerce
    .number()
    .min(0)
    .max(3_600)
    .default(10)
    .describe(
      'Seconds between a change of topics or models and the analysis of older feedback with it; all processes must know the change by then.',
    ),
  MODEL_CHECK_SECONDS: z.coerce
    .number()
    .min(0.1)
    .max(3_600)
    .default(30)
    .describe(
      'Seconds between two looks at whether there are enough new scored texts for a model to be trained.',
    ),
  ...languageModelSettings,
});

export type TextAnalyticsConfig = z.output<typeof textAnalyticsConfig>;
