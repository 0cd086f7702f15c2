/** The HTTP routes of the central store. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExtraModels, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, Requires } from '@voc/service';
import { FacetNamesDto, FacetValueDto, SearchPageDto, SearchRequestDto } from './search.dto.js';
import { facetNames } from './search.filters.js';
import { SearchService } from './search.service.js';

@ApiTags('feedback')
@ApiExtraModels(FacetValueDto)
@Controller('api/v1/feedback')
@Requires('feedback:read')
export class SearchController {
  constructor(private readonly service: SearchService) {}

  @Post('search')
  @HttpCode(200)
  @ApiOperation({ summary: 'Searches all feedback of the workspace.' })
  @ApiOkResponse({ type: SearchPageDto })
  search(@CurrentIdentity() { workspaceId }: Identity, @Body() body: SearchRequestDto) {
    return this.service.search(workspaceId, body);
  }

  @Get('facets')
  @ApiOperation({ summary: 'Names that feedback is filtered, counted and grouped by.' })
  @ApiOkResponse({ type: FacetNamesDto })
  facets(): FacetNamesDto {
    return { facets: facetNames };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One piece of feedback.' })
  @ApiOkResponse({ schema: { type: 'object' } })
  @ApiNotFoundResponse({ description: 'There is no such feedback in this workspace.' })
  item(@CurrentIdentity() { workspaceId }: Identity, @Param('id') id: string) {
    return this.service.item(workspaceId, id);
  }
}
