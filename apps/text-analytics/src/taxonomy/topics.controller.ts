/** /api/v1/taxonomy/topics: one topic added, changed, moved, merged or removed, and its examples. */
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, Requires, PageQuery } from '@voc/service';
import { ExampleList, ExampleView, NewTopicView, TaxonomyView } from './taxonomy.answers.dto.js';
import {
  MergeInput,
  NewTopicInput,
  SeenVersion,
  TopicChangeInput,
  TopicExampleInput,
} from './taxonomy.dto.js';
import { merged, withChanged, withNew, without } from './taxonomy.edits.js';
import { TaxonomyService } from './taxonomy.service.js';
import { TaxonomyViews } from './taxonomy.view.js';
import { TopicExamples } from './topic.examples.js';
import { TopicLearner } from './topic.learner.js';

const NO_SUCH = { status: 404, description: 'There is no such topic.' };
const CHANGED = { status: 409, description: 'Somebody else has published meanwhile; `version` says which.' };
const NOT_VALID = { status: 400, description: 'The topic is not valid; `errors` says where.' };

@ApiTags('taxonomy')
@Controller('api/v1/taxonomy/topics')
export class TopicsController {
  constructor(
    @Inject(TaxonomyService) private readonly taxonomy: TaxonomyService,
    @Inject(TaxonomyViews) private readonly views: TaxonomyViews,
    @Inject(TopicExamples) private readonly examples: TopicExamples,
    @Inject(TopicLearner) private readonly learner: TopicLearner,
  ) {}

  @Post()
  @Requires('analysis:write')
  @ApiOperation({ summary: 'Adds a topic', description: 'Publishes a version, as every edit does.' })
  @ApiResponse({ status: 201, type: NewTopicView })
  @ApiResponse(NOT_VALID)
  @ApiResponse({ status: 409, description: 'The key is taken, or somebody else has published meanwhile.' })
  async add(
    @Body() { version, ...topic }: NewTopicInput,
    @CurrentIdentity() identity: Identity,
  ): Promise<NewTopicView> {
    let key = '';
    const published = await this.taxonomy.publish({ identity, seen: version }, (topics) => {
      const added = withNew(topics, topic);
      key = added.key;
      return added;
    });
    return { ...(await this.views.current(identity.workspaceId, published)), key };
  }

  @Patch(':key')
  @Requires('analysis:write')
  @ApiOperation({ summary: 'Changes a topic’s label, rules or place', description: 'Its key stays.' })
  @ApiResponse({ status: 200, type: TaxonomyView })
  @ApiResponse(NOT_VALID)
  @ApiResponse(NO_SUCH)
  @ApiResponse(CHANGED)
  async change(
    @Param('key') key: string,
    @Body() { version, ...change }: TopicChangeInput,
    @CurrentIdentity() identity: Identity,
  ): Promise<TaxonomyView> {
    const published = await this.taxonomy.publish({ identity, seen: version }, (topics) => ({
      topics: withChanged(topics, key, change),
    }));
    return this.views.current(identity.workspaceId, published);
  }

  @Delete(':key')
  @Requires('analysis:write')
  @ApiOperation({ summary: 'Removes a topic that has none below it' })
  @ApiResponse({ status: 200, type: TaxonomyView })
  @ApiResponse(NO_SUCH)
  @ApiResponse({
    status: 409,
    description: 'There are topics below it, or somebody else has published meanwhile.',
  })
  async remove(
    @Param('key') key: string,
    @Query() { version }: SeenVersion,
    @CurrentIdentity() identity: Identity,
  ): Promise<TaxonomyView> {
    const published = await this.taxonomy.publish({ identity, seen: version }, (topics) => ({
      topics: without(topics, key),
    }));
    return this.views.current(identity.workspaceId, published);
  }

  @Post(':key/merge')
  @HttpCode(200)
  @Requires('analysis:write')
  @ApiOperation({
    summary: 'Merges a topic into another one',
    description: 'That one takes over its words, phrases and pairs, its examples and the topics below it.',
  })
  @ApiResponse({ status: 200, type: TaxonomyView })
  @ApiResponse(NOT_VALID)
  @ApiResponse(NO_SUCH)
  @ApiResponse(CHANGED)
  async merge(
    @Param('key') key: string,
    @Body() { version, into }: MergeInput,
    @CurrentIdentity() identity: Identity,
  ): Promise<TaxonomyView> {
    const published = await this.taxonomy.publish({ identity, seen: version }, async (topics, em) => {
      const after = merged(topics, key, into);
      await this.examples.move(em, key, into);
      return { topics: after, kind: 'merged', merged: { from: key, into } };
    });
    return this.views.current(identity.workspaceId, published);
  }

  @Post(':key/examples')
  @Requires('analysis:write')
  @ApiOperation({
    summary: 'Says of a text whether it belongs to a topic',
    description:
      'From twenty examples each way the topic learns from them where its rules are wrong; the newest word on a text counts.',
  })
  @ApiResponse({ status: 201, type: ExampleView })
  @ApiResponse({ status: 400, description: 'The example is not valid; `errors` says where.' })
  @ApiResponse(NO_SUCH)
  @ApiResponse({ status: 409, description: 'The topic has too many examples.' })
  async exemplify(
    @Param('key') key: string,
    @Body() input: TopicExampleInput,
    @CurrentIdentity() identity: Identity,
  ): Promise<ExampleView> {
    const example = await this.examples.add(identity, key, input);
    this.learner.consider(identity.workspaceId, key);
    return example;
  }

  @Get(':key/examples')
  @Requires('analysis:read')
  @ApiOperation({ summary: 'A topic’s examples, masked, the newest first, by pages' })
  @ApiResponse({ status: 200, type: ExampleList })
  @ApiResponse(NO_SUCH)
  list(
    @Param('key') key: string,
    @Query() page: PageQuery,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<ExampleList> {
    return this.examples.list(workspaceId, key, page);
  }

  @Delete(':key/examples/:id')
  @HttpCode(204)
  @Requires('analysis:write')
  @ApiOperation({ summary: 'Removes an example' })
  @ApiResponse({ status: 204 })
  @ApiResponse({ status: 404, description: 'The topic has no such example.' })
  async forget(
    @Param('key') key: string,
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<void> {
    await this.examples.remove(workspaceId, key, id);
    this.learner.consider(workspaceId, key);
  }
}
