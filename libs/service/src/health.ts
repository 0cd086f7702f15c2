/** Whether the service lives and whether it can serve: what supervisors and load balancers ask. */
import { Controller, Get, Inject, Injectable } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from './auth.guard.js';
import { ServiceError } from './service.error.js';

const CHECK_TIMEOUT_MS = 2_000;

/** The checks that decide readiness. A service adds its own with `add`, for example its search engine. */
@Injectable()
export class Health {
  private readonly checks = new Map<string, () => Promise<unknown>>();
  private stopping = false;

  /** `check` resolves where the engine called `name` answers and rejects where it doesn't. */
  add(name: string, check: () => Promise<unknown>): void {
    this.checks.set(name, check);
  }

  /** From now on the service says that it isn't ready, so that nobody sends it new work. */
  stop(): void {
    this.stopping = true;
  }

  /** The state of each check; `ready` only where all are up and the service isn't stopping. */
  async state(): Promise<{ ready: boolean; checks: Record<string, 'up' | 'down'> }> {
    const entries = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, (await inTime(check)) ? 'up' : 'down'] as const),
    );
    return {
      ready: !this.stopping && entries.every(([, state]) => state === 'up'),
      checks: Object.fromEntries(entries),
    };
  }
}

async function inTime(check: () => Promise<unknown>): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), CHECK_TIMEOUT_MS);
  check().then(
    () => resolve(true),
    () => resolve(false),
  );
  return promise.finally(() => clearTimeout(timer));
}

@Public()
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(@Inject(Health) private readonly health: Health) {}

  @Get('live')
  live() {
    return { status: 'up' };
  }

  @Get('ready')
  async ready() {
    const { ready, checks } = await this.health.state();
    if (!ready) throw new ServiceError('not_ready', 503, 'The service is not ready.', { checks });
    return { status: 'up', checks };
  }
}
