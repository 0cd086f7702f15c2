/** What response ingestion reads from its environment. */
import { baseConfig } from '@voc/service';
import type { z } from 'zod';

export const responseIngestionConfig = baseConfig.required({ DATABASE_URL: true, ENCRYPTION_KEY: true });

export type ResponseIngestionConfig = z.output<typeof responseIngestionConfig>;
