/** Asks the server of the language model, over the protocol that OpenAI's API has made common. */
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '@voc/service/basics';
import type { APIError, OpenAI } from 'openai';
import { bounded, ResponseTooLarge } from './bounded.response.js';
import { CompletionFailed } from './language-model.errors.js';
import type { LanguageModelConfig } from './language-model.config.js';
import type { ModelQuestion } from './model.question.js';

type Library = typeof import('openai');
type Request = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;

/** More than any answer of the tokens that it may have. */
const MOST_BYTES = 2 * 1024 * 1024;
const MOST_TOKENS = 10_000_000;
const RETRIES = 1;
/** Copying needs no imagination. */
const TEMPERATURE = 0.2;

export interface Completion {
  text: string;
  /** As the server counts them; absent where it doesn't. */
  tokens?: number;
}

/** Parts of a request that some servers don't take, in the order in which they are given up. */
const extras = ['max_tokens', 'temperature', 'response_format'] as const;
type Extra = (typeof extras)[number];

@Injectable()
export class CompletionClient {
  private library?: Promise<Library>;
  private openai?: OpenAI;
  /** What the server has refused once isn't sent again. */
  private readonly refused = new Set<Extra>();

  constructor(@Inject(CONFIG) private readonly config: LanguageModelConfig) {}

  /** One answer. @throws CompletionFailed, also when the signal is aborted */
  async complete(question: Omit<ModelQuestion<unknown>, 'read'>, signal: AbortSignal): Promise<Completion> {
    const { OpenAI, APIError } = await this.load();
    this.openai ??= this.clientOf(OpenAI);
    for (;;) {
      const request = this.requestOf(question);
      try {
        return completionOf(await this.openai.chat.completions.create(request, { signal }));
      } catch (error) {
        if (signal.aborted) throw new CompletionFailed('ended');
        if (!(error instanceof APIError)) throw failureOf(error, undefined);
        if (!this.giveUpExtra(request, error)) throw failureOf(error, error.status);
      }
    }
  }

  /** At the first question: most hubs never ask one, and the library takes room. */
  private load(): Promise<Library> {
    this.library ??= import('openai');
    return this.library;
  }

  /** Nothing is left to the library's own environment variables, and nothing to its log. */
  private clientOf(Client: Library['OpenAI']): OpenAI {
    const { LANGUAGE_MODEL_URL, LANGUAGE_MODEL_KEY, LANGUAGE_MODEL_TIMEOUT_SECONDS } = this.config;
    return new Client({
      baseURL: LANGUAGE_MODEL_URL,
      apiKey: LANGUAGE_MODEL_KEY ?? 'none',
      ...{ adminAPIKey: null, organization: null, project: null, webhookSecret: null, logLevel: 'off' },
      timeout: LANGUAGE_MODEL_TIMEOUT_SECONDS * 1_000,
      maxRetries: RETRIES,
      fetch: (url, init) => this.fetch(url, init),
    });
  }

  /** Goes to the server of the settings and no further, and says nothing of the machine that it comes from. */
  private async fetch(url: string | URL | Request_, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    for (const name of [...headers.keys()]) if (name.startsWith('x-stainless-')) headers.delete(name);
    headers.set('user-agent', 'voc-hub');
    if (this.config.LANGUAGE_MODEL_KEY === undefined) headers.delete('authorization');
    return bounded(await fetch(url, { ...init, headers, redirect: 'error' }), MOST_BYTES);
  }

  private requestOf({ instructions, material, form }: Omit<ModelQuestion<unknown>, 'read'>): Request {
    const limit = this.config.LANGUAGE_MODEL_ANSWER_TOKENS;
    const takes = (extra: Extra) => !this.refused.has(extra);
    return {
      model: this.config.LANGUAGE_MODEL_NAME ?? '',
      messages: [
        { role: 'system', content: instructions },
        { role: 'user', content: material },
      ],
      ...(takes('max_tokens') ? { max_tokens: limit } : { max_completion_tokens: limit }),
      ...(takes('temperature') && { temperature: TEMPERATURE }),
      ...(takes('response_format') && {
        response_format: { type: 'json_schema', json_schema: { ...form, strict: true } },
      }),
    };
  }

  /** Whether the question is worth another try without something that the server doesn't take. */
  private giveUpExtra(request: Request, { status, message }: APIError): boolean {
    if (status !== 400 && status !== 422) return false;
    const sent = extras.filter((extra) => extra in request);
    const extra = sent.find((name) => message.includes(name)) ?? sent.at(-1);
    if (extra === undefined || (extra !== 'response_format' && !message.includes(extra))) return false;
    this.refused.add(extra);
    return true;
  }
}

type Request_ = globalThis.Request;

/** The library hands on whatever the server says, so nothing is taken for granted. */
function completionOf(answer: unknown): Completion {
  const { choices, usage } = Object(answer) as {
    choices?: unknown;
    usage?: { total_tokens?: unknown } | null;
  };
  const [choice] = Array.isArray(choices) ? (choices as unknown[]) : [];
  const { message } = Object(choice) as { message?: { content?: unknown } | null };
  const text = message?.content;
  if (typeof text !== 'string') throw new CompletionFailed('unreadable');
  const tokens = usage?.total_tokens;
  const counted = Number.isSafeInteger(tokens) && (tokens as number) > 0 && (tokens as number) <= MOST_TOKENS;
  return { text, ...(counted && { tokens: tokens as number }) };
}

function failureOf(error: unknown, status: number | undefined): CompletionFailed {
  if (error instanceof CompletionFailed) return error;
  if (status === undefined) {
    if (isTooLarge(error)) return new CompletionFailed('too_large');
    return new CompletionFailed(error instanceof SyntaxError ? 'unreadable' : 'unreachable');
  }
  if (status === 429) return new CompletionFailed('rate_limited', status);
  return new CompletionFailed(status >= 500 ? 'failed' : 'refused', status);
}

function isTooLarge(error: unknown): boolean {
  for (let it = error; it instanceof Error; it = it.cause) if (it instanceof ResponseTooLarge) return true;
  return false;
}
