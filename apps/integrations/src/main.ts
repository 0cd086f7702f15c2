/** Starts the integrations service. */
import { loadConfig, startService } from '@voc/service';
import { integrationsConfig } from './integrations.config.js';
import { httpOptions } from './integrations.http.js';
import { IntegrationsModule, NAME } from './integrations.module.js';

await startService({
  name: NAME,
  config: loadConfig(integrationsConfig),
  module: (config) => IntegrationsModule.forRoot(config),
  ...httpOptions,
});
