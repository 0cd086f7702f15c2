/** Starts response ingestion: the respond page and the answers. */
import { loadConfig, startService } from '@voc/service';
import { serviceOptions } from './app.module.js';
import { responseIngestionConfig } from './config.js';

await startService({ ...serviceOptions, config: loadConfig(responseIngestionConfig) });
