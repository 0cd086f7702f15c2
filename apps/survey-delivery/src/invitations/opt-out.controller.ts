/** Routes by which a workspace records that a contact does not want to be asked. */
import { Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, Database, Requires, type Identity } from '@voc/service';
import { contactKey } from '../triggers/eligibility.decision.js';
import { OptOut } from './opt-out.entity.js';

@ApiTags('surveys')
@Controller('api/v1/invitations/opt-outs')
export class OptOutController {
  constructor(private readonly database: Database) {}

  @Put(':customerId')
  @HttpCode(204)
  @Requires('surveys:write')
  @ApiOperation({ summary: 'Never invite this customer again' })
  @ApiNoContentResponse()
  async optOut(
    @CurrentIdentity() { workspaceId }: Identity,
    @Param('customerId') customerId: string,
  ): Promise<void> {
    const row = { workspaceId, contactKey: contactKey(customerId), optedOutAt: new Date() };
    await this.database.inWorkspace(workspaceId, (em) =>
      em.createQueryBuilder().insert().into(OptOut).values(row).orIgnore().execute(),
    );
  }

  @Delete(':customerId')
  @HttpCode(204)
  @Requires('surveys:write')
  @ApiOperation({ summary: 'Invite this customer again' })
  @ApiNoContentResponse()
  async optIn(
    @CurrentIdentity() { workspaceId }: Identity,
    @Param('customerId') customerId: string,
  ): Promise<void> {
    await this.database.inWorkspace(workspaceId, (em) =>
      em.delete(OptOut, { contactKey: contactKey(customerId) }),
    );
  }
}
