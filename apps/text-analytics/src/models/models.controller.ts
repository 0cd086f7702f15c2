/** /api/v1/models: what judges sentiment in a workspace, how well, and since when. */
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, Requires } from '@voc/service';
import { ModelDetails, ModelList, TrainingDetails, TrainingRequest } from './models.dto.js';
import { ModelsService } from './models.service.js';

@ApiTags('analysis')
@Controller('api/v1/models')
export class ModelsController {
  constructor(@Inject(ModelsService) private readonly models: ModelsService) {}

  @Get()
  @Requires('analysis:read')
  @ApiOperation({
    summary: 'The base layer and the learned models with their cards, by language',
    description:
      'Also how many scored texts there are to learn from, how far a training is, and whether the model in use still agrees with what is scored.',
  })
  @ApiResponse({ status: 200, type: ModelList })
  async list(@CurrentIdentity() { workspaceId }: Identity): Promise<ModelList> {
    return this.models.list(workspaceId);
  }

  @Get(':id')
  @Requires('analysis:read')
  @ApiOperation({ summary: 'One of them' })
  @ApiResponse({ status: 200, type: ModelDetails })
  @ApiResponse({ status: 404, description: 'There is no such model.' })
  async find(@CurrentIdentity() { workspaceId }: Identity, @Param('id') id: string): Promise<ModelDetails> {
    return this.models.find(workspaceId, id);
  }

  @Post()
  @HttpCode(202)
  @Requires('analysis:write')
  @ApiOperation({
    summary: 'Trains the model of a language now',
    description:
      'Happens by itself at 200 scored texts and each time they have grown by half. The new model takes over where it judges ' +
      'held-out texts better than the base layer, also where a person had chosen another one. Asked while one is under way, that one is told.',
  })
  @ApiResponse({
    status: 202,
    type: TrainingDetails,
    description: 'It is queued; `GET /models` tells how far it is.',
  })
  @ApiResponse({
    status: 409,
    description: 'There are too few scored texts; how many, and how many it takes.',
  })
  async train(
    @CurrentIdentity() { workspaceId }: Identity,
    @Body() { language }: TrainingRequest,
  ): Promise<TrainingDetails> {
    return this.models.train(workspaceId, language);
  }

  @Post(':id/activate')
  @HttpCode(200)
  @Requires('analysis:write')
  @ApiOperation({
    summary: 'Takes a model into use by hand, an earlier one or the base layer',
    description:
      'It stays until a person chooses another one or asks for a training; better ones wait as candidates. All texts of the language ' +
      'are analysed again in the background.',
  })
  @ApiResponse({ status: 200, type: ModelDetails })
  @ApiResponse({ status: 404, description: 'There is no such model.' })
  @ApiResponse({ status: 409, description: 'It was refused, or its weights are gone.' })
  async activate(@CurrentIdentity() identity: Identity, @Param('id') id: string): Promise<ModelDetails> {
    const { workspaceId, actor } = identity;
    return this.models.activate(workspaceId, id, `${actor.kind} ${actor.id}`);
  }
}
