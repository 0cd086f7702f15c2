/** Starts the text analytics service. */
import { loadConfig, startService } from '@voc/service';
import { textAnalyticsConfig } from './text-analytics.config.js';
import { TextAnalyticsModule } from './text-analytics.module.js';

await startService({
  name: 'text-analytics',
  config: loadConfig(textAnalyticsConfig),
  module: (config) => TextAnalyticsModule.forRoot(config),
});
