/** Routes of surveys. */
import { Body, Controller, Get, Headers, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, Requires, type Identity } from '@voc/service';
import { CreateSurveyDto } from './survey.dto.js';
import { SurveyService } from './survey.service.js';
import { SurveyList, SurveyView, toView } from './survey.view.js';

@ApiTags('surveys')
@Controller('api/v1/surveys')
export class SurveyController {
  constructor(private readonly surveys: SurveyService) {}

  @Post()
  @Requires('surveys:write')
  @ApiOperation({ summary: 'Make and publish a survey, from a template or from own questions' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'A retry with the same key gives the same survey.',
  })
  @ApiCreatedResponse({ type: SurveyView })
  async publish(
    @CurrentIdentity() identity: Identity,
    @Body() dto: CreateSurveyDto,
    @Headers('idempotency-key') key?: string,
  ): Promise<SurveyView> {
    return toView(await this.surveys.publish(identity.workspaceId, dto, key));
  }

  @Get()
  @Requires('surveys:read')
  @ApiOperation({ summary: 'The newest surveys' })
  @ApiOkResponse({ type: SurveyList })
  async list(@CurrentIdentity() identity: Identity): Promise<SurveyList> {
    return { items: (await this.surveys.list(identity.workspaceId)).map(toView) };
  }

  @Get(':id')
  @Requires('surveys:read')
  @ApiOperation({ summary: 'One survey' })
  @ApiOkResponse({ type: SurveyView })
  async find(
    @CurrentIdentity() identity: Identity,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SurveyView> {
    return toView(await this.surveys.find(identity.workspaceId, id));
  }
}
