/** /api/v1/themes/runs and /settings: when themes are looked for, and what each run saw. */
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
import { CurrentIdentity, Database, type Identity, Requires, PageQuery } from '@voc/service';
import { ThemeRunList, ThemeRunView, ThemeSettingsView } from './theme-run.answers.dto.js';
import { ThemeSettings } from './theme.dto.js';
import { DEFAULT_INTERVAL_HOURS, DEFAULT_WINDOW_DAYS, ThemeSchedule } from './theme.schedule.js';
import { runView, settingsView } from './theme.view.js';
import { ThemeWorker } from './theme.worker.js';

@ApiTags('themes')
@Controller('api/v1/themes')
export class ThemeRunsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ThemeSchedule) private readonly schedule: ThemeSchedule,
    @Inject(ThemeWorker) private readonly worker: ThemeWorker,
  ) {}

  @Post('runs')
  @HttpCode(202)
  @Requires('analysis:write')
  @ApiOperation({
    summary: 'Looks for themes now',
    description: 'Where a run waits or is under way already, it is that one.',
  })
  @ApiResponse({ status: 202, type: ThemeRunView, description: 'It begins within seconds.' })
  async request(@CurrentIdentity() { workspaceId }: Identity): Promise<ThemeRunView> {
    const run = await this.database.inWorkspace(workspaceId, (em) => this.schedule.request(em, workspaceId));
    this.worker.wake();
    return runView(run);
  }

  @Get('runs')
  @Requires('analysis:read')
  @ApiOperation({ summary: 'Runs, the newest first, by pages' })
  @ApiResponse({ status: 200, type: ThemeRunList })
  @ApiResponse({ status: 400, description: 'The cursor or the size is not valid.' })
  async list(@CurrentIdentity() { workspaceId }: Identity, @Query() query: PageQuery): Promise<ThemeRunList> {
    const { items, ...rest } = await this.schedule.page(workspaceId, query);
    return { items: items.map(runView), ...rest };
  }

  @Get('runs/:id')
  @Requires('analysis:read')
  @ApiOperation({ summary: 'One run: its state and what it saw' })
  @ApiResponse({ status: 200, type: ThemeRunView })
  @ApiResponse({ status: 404, description: 'There is no such run.' })
  async find(
    @CurrentIdentity() { workspaceId }: Identity,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ThemeRunView> {
    return runView(await this.schedule.find(workspaceId, id));
  }

  @Get('settings')
  @Requires('analysis:read')
  @ApiOperation({ summary: 'How often themes are looked for, and over which windows' })
  @ApiResponse({ status: 200, type: ThemeSettingsView })
  async settings(@CurrentIdentity() { workspaceId }: Identity): Promise<ThemeSettingsView> {
    const row = await this.database.inWorkspace(workspaceId, (em) => this.schedule.setting(em));
    return row
      ? settingsView(row)
      : { windowDays: DEFAULT_WINDOW_DAYS, intervalHours: DEFAULT_INTERVAL_HOURS };
  }

  @Patch('settings')
  @Requires('analysis:write')
  @ApiOperation({ summary: 'Changes how often themes are looked for, or over which windows' })
  @ApiResponse({ status: 200, type: ThemeSettingsView })
  @ApiResponse({ status: 400, description: 'A field is wrong; `errors` says which.' })
  async change(
    @CurrentIdentity() { workspaceId }: Identity,
    @Body() change: ThemeSettings,
  ): Promise<ThemeSettingsView> {
    return settingsView(await this.schedule.change(workspaceId, change));
  }
}
