/** /api/v1/session: signing in with a browser. */
import { Body, Controller, Delete, Get, Header, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, Public } from '@voc/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clearSession, sessionOf, setSession } from '../edge/session.cookie.js';
import { refuseForeignOrigin } from '../edge/same.origin.js';
import { SignInLimit } from './sign-in.limit.js';
import { SessionView, SignIn } from './session.dto.js';
import { SESSION_SECONDS, SessionService } from './session.service.js';

@ApiTags('gateway')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(SignInLimit) private readonly limit: SignInLimit,
  ) {}

  @Post()
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Signed in; the answer sets the cookie.' })
  async signIn(
    @Body() given: SignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    refuseForeignOrigin(request);
    this.limit.count(request.ip, given.email);
    const token = await this.sessions.signIn(given);
    setSession(reply, token, SESSION_SECONDS);
  }

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: SessionView })
  current(@CurrentIdentity() identity: Identity): Promise<SessionView> {
    return this.sessions.describe(identity);
  }

  @Delete()
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Signed out.' })
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    refuseForeignOrigin(request);
    await this.sessions.signOut(sessionOf(request));
    clearSession(reply);
  }
}
