/** What metrics reads from the environment. */
import { baseConfig } from '@voc/service';
import type { z } from 'zod';

export const metricsConfig = baseConfig.required({ DATABASE_URL: true });

export type MetricsConfig = z.output<typeof metricsConfig>;
