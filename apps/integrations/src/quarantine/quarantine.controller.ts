/** /api/v1/quarantine: what could not be processed, why, and what is done about it. */
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, Requires } from '@voc/service';
import {
  DiscardChoice,
  DiscardReport,
  QuarantineChoice,
  QuarantinedDetails,
  QuarantinedItem,
  QuarantineEdit,
  QuarantineList,
  QuarantineQuery,
  ReplayReport,
} from './quarantine.dto.js';
import { QuarantineService } from './quarantine.service.js';

const actorOf = ({ actor }: Identity) => `${actor.kind} ${actor.id}`;

@ApiTags('quarantine')
@Controller('api/v1/quarantine')
export class QuarantineController {
  constructor(@Inject(QuarantineService) private readonly quarantine: QuarantineService) {}

  @Get()
  @Requires('quarantine:read')
  @ApiOperation({
    summary: 'What was refused and is open, or what was decided about it',
    description:
      'Messages between services, deliveries, pulled records and rows of files; all conditions must hold.',
  })
  @ApiResponse({ status: 200, type: QuarantineList })
  async list(
    @CurrentIdentity() { workspaceId }: Identity,
    @Query() query: QuarantineQuery,
  ): Promise<QuarantineList> {
    return this.quarantine.page(workspaceId, query);
  }

  @Get(':id')
  @Requires('quarantine:write')
  @ApiOperation({
    summary: 'One of them with its original',
    description:
      'The original may hold personal data, so this asks for the right to correct it and is logged.',
  })
  @ApiResponse({ status: 200, type: QuarantinedDetails })
  @ApiResponse({ status: 404, description: 'There is no such thing in quarantine.' })
  async find(@CurrentIdentity() identity: Identity, @Param('id') id: string): Promise<QuarantinedDetails> {
    return this.quarantine.find(identity.workspaceId, id, actorOf(identity));
  }

  @Patch(':id')
  @Requires('quarantine:write')
  @ApiOperation({
    summary: 'Corrects the original',
    description: 'What says which fact a message is (its ids and version) stays as it was.',
  })
  @ApiResponse({ status: 200, type: QuarantinedItem })
  @ApiResponse({ status: 409, description: 'It was replayed or discarded.' })
  async edit(
    @CurrentIdentity() identity: Identity,
    @Param('id') id: string,
    @Body() { payload }: QuarantineEdit,
  ): Promise<QuarantinedItem> {
    return this.quarantine.edit(identity.workspaceId, id, payload, actorOf(identity));
  }

  @Post('replay')
  @HttpCode(200)
  @Requires('quarantine:write')
  @ApiOperation({
    summary: 'Gives them on again, under the identity that they had',
    description:
      'A message goes back into its topic with its key and ids: all services that read the topic see it, and those that had taken it ' +
      'do nothing. A delivery or a pulled record is mapped again by its connector, a row of a file by its import’s mapping. What is refused again stays ' +
      'open with the new reason.',
  })
  @ApiResponse({ status: 200, type: ReplayReport })
  async replay(
    @CurrentIdentity() identity: Identity,
    @Body() choice: QuarantineChoice,
  ): Promise<ReplayReport> {
    return this.quarantine.replay(identity.workspaceId, choice, actorOf(identity));
  }

  @Post('discard')
  @HttpCode(200)
  @Requires('quarantine:write')
  @ApiOperation({
    summary: 'Gives them up',
    description: 'They stay to be seen, with who decided so, when, and why.',
  })
  @ApiResponse({ status: 200, type: DiscardReport })
  async discard(
    @CurrentIdentity() identity: Identity,
    @Body() { reason, ...choice }: DiscardChoice,
  ): Promise<DiscardReport> {
    return this.quarantine.discard(identity.workspaceId, choice, {
      actor: actorOf(identity),
      reason: reason ?? null,
    });
  }
}
