/** /api/v1/themes: what customers talk about more, or less, than they did, and what people make of it. */
import {
  Body,
  Controller,
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
import { CurrentIdentity, type Identity, Requires } from '@voc/service';
import { ThemeDetails, ThemeList, ThemeTopicMade } from './theme.answers.dto.js';
import { ThemeChange, ThemeMerge, ThemeQuery, ThemeTopicWish } from './theme.dto.js';
import { ThemesService } from './themes.service.js';
import { ThemeWorker } from './theme.worker.js';

const NO_SUCH = { status: 404, description: 'There is no such theme.' };
const MERGED = { status: 409, description: 'It is a part of another theme now; `mergedInto` says which.' };

@ApiTags('themes')
@Controller('api/v1/themes')
export class ThemesController {
  constructor(
    @Inject(ThemesService) private readonly themes: ThemesService,
    @Inject(ThemeWorker) private readonly worker: ThemeWorker,
  ) {}

  @Get()
  @Requires('analysis:read')
  @ApiOperation({
    summary: 'Themes with their figures',
    description: 'Where there are too few items to tell growth from chance, `data` says how many are needed.',
  })
  @ApiResponse({ status: 200, type: ThemeList })
  async list(@CurrentIdentity() { workspaceId }: Identity, @Query() query: ThemeQuery): Promise<ThemeList> {
    return this.themes.list(workspaceId, query);
  }

  @Get(':id')
  @Requires('analysis:read')
  @ApiOperation({ summary: 'One theme with its phrases, history and quotes' })
  @ApiResponse({ status: 200, type: ThemeDetails })
  @ApiResponse(NO_SUCH)
  async find(
    @CurrentIdentity() { workspaceId }: Identity,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ThemeDetails> {
    return this.themes.find(workspaceId, id);
  }

  @Patch(':id')
  @Requires('analysis:write')
  @ApiOperation({ summary: 'Renames a theme, dismisses it, or takes it back' })
  @ApiResponse({ status: 200, type: ThemeDetails })
  @ApiResponse(NO_SUCH)
  @ApiResponse(MERGED)
  async change(
    @CurrentIdentity() { workspaceId }: Identity,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() change: ThemeChange,
  ): Promise<ThemeDetails> {
    return this.themes.change(workspaceId, id, change);
  }

  @Post(':id/merge')
  @HttpCode(200)
  @Requires('analysis:write')
  @ApiOperation({
    summary: 'Makes other themes a part of this one',
    description: 'It takes over their phrases; a run that is asked for at once counts it anew.',
  })
  @ApiResponse({ status: 200, type: ThemeDetails })
  @ApiResponse({ status: 400, description: 'One of them can’t be merged; `errors` says why.' })
  @ApiResponse(NO_SUCH)
  @ApiResponse(MERGED)
  async merge(
    @CurrentIdentity() { workspaceId }: Identity,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { themes }: ThemeMerge,
  ): Promise<ThemeDetails> {
    const merged = await this.themes.merge(workspaceId, id, themes);
    this.worker.wake();
    return merged;
  }

  @Post(':id/topic')
  @Requires('analysis:write')
  @ApiOperation({
    summary: 'Makes a topic of a theme',
    description:
      'Its phrases become the topic’s rules. The back catalogue is tagged with it in the background; the rules can be edited like any.',
  })
  @ApiResponse({ status: 201, type: ThemeTopicMade })
  @ApiResponse({ status: 400, description: 'The taxonomy refuses the topic; `errors` says why.' })
  @ApiResponse(NO_SUCH)
  @ApiResponse({ status: 409, description: 'A topic was made of it already, or the key is taken.' })
  async makeTopic(
    @CurrentIdentity() identity: Identity,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() wish: ThemeTopicWish,
  ): Promise<ThemeTopicMade> {
    return this.themes.makeTopic(identity, id, wish);
  }
}
