/** The repository: the central store of feedback, written from the log and read by search. */
import type { Client } from '@elastic/elasticsearch';
import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Health, ServiceModule } from '@voc/service';
import { FeedbackConsumer } from './indexing/feedback.consumer.js';
import type { RepositoryConfig } from './repository.config.js';
import { SearchController } from './search/search.controller.js';
import { SearchService } from './search/search.service.js';
import { ELASTICSEARCH, elasticsearchClient } from './store/elasticsearch.client.js';
import { FeedbackIndex } from './store/feedback.index.js';
import { FeedbackReader } from './store/feedback.reader.js';
import { FeedbackWriter } from './store/feedback.writer.js';
import { IndexRefresh } from './store/index.refresh.js';

@Module({})
export class RepositoryModule implements OnApplicationShutdown {
  constructor(
    @Inject(ELASTICSEARCH) private readonly client: Client,
    @Inject(Health) health: Health,
  ) {
    health.add('elasticsearch', () => client.cluster.health());
  }

  static forRoot(config: RepositoryConfig): DynamicModule {
    return {
      module: RepositoryModule,
      imports: [ServiceModule.forRoot({ name: 'repository', config })],
      controllers: [SearchController, FeedbackConsumer],
      providers: [
        { provide: ELASTICSEARCH, useFactory: () => elasticsearchClient(config) },
        FeedbackIndex,
        FeedbackReader,
        FeedbackWriter,
        IndexRefresh,
        SearchService,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
  }
}
