/** /api/v1/taxonomy: the tree of topics as a whole, its versions, and a look at what other rules would find. */
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseIntPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, Requires } from '@voc/service';
import { PreviewView, TaxonomyView, VersionList } from './taxonomy.answers.dto.js';
import { previewRules, topicsFrom } from './taxonomy.checks.js';
import { PreviewInput, SeenVersion, TaxonomyInput, VersionsQuery } from './taxonomy.dto.js';
import { TaxonomyPreview } from './taxonomy.preview.js';
import { TaxonomyService } from './taxonomy.service.js';
import { TaxonomyViews, versionOf, viewOf } from './taxonomy.view.js';

const DEFAULT_PAGE = 50;
const NO_SUCH = { status: 404, description: 'There is no such version.' };
const CHANGED = { status: 409, description: 'Somebody else has published meanwhile; `version` says which.' };

@ApiTags('taxonomy')
@Controller('api/v1/taxonomy')
export class TaxonomyController {
  constructor(
    @Inject(TaxonomyService) private readonly taxonomy: TaxonomyService,
    @Inject(TaxonomyPreview) private readonly previews: TaxonomyPreview,
    @Inject(TaxonomyViews) private readonly views: TaxonomyViews,
  ) {}

  @Get()
  @Requires('analysis:read')
  @ApiOperation({ summary: 'The tree of topics in force, with labels, rules and what was learned' })
  @ApiResponse({ status: 200, type: TaxonomyView })
  async find(@CurrentIdentity() { workspaceId }: Identity): Promise<TaxonomyView> {
    return this.views.current(workspaceId, await this.taxonomy.current(workspaceId));
  }

  @Put()
  @Requires('analysis:write')
  @ApiOperation({
    summary: 'Publishes a whole tree in place of the one in force',
    description:
      'Items that come in have the new topics at once; those that are there are tagged again in the background.',
  })
  @ApiResponse({ status: 200, type: TaxonomyView })
  @ApiResponse({ status: 400, description: 'A topic or a rule is not valid; `errors` says which.' })
  @ApiResponse(CHANGED)
  async replace(
    @Body() { version, topics }: TaxonomyInput,
    @CurrentIdentity() identity: Identity,
  ): Promise<TaxonomyView> {
    const wanted = topicsFrom(topics);
    const published = await this.taxonomy.publish({ identity, seen: version }, () => ({ topics: wanted }));
    return this.views.current(identity.workspaceId, published);
  }

  @Get('versions')
  @Requires('analysis:read')
  @ApiOperation({ summary: 'Who published what and when, the newest first' })
  @ApiResponse({ status: 200, type: VersionList })
  async versions(
    @Query() { before, size = DEFAULT_PAGE }: VersionsQuery,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<VersionList> {
    const found = await this.taxonomy.versions(workspaceId, before, size + 1);
    const items = found.slice(0, size);
    const last = items.at(-1);
    return { items: items.map(versionOf), ...(found.length > size && last && { before: last.version }) };
  }

  @Get('versions/:version')
  @Requires('analysis:read')
  @ApiOperation({ summary: 'The tree of one version; 0 is the default one' })
  @ApiResponse({ status: 200, type: TaxonomyView })
  @ApiResponse(NO_SUCH)
  async version(
    @Param('version', ParseIntPipe) version: number,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<TaxonomyView> {
    return viewOf(await this.taxonomy.version(workspaceId, version));
  }

  @Post('versions/:version/restore')
  @HttpCode(200)
  @Requires('analysis:write')
  @ApiOperation({ summary: 'Puts a version in force again, as a new one; 0 is the default one' })
  @ApiResponse({ status: 200, type: TaxonomyView })
  @ApiResponse(NO_SUCH)
  @ApiResponse(CHANGED)
  async restore(
    @Param('version', ParseIntPipe) version: number,
    @Body() { version: seen }: SeenVersion,
    @CurrentIdentity() identity: Identity,
  ): Promise<TaxonomyView> {
    const published = await this.taxonomy.restore({ identity, seen }, version);
    return this.views.current(identity.workspaceId, published);
  }

  @Post('preview')
  @HttpCode(200)
  @Requires('analysis:read')
  @ApiOperation({
    summary: 'What other rules for a topic would find in the newest items',
    description: 'Up to 1,000 items, as many as three seconds allow; texts are masked. Nothing is changed.',
  })
  @ApiResponse({ status: 200, type: PreviewView })
  @ApiResponse({ status: 400, description: 'A rule is not valid; `errors` says which.' })
  preview(
    @Body() { topic, rules }: PreviewInput,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<PreviewView> {
    return this.previews.preview(workspaceId, topic, previewRules(rules));
  }
}
