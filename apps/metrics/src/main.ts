/** Starts the metrics service. */
import { loadConfig, startService } from '@voc/service';
import { metricsConfig } from './metrics.config.js';
import { MetricsModule } from './metrics.module.js';

await startService({
  name: 'metrics',
  config: loadConfig(metricsConfig),
  module: (config) => MetricsModule.forRoot(config),
});
