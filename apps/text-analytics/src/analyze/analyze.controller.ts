/** POST /api/v1/analyze: what analysis makes of texts, for trying and for whoever builds on it. */
import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Inject, Post, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, Requires } from '@voc/service';
import { AnalyzeRequest, AnalyzeResponse } from './analyze.dto.js';
import { AnalyzeService } from './analyze.service.js';

@ApiTags('analysis')
@Controller('api/v1/analyze')
export class AnalyzeController {
  constructor(@Inject(AnalyzeService) private readonly analyzer: AnalyzeService) {}

  @Post()
  @HttpCode(200)
  @Requires('analysis:read')
  @ApiOperation({
    summary: 'Analyses up to 1,000 texts with the topics and models of the workspace',
    description:
      'Language, sentiment of the whole and of each clause, aspects, topics, intents, urgency, personal data, and what each judgement ' +
      'rests on. Nothing is stored or logged.',
  })
  @ApiResponse({ status: 200, type: AnalyzeResponse })
  @ApiResponse({ status: 400, description: 'Which text is missing or too long; `errors` points at it.' })
  analyze(@CurrentIdentity() { workspaceId }: Identity, @Body() request: AnalyzeRequest): StreamableFile {
    const answer = Readable.from(this.analyzer.answer(workspaceId, request));
    return new StreamableFile(answer, { type: 'application/json; charset=utf-8' });
  }
}
