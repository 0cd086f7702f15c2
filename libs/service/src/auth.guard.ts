/** Lets a request in where its identity is genuine and has the scope that the route asks for. */
import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { BaseConfig } from './config.js';
import { allows, type Identity, IDENTITY_HEADER, type Scope, verifyIdentity } from './identity.js';
import { requestContext } from './request.context.js';
import { CONFIG } from './tokens.js';
import { ServiceError } from './service.error.js';

const SCOPE = 'voc:scope';
const PUBLIC = 'voc:public';

/** The route needs an identity with this scope. Without the decorator any identity will do. */
export const Requires = (scope: Scope) => SetMetadata(SCOPE, scope);
/** The route needs no identity. */
export const Public = () => SetMetadata(PUBLIC, true);

/** A request that passed the guard of a route which is not public. */
export interface IdentifiedRequest extends FastifyRequest {
  identity?: Identity;
}

/** The caller's Identity as a handler's parameter; only on routes that are not public. */
export const CurrentIdentity = createParamDecorator((_: unknown, context: ExecutionContext): Identity => {
  const { identity } = context.switchToHttp().getRequest<IdentifiedRequest>();
  if (identity === undefined) throw new Error('A public route asked for the identity of its caller.');
  return identity;
});

@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(CONFIG) private readonly config: Pick<BaseConfig, 'INTERNAL_SECRET'>,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    // Messages from Kafka carry no caller; their workspace is in the message.
    if (context.getType() !== 'http') return true;
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, targets)) return true;
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    const identity = verifyIdentity(request.headers[IDENTITY_HEADER], this.config.INTERNAL_SECRET);
    if (identity === undefined)
      throw new ServiceError('unauthenticated', 401, 'The request carries no valid identity.');
    const scope = this.reflector.getAllAndOverride<Scope | undefined>(SCOPE, targets);
    if (scope !== undefined && !allows(identity, scope)) {
      throw new ServiceError('forbidden', 403, `This needs the scope ${scope}.`, { scope });
    }
    request.identity = identity;
    const store = requestContext.getStore();
    if (store !== undefined) store.workspaceId = identity.workspaceId;
    return true;
  }
}
