/** The settings of the language model, all optional: without an address and a name of a model there is none. */
import { z } from 'zod';

const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

export const languageModelSettings = {
  LANGUAGE_MODEL_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Base address of an OpenAI-compatible server, such as http://127.0.0.1:8000/v1.'),
  LANGUAGE_MODEL_NAME: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Name by which that server knows the model.'),
  LANGUAGE_MODEL_KEY: z
    .string()
    .min(1)
    .max(4_096)
    .optional()
    .describe('Key for that server, where it asks for one.'),
  LANGUAGE_MODEL_TIMEOUT_SECONDS: whole(1, 300)
    .default(60)
    .describe('Seconds within which the language model must have answered, all attempts together.'),
  LANGUAGE_MODEL_MONTHLY_TOKENS: whole(0, 1_000_000_000)
    .default(1_000_000)
    .describe('Most tokens that a workspace may use up in a month; it may set itself a lower limit.'),
  LANGUAGE_MODEL_ANSWER_TOKENS: whole(256, 32_000)
    .default(4_000)
    .describe('Most tokens of one answer, those that the model thinks with included.'),
  LANGUAGE_MODEL_PROMPT_CHARACTERS: whole(2_000, 500_000)
    .default(40_000)
    .describe('Most characters of feedback in one question; less for a model with a small context window.'),
  LANGUAGE_MODEL_CONCURRENCY: whole(1, 64)
    .default(4)
    .describe('Most questions that one process has with the language model at once; others wait their turn.'),
  REPOSITORY_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Address of the repository service, whose feedback is summarised.'),
};

export type LanguageModelConfig = z.output<z.ZodObject<typeof languageModelSettings>> & {
  INTERNAL_SECRET: string;
};
