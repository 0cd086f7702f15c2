/** /api/v1/customers: who gave the feedback. */
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
  CustomerPage,
  CustomerView,
  PartyDeleted,
} from './crm.answers.dto.js';
import {
  ChangesQuery,
  CustomerBatch,
  CustomerInput,
  CustomerQuery,
  MergeRequest,
  MomentQuery,
} from './crm.dto.js';
import { CrmService } from './crm.service.js';
import { OWN_SYSTEM } from './party.keys.js';

@ApiTags('customers')
@Controller('api/v1/customers')
export class CustomersController {
  constructor(@Inject(CrmService) private readonly crm: CrmService) {}

  @Get()
  @Requires('customers:read')
  @ApiOperation({
    summary: 'Customers, page by page',
    description: 'All conditions that are given must hold.',
  })
  @ApiResponse({ status: 200, type: CustomerPage })
  async list(
    @CurrentIdentity() { workspaceId }: Identity,
    @Query() { externalId, system = OWN_SYSTEM, email, phone, name, ...page }: CustomerQuery,
  ): Promise<CustomerPage> {
    const filter = {
      ...(email !== undefined && { email }),
      ...(phone !== undefined && { phone }),
      ...(name !== undefined && { name }),
      ...(externalId !== undefined && { externalId: { system, id: externalId } }),
    };
    return this.crm.page(workspaceId, 'customer', filter, page);
  }

  @Get(':id')
  @Requires('customers:read')
  @ApiOperation({
    summary: 'One customer, by the hub’s id or the company’s own',
    description: 'The ids of a customer that was merged into another one lead to that one.',
  })
  @ApiResponse({ status: 200, type: CustomerView })
  @ApiResponse({ status: 404, description: 'There is no such customer.' })
  async find(
    @CurrentIdentity() { workspaceId }: Identity,
    @Param('id') id: string,
    @Query() { at }: MomentQuery,
  ): Promise<CustomerView> {
    return this.crm.find(workspaceId, 'customer', id, at);
  }

  @Get(':id/changes')
  @Requires('customers:read')
  @ApiOperation({
    summary: 'What has changed about a customer, and when',
    description: 'Each value that an attribute had, from when on; the newest first.',
  })
  @ApiResponse({ status: 200, type: AttributeChanges })
  @ApiResponse({ status: 404, description: 'There is no such customer.' })
  async changes(
    @CurrentIdentity() { workspaceId }: Identity,
    @Param('id') id: string,
    @Query() { cursor }: ChangesQuery,
  ): Promise<AttributeChanges> {
    return this.crm.changes(workspaceId, 'customer', id, cursor);
  }

  @Put(':id')
  @Requires('customers:write')
  @ApiOperation({
    summary: 'Adds a customer, or changes what is given',
    description: 'Sending the same again changes nothing. null takes a value away.',
  })
  @ApiResponse({ status: 200, type: CustomerView })
  @ApiResponse({ status: 409, description: 'The ids belong to customers that one system tells apart.' })
  async put(
    @CurrentIdentity() { workspaceId }: Identity,
    @Param('id') id: string,
    @Body() input: CustomerInput,
  ): Promise<CustomerView> {
    return this.crm.put(workspaceId, 'customer', id, input, { existing: false });
  }

  @Patch(':id')
  @Requires('customers:write')
  @ApiOperation({ summary: 'Changes what is given of a known customer' })
  @ApiResponse({ status: 200, type: CustomerView })
  @ApiResponse({ status: 404, description: 'There is no such customer.' })
  async patch(
    @CurrentIdentity() { workspaceId }: Identity,
    @Param('id') id: string,
    @Body() input: CustomerInput,
  ): Promise<CustomerView> {
    return this.crm.put(workspaceId, 'customer', id, input, { existing: true });
  }

  @Post('batch')
  @HttpCode(200)
  @Requires('customers:write')
  @ApiOperation({
    summary: 'Adds or changes up to 1,000 customers',
    description: 'Each has its own outcome.',
  })
  @ApiResponse({ status: 200, type: BatchOutcomes })
  async batch(
    @CurrentIdentity() { workspaceId }: Identity,
    @Body() { items }: CustomerBatch,
  ): Promise<BatchOutcomes> {
    return this.crm.putAll(workspaceId, 'customer', items);
  }

  @Post('merge')
  @HttpCode(200)
  @Requires('customers:write')
  @ApiOperation({ summary: 'Makes one of two customers', description: 'The one that was known first stays.' })
  @ApiResponse({ status: 200, type: CustomerView })
  @ApiResponse({ status: 409, description: 'They are one already.' })
  async merge(
    @CurrentIdentity() { workspaceId }: Identity,
    @Body() { ids }: MergeRequest,
  ): Promise<CustomerView> {
    return this.crm.merge(workspaceId, 'customer', ids);
  }

  @Delete(':id')
  @Requires('customers:write')
  @ApiOperation({
    summary: 'Deletes what is known of a customer',
    description:
      'The ids are remembered, so that older news of the customer doesn’t make a new one. Feedback stays.',
  })
  @ApiResponse({ status: 200, type: PartyDeleted })
  @ApiResponse({ status: 404, description: 'There is no such customer.' })
  async remove(@CurrentIdentity() { workspaceId }: Identity, @Param('id') id: string): Promise<PartyDeleted> {
    return this.crm.remove(workspaceId, 'customer', id);
  }
}
