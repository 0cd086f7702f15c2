/** Has the language model name new themes, where the workspace has one; without it their phrases name them. */
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import { ThemeNaming } from '../language-model/theme.naming.js';
import { changedNow, MAX_NAME } from './theme.changes.js';
import type { Theme } from './theme.entity.js';
import { ThemeStore } from './theme.store.js';
import { ThemeTexts } from './theme.texts.js';

/** Themes that are named after one run. */
const MOST_NAMED = 10;

@Injectable()
export class ThemeNames {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ThemeStore) private readonly themes: ThemeStore,
    @Inject(ThemeTexts) private readonly texts: ThemeTexts,
    @Inject(ThemeNaming) private readonly naming: ThemeNaming,
  ) {}

  /** Those that the last run found for the first time; nobody's own name is touched. */
  async nameNew(workspaceId: string, stopping: AbortSignal): Promise<void> {
    const fresh = await this.database.inWorkspace(workspaceId, (em) => this.themes.unnamed(em, MOST_NAMED));
    for (const theme of fresh) {
      if (stopping.aborted) return;
      const name = await this.nameOf(workspaceId, theme, stopping);
      if (name === undefined) continue;
      await this.database.inWorkspace(workspaceId, async (em) => {
        const present = (await this.themes.lock(em, [theme.id])).get(theme.id);
        if (present?.namedBy !== 'phrases' || present.mergedInto !== null) return;
        await this.themes.write(em, [{ ...present, name, namedBy: 'model', ...changedNow(present) }]);
      });
    }
  }

  private async nameOf(
    workspaceId: string,
    { phrases, figures, language }: Theme,
    stopping: AbortSignal,
  ): Promise<string | undefined> {
    const quotes = await this.database.inWorkspace(workspaceId, (em) => this.texts.some(em, figures.quotes));
    const words = { phrases: phrases.map(({ form }) => form), quotes: quotes.map(({ text }) => text) };
    const name = await this.naming.nameOf(workspaceId, words, language, stopping);
    return name?.slice(0, MAX_NAME).toWellFormed();
  }
}
