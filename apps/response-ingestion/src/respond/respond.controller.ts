/** The public routes of a personal link: the page, and the answer as a form or as JSON. */
import { Body, Controller, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { invalidRequest, Public } from '@voc/service';
import type { FastifyReply } from 'fastify';
import { renderMessagePage } from './message.page.js';
import { CONTENT_SECURITY_POLICY } from './page.shell.js';
import { InvalidAnswer, LinkExpired, LinkUnknown, SurveyNotReady } from './respond.errors.js';
import { renderRespondPage, renderThanksPage } from './respond.page.js';
import { RespondService, type Link, type OpenLink, type Submission } from './respond.service.js';
import { languageOf } from './respond.words.js';

/** A page that may only be early tries again by itself, after pauses that double; one that is unknown gives up. */
const MOST_RETRIES = 4;
const RETRY_SECONDS = 3;
const LONGEST_RETRY_SECONDS = 60;

interface PageQuery {
  /** The language that the visitor chose. */
  lang?: unknown;
  /** The point that was chosen in the mail. */
  answer?: unknown;
  /** Set once an answer was sent from the browser's script. */
  saved?: unknown;
  /** How often the page has tried by itself. */
  again?: unknown;
}

interface RequestHeaders {
  accept?: string;
  'content-type'?: string;
}

@ApiTags('respond')
@Public()
@Controller('r/:token')
export class RespondController {
  constructor(private readonly responses: RespondService) {}

  @Get()
  @ApiOperation({ summary: 'The survey of a personal link, as a page; opening it records nothing' })
  @ApiProduces('text/html')
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  async show(
    @Param('token') token: string,
    @Query() query: PageQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const link = await this.responses.open(token);
    const path = `/r/${encodeURIComponent(token)}`;
    if (link.kind !== 'open') return this.refuse(link, path, query, reply);
    const language = languageOf(textOf(query.lang), link.invitation.locale);
    const page = { language, path, survey: link.survey, expiresAt: link.invitation.expiresAt };
    if (link.answered && query.saved !== undefined) return send(reply, 200, renderThanksPage(page));
    const answers = preselected(link, textOf(query.answer));
    send(reply, 200, renderRespondPage({ ...page, answers, answered: link.answered, problems: [] }));
  }

  @Post()
  @ApiOperation({
    summary: 'Answer the survey; until the link expires an answer may be changed by answering again',
  })
  @ApiConsumes('application/x-www-form-urlencoded', 'application/json')
  @ApiProduces('text/html', 'application/json')
  @ApiBody({
    description: 'A form with the question ids as names, or JSON with `answers` by question id.',
    schema: { type: 'object', example: { answers: { nps: 9, why: 'Fast answers' } } },
  })
  @ApiOkResponse({ schema: { type: 'object', example: { state: 'complete', feedbackId: 'a uuid' } } })
  async answer(
    @Param('token') token: string,
    @Query() query: PageQuery,
    @Headers() headers: RequestHeaders,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const input = answersIn(body, headers['content-type'] ?? '');
    const submission = await this.responses.submit(token, input);
    if (wantsJson(headers)) return sendJson(submission, reply);
    const path = `/r/${encodeURIComponent(token)}`;
    if (submission.kind !== 'complete' && submission.kind !== 'invalid')
      return this.refuse(submission, path, query, reply);
    const { invitation, survey, answered } = submission.link;
    const language = languageOf(textOf(query.lang), invitation.locale);
    const page = { language, path, survey, expiresAt: invitation.expiresAt };
    if (submission.kind === 'complete') return send(reply, 200, renderThanksPage(page));
    const { answers, problems } = submission;
    send(reply, 400, renderRespondPage({ ...page, answers, answered, problems }));
  }

  /**
   * A page for links that lead nowhere. An unknown one may be just too new: its mail can overtake the message about
   * it, so the page tries again a few times by itself.
   */
  private refuse(link: Exclude<Link, OpenLink>, path: string, query: PageQuery, reply: FastifyReply): void {
    const language = languageOf(textOf(query.lang), link.kind === 'unknown' ? 'en' : link.locale);
    if (link.kind === 'expired') return send(reply, 410, renderMessagePage('expired', language));
    const tries = Number(/^\d{1,2}$/.exec(textOf(query.again) ?? '')?.[0] ?? 0);
    const seconds = Math.min(RETRY_SECONDS * 2 ** tries, LONGEST_RETRY_SECONDS);
    const refresh = { seconds, address: `${path}?lang=${language}&again=${tries + 1}` };
    if (link.kind === 'unknown') {
      return send(
        reply,
        404,
        renderMessagePage('unknown', language, tries < MOST_RETRIES ? refresh : undefined),
      );
    }
    void reply.header('retry-after', String(seconds));
    send(reply, 503, renderMessagePage('notReady', language, refresh));
  }
}

function send(reply: FastifyReply, status: number, page: string): void {
  void reply
    .status(status)
    .headers({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'cache-control': 'no-store',
      // The address holds the token; only this host may see it, and forms need an origin.
      'referrer-policy': 'same-origin',
    })
    .type('text/html; charset=utf-8')
    .send(page);
}

function sendJson(submission: Submission, reply: FastifyReply): void {
  if (submission.kind === 'unknown') throw new LinkUnknown();
  if (submission.kind === 'expired') throw new LinkExpired();
  if (submission.kind === 'notReady') throw new SurveyNotReady();
  if (submission.kind === 'invalid') throw new InvalidAnswer(submission.problems);
  void reply
    .status(200)
    .header('cache-control', 'no-store')
    .send({ state: 'complete', feedbackId: submission.feedbackId });
}

/** @throws ServiceError `invalid_request` where the body is no object. */
function answersIn(body: unknown, contentType: string): Record<string, unknown> {
  const input = isJson(contentType) ? memberOf(body, 'answers') : body;
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw invalidRequest([{ pointer: '/answers', detail: 'must be an object of answers by question id' }]);
  }
  return input as Record<string, unknown>;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** The stored answers, with the point from the mail in place of the first score; a point off the scale is ignored. */
function preselected({ survey, answers }: OpenLink, chosen: string | undefined): OpenLink['answers'] {
  const [first] = survey.questions;
  if (first?.kind !== 'score' || chosen === undefined || !/^\d{1,2}$/.test(chosen)) return answers;
  const value = Number(chosen);
  if (value < first.min || value > first.max) return answers;
  return [{ questionId: first.id, value }, ...answers.filter((answer) => answer.questionId !== first.id)];
}

/** Whoever asks for a page gets one; else JSON is answered by JSON. */
function wantsJson({ accept = '', 'content-type': type = '' }: RequestHeaders): boolean {
  return !accept.includes('text/html') && (accept.includes('application/json') || isJson(type));
}

function isJson(contentType: string): boolean {
  return contentType.startsWith('application/json');
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
