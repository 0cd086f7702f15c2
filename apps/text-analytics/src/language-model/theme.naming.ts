/** Names a theme in a few words by the language model, for whoever has it; nobody needs to. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ServiceError } from '@voc/service/basics';
import { LanguageModel } from './language.model.js';
import type { Locale } from './summary.prompt.js';
import { namingQuestion, type ThemeWords } from './theme.naming-question.js';

@Injectable()
export class ThemeNaming {
  private readonly logger = new Logger(ThemeNaming.name);

  constructor(@Inject(LanguageModel) private readonly model: LanguageModel) {}

  /** Undefined where the workspace has no language model, its budget is used up, or no name came of it. */
  async nameOf(
    workspaceId: string,
    words: ThemeWords,
    locale: Locale,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<string | undefined> {
    try {
      return (await this.model.ask(workspaceId, namingQuestion(words, locale), signal)).value;
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      this.logger.debug(`A theme keeps its own name: ${error.code}`);
      return undefined;
    }
  }
}
