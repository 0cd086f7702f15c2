/** GET /api/v1/quarantine: what could not be processed, and why. */
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, Database, type Identity, Requires } from '@voc/service';
import { QuarantineList } from './quarantine.dto.js';
import { Quarantined } from './quarantined.entity.js';

const ITEMS_LISTED = 50;

@ApiTags('quarantine')
@Controller('api/v1/quarantine')
export class QuarantineController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  @Requires('quarantine:read')
  @ApiOperation({
    summary: 'The newest messages that a service refused',
    description: 'Refused rows of files are with their import.',
  })
  @ApiResponse({ status: 200, type: QuarantineList })
  async list(@CurrentIdentity() { workspaceId }: Identity): Promise<QuarantineList> {
    const [rows, total] = await this.database.inWorkspace(workspaceId, (em) =>
      em.findAndCount(Quarantined, {
        select: {
          id: true,
          stage: true,
          refusedBy: true,
          origin: true,
          reason: true,
          truncated: true,
          failedAt: true,
        },
        order: { failedAt: 'desc' },
        take: ITEMS_LISTED,
      }),
    );
    const items = rows.map(({ id, stage, refusedBy, origin, reason, truncated, failedAt }) => ({
      id,
      stage,
      refusedBy,
      origin,
      reason,
      truncated,
      failedAt: failedAt.toISOString(),
    }));
    return { items, total };
  }
}
