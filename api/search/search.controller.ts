import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import { AskSearchSchema, SearchResultSchema, type AskSearch, type SearchResult } from './search.schemas.ts';
import { SearchService } from './search.service.ts';

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(@Inject(SearchService) private readonly found: SearchService) {}

  @Get()
  @Allow('item.read')
  @ApiOperation({
    summary:
      '查项目、评价、单位、文号、问题、结果文书、督办件、报送季 · Items, evaluations, units, document numbers, problems, documents about results, supervised matters and rounds that hold these words',
  })
  @ApiOkResponse({ standardSchema: SearchResultSchema })
  search(
    @Query({ schema: AskSearchSchema }) asked: AskSearch,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<SearchResult> {
    return this.found.search(asked, caller, locale);
  }
}
