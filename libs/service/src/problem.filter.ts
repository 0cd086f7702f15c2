/** Answers every error of a request as problem+json and logs those that nobody foresaw. */
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_TYPE, problemOf } from './problem.js';
import { loggablePath, pathOf } from './request.path.js';

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    // Errors of consumers are outcomes; the batch strategy deals with them.
    if (host.getType() !== 'http') throw error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { problem, retryAfterSeconds, expected } = problemOf(error, pathOf(request.url));
    // Whoever hung up ends streams half-way; that is no fault of ours, and there is nobody to answer.
    if (reply.raw.destroyed || reply.sent) return;
    if (!expected) this.logger.error({ err: error, path: loggablePath(request.url) }, 'A request failed');
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
    void reply.status(problem.status).type(PROBLEM_TYPE).send(problem);
  }
}
