/** Starts survey delivery: surveys, triggers, invitations and their mails. */
import { loadConfig, startService } from '@voc/service';
import { AppModule, SERVICE } from './app.module.js';
import { surveyDeliveryConfig } from './config.js';

await startService({
  name: SERVICE,
  module: (config) => AppModule.with(config),
  config: loadConfig(surveyDeliveryConfig),
});
