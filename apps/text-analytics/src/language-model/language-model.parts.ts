/** What the service is made of where the language model is concerned. */
import { AnswerCache } from './answer.cache.js';
import { CompletionClient } from './completion.client.js';
import { FeedbackClient } from './feedback.client.js';
import { LanguageModel } from './language.model.js';
import { LanguageModelSettings } from './language-model.settings.js';
import { LanguageModelAnswer } from './language-model-answer.entity.js';
import { LanguageModelSetting } from './language-model-setting.entity.js';
import { LanguageModelUse } from './language-model-use.entity.js';
import { SummariesController } from './summaries.controller.js';
import { SummariesService } from './summaries.service.js';
import { ThemeNaming } from './theme.naming.js';
import { TokenBudget } from './token.budget.js';

export const languageModelEntities = [LanguageModelSetting, LanguageModelUse, LanguageModelAnswer];
export const languageModelControllers = [SummariesController];
export const languageModelProviders = [
  AnswerCache,
  CompletionClient,
  FeedbackClient,
  LanguageModel,
  LanguageModelSettings,
  SummariesService,
  ThemeNaming,
  TokenBudget,
];
