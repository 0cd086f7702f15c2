/** /api/v1/workspace, and the internal door by which the hub opens workspaces. */
import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiExcludeController, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, ServiceError } from '@voc/service';
import { WorkspaceView } from '../sessions/session.dto.js';
import { OpenWorkspace } from './workspace.dto.js';
import { WorkspaceService } from './workspace.service.js';

@ApiTags('gateway')
@Controller('api/v1/workspace')
export class WorkspaceController {
  constructor(@Inject(WorkspaceService) private readonly workspaces: WorkspaceService) {}

  @Get()
  @ApiOkResponse({ type: WorkspaceView })
  current(@CurrentIdentity() { workspaceId }: Identity): Promise<WorkspaceView> {
    return this.workspaces.describe(workspaceId);
  }
}

@ApiExcludeController()
@Controller('internal/workspaces')
export class InternalWorkspaceController {
  constructor(@Inject(WorkspaceService) private readonly workspaces: WorkspaceService) {}

  @Post()
  @HttpCode(200)
  open(@CurrentIdentity() { actor }: Identity, @Body() wanted: OpenWorkspace) {
    if (actor.kind !== 'service')
      throw new ServiceError('forbidden', 403, 'Only the hub itself opens workspaces.');
    return this.workspaces.open(wanted);
  }
}
