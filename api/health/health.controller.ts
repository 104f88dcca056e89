import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../access/allow.decorator.ts';
import { LiveSchema, ReadySchema, type Ready } from './health.schemas.ts';
import { HealthService } from './health.service.ts';

@Public()
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(@Inject(HealthService) private readonly health: HealthService) {}

  @Get('live')
  @ApiOperation({ summary: '进程在 · The process is alive' })
  @ApiOkResponse({ standardSchema: LiveSchema })
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ summary: '可以办事：数据库可用、结构为最新 · Acts can be done: PostgreSQL answers, schema current' })
  @ApiOkResponse({ standardSchema: ReadySchema })
  ready(): Promise<Ready> {
    return this.health.ready();
  }
}
