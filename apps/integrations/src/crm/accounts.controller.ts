/** /api/v1/accounts: the organisations that customers belong to. */
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, Requires } from '@voc/service';
import {
  AttributeChanges,
  BatchOutcomes,
  AccountPage,
  AccountView,
  PartyDeleted,
} from './crm.answers.dto.js';
import {
  AccountBatch,
  AccountInput,
  ChangesQuery,
  PartyQuery,
  MergeRequest,
  MomentQuery,
} from './crm.dto.js';
import { CrmService } from './crm.service.js';
import { OWN_SYSTEM } from './party.keys.js';

@ApiTags('accounts')
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(@Inject(CrmService) private readonly crm: CrmService) {}

  @Get()
  @Requires('customers:read')
  @ApiOperation({
    summary: 'Accounts, page by page',
    description: 'All conditions that are given must hold.',
  })
  @ApiResponse({ status: 200, type: AccountPage })
  async list(
    @CurrentIdentity() { workspaceId }: Identity,
    @Query() { externalId, system = OWN_SYSTEM, name, ...page }: PartyQuery,
  ): Promise<AccountPage> {
    const filter = {
      ...(name !== undefined && { name }),
      ...(externalId !== undefined && { externalId: { system, id: externalId } }),
    };
    return this.crm.page(workspaceId, 'account', filter, page);
  }

  @Get(':id')
  @Requires('customers:read')
  @ApiOperation({
    summary: 'One account, by the hub’s id or the company’s own',
    description: 'The ids of an account that was merged into another one lead to that one.',
  })
  @ApiResponse({ status: 200, type: AccountView })
  @ApiResponse({ status: 404, description: 'There is no such account.' })
  async find(
    @CurrentIdentity() { workspaceId }: Identity,
    @Param('id') id: string,
    @Query() { at }: MomentQuery,
  ): Promise<AccountView> {
    return this.crm.find(workspaceId, 'account', id, at);
  }

  @Get(':id/changes')
  @Requires('customers:read')
  @ApiOperation({
    summary: 'What has changed about an account, and when',
    description: 'Each value that an attribute had, from when on; the newest first.',
  })
  @ApiResponse({ status: 200, type: AttributeChanges })
  @ApiResponse({ status: 404, description: 'There is no such account.' })
  async changes(
    @CurrentIdentity() { workspaceId }: Identity,
    @Param('id') id: string,
    @Query() { cursor }: ChangesQuery,
  ): Promise<AttributeChanges> {
    return this.crm.changes(workspaceId, 'account', id, cursor);
  }

  @Put(':id')
  @Requires('customers:write')
  @ApiOperation({
    summary: 'Adds an account, or changes what is given',
    description: 'Sending the same again changes nothing. null takes a value away.',
  })
  @ApiResponse({ status: 200, type: AccountView })
  @ApiResponse({ status: 409, description: 'The ids belong to accounts that one system tells apart.' })
  async put(
    @CurrentIdentity() { workspaceId }: Identity,
    @Param('id') id: string,
    @Body() input: AccountInput,
  ): Promise<AccountView> {
    return this.crm.put(workspaceId, 'account', id, input, { existing: false });
  }

  @Patch(':id')
  @Requires('customers:write')
  @ApiOperation({ summary: 'Changes what is given of a known account' })
  @ApiResponse({ status: 200, type: AccountView })
  @ApiResponse({ status: 404, description: 'There is no such account.' })
  async patch(
    @CurrentIdentity() { workspaceId }: Identity,
    @Param('id') id: string,
    @Body() input: AccountInput,
  ): Promise<AccountView> {
    return this.crm.put(workspaceId, 'account', id, input, { existing: true });
  }

  @Post('batch')
  @HttpCode(200)
  @Requires('customers:write')
  @ApiOperation({ summary: 'Adds or changes up to 1,000 accounts', description: 'Each has its own outcome.' })
  @ApiResponse({ status: 200, type: BatchOutcomes })
  async batch(
    @CurrentIdentity() { workspaceId }: Identity,
    @Body() { items }: AccountBatch,
  ): Promise<BatchOutcomes> {
    return this.crm.putAll(workspaceId, 'account', items);
  }

  @Post('merge')
  @HttpCode(200)
  @Requires('customers:write')
  @ApiOperation({ summary: 'Makes one of two accounts', description: 'The one that was known first stays.' })
  @ApiResponse({ status: 200, type: AccountView })
  @ApiResponse({ status: 409, description: 'They are one already.' })
  async merge(
    @CurrentIdentity() { workspaceId }: Identity,
    @Body() { ids }: MergeRequest,
  ): Promise<AccountView> {
    return this.crm.merge(workspaceId, 'account', ids);
  }

  @Delete(':id')
  @Requires('customers:write')
  @ApiOperation({
    summary: 'Deletes what is known of an account',
    description: 'The ids are remembered, so that older news of the account doesn’t make a new one.',
  })
  @ApiResponse({ status: 200, type: PartyDeleted })
  @ApiResponse({ status: 404, description: 'There is no such account.' })
  async remove(@CurrentIdentity() { workspaceId }: Identity, @Param('id') id: string): Promise<PartyDeleted> {
    return this.crm.remove(workspaceId, 'account', id);
  }
}
