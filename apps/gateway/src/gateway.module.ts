/** The gateway's parts. */
import { type DynamicModule, Module } from '@nestjs/common';
import { ServiceModule } from '@voc/service';
import { CallerCache } from './edge/caller.cache.js';
import { CallerService } from './edge/caller.service.js';
import type { GatewayConfig } from './gateway.config.js';
import { GatewayTables1760000000000 } from './gateway.tables.migration.js';
import { ApiKeyController } from './keys/api-key.controller.js';
import { ApiKey } from './keys/api-key.entity.js';
import { ApiKeyService } from './keys/api-key.service.js';
import { Membership } from './people/membership.entity.js';
import { Person } from './people/person.entity.js';
import { SessionController } from './sessions/session.controller.js';
import { Session } from './sessions/session.entity.js';
import { SessionService } from './sessions/session.service.js';
import { SignInLimit } from './sessions/sign-in.limit.js';
import { InternalWorkspaceController, WorkspaceController } from './workspaces/workspace.controller.js';
import { Workspace } from './workspaces/workspace.entity.js';
import { WorkspaceService } from './workspaces/workspace.service.js';

export const NAME = 'gateway';

export const gatewayDatabase = {
  entities: [Workspace, Person, Membership, ApiKey, Session],
  migrations: [GatewayTables1760000000000],
};

@Module({})
export class GatewayModule {
  static forRoot(config: GatewayConfig): DynamicModule {
    return {
      module: GatewayModule,
      imports: [ServiceModule.forRoot({ name: NAME, config, ...gatewayDatabase })],
      controllers: [ApiKeyController, SessionController, WorkspaceController, InternalWorkspaceController],
      providers: [ApiKeyService, CallerCache, CallerService, SessionService, SignInLimit, WorkspaceService],
    };
  }
}
