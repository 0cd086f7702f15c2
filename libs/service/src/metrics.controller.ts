/** GET /metrics: the process's metrics for Prometheus. */
import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from './auth.guard.js';
import { renderMetrics } from './metrics.registry.js';

/** Own path, so that a service may have an API under /api/v1/metrics beside it. */
@Public()
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  render(): Promise<string> {
    return renderMetrics();
  }
}
