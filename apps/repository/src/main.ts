/** Starts the repository service. */
import { loadConfig, startService } from '@voc/service';
import { repositoryConfig } from './repository.config.js';
import { RepositoryModule } from './repository.module.js';

await startService({
  name: 'repository',
  config: loadConfig(repositoryConfig),
  module: (config) => RepositoryModule.forRoot(config),
});
