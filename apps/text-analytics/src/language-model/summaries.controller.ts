/** /api/v1/summaries: what a language model makes of feedback, where a workspace wants that. */
import { Body, Controller, Get, HttpCode, Inject, Post, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CONFIG, CurrentIdentity, type Identity, invalidRequest, Requires } from '@voc/service';
import type { FastifyReply } from 'fastify';
import type { LanguageModelConfig } from './language-model.config.js';
import { notSetUp } from './language-model.errors.js';
import { LanguageModelSettings, type ModelSettings } from './language-model.settings.js';
import { SummariesService } from './summaries.service.js';
import { ModelSettingsView, NewModelSettings, NewSummary, SummaryView } from './summary.dto.js';

const NOT_SET_UP = {
  status: 501,
  description: 'The hub has no language model; the answer says how to give it one.',
};

@ApiTags('summaries')
@Controller('api/v1/summaries')
export class SummariesController {
  constructor(
    @Inject(CONFIG) private readonly config: LanguageModelConfig,
    @Inject(SummariesService) private readonly summaries: SummariesService,
    @Inject(LanguageModelSettings) private readonly settings: LanguageModelSettings,
  ) {}

  @Post()
  @HttpCode(200)
  @Requires('analysis:read')
  @ApiOperation({
    summary: 'Summarises feedback, or answers a question about it, with quotes',
    description:
      'The feedback is fetched as whoever asks, who needs feedback:read too. Only masked texts leave for the model. An answer that ' +
      'quotes what isn’t there is refused.',
  })
  @ApiResponse({ status: 200, type: SummaryView })
  @ApiResponse({ status: 400, description: 'The selection is not clear, or the search does not take it.' })
  @ApiResponse({
    status: 403,
    description: 'The workspace hasn’t switched it on, or the caller may not read feedback.',
  })
  @ApiResponse({ status: 422, description: 'There is no feedback in the selection.' })
  @ApiResponse({ status: 429, description: 'The month’s tokens don’t suffice.' })
  @ApiResponse(NOT_SET_UP)
  @ApiResponse({
    status: 502,
    description: 'The model’s answers couldn’t be verified, or its server failed.',
  })
  @ApiResponse({ status: 503, description: 'The model or the search is busy or away; try again.' })
  @ApiResponse({ status: 504, description: 'The model took too long.' })
  async summarise(
    @CurrentIdentity() identity: Identity,
    @Body() body: NewSummary,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SummaryView> {
    const left = new AbortController();
    // Also comes after the answer, when nothing listens any more.
    reply.raw.once('close', () => left.abort());
    return this.summaries.summarise(identity, body, left.signal);
  }

  @Get('settings')
  @Requires('analysis:read')
  @ApiOperation({
    summary: 'Whether the workspace uses the language model, and how much of its month is used up',
  })
  @ApiResponse({ status: 200, type: ModelSettingsView })
  async show(@CurrentIdentity() { workspaceId }: Identity): Promise<ModelSettingsView> {
    return this.viewOf(await this.settings.of(workspaceId));
  }

  @Put('settings')
  @Requires('admin')
  @ApiOperation({
    summary: 'Switches the language model on or off for the workspace, and limits its tokens',
    description: 'It is off until an administrator switches it on.',
  })
  @ApiResponse({ status: 200, type: ModelSettingsView })
  @ApiResponse({ status: 400, description: 'The limit is higher than the hub’s.' })
  @ApiResponse(NOT_SET_UP)
  async change(
    @CurrentIdentity() identity: Identity,
    @Body() { enabled, monthlyTokens = null }: NewModelSettings,
  ): Promise<ModelSettingsView> {
    const most = this.config.LANGUAGE_MODEL_MONTHLY_TOKENS;
    if (monthlyTokens !== null && monthlyTokens > most)
      throw invalidRequest([{ pointer: '/monthlyTokens', detail: `The hub allows ${most} at most.` }]);
    return this.viewOf(await this.settings.change(identity, { enabled, monthlyTokens }));
  }

  private viewOf({ missing, setting, budget, used, resetsAt }: ModelSettings): ModelSettingsView {
    const model = this.config.LANGUAGE_MODEL_NAME;
    const own = setting?.monthlyTokens ?? undefined;
    return {
      available: missing.length === 0,
      ...(missing.length > 0 && { setUp: notSetUp(missing).message }),
      ...(model !== undefined && { model }),
      enabled: setting?.enabled ?? false,
      monthlyTokens: budget,
      ...(own !== undefined && { ownMonthlyTokens: own }),
      usedTokens: used,
      resetsAt: resetsAt.toISOString(),
      ...(setting && { changedBy: setting.changedBy, changedAt: setting.changedAt.toISOString() }),
    };
  }
}
