/** Lists themes and lets people work on them: rename, dismiss, merge, make a topic. */
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Identity } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { TaxonomyService } from '../taxonomy/taxonomy.service.js';
import { withNew } from '../taxonomy/taxonomy.edits.js';
import type { ThemeDetails, ThemeList, ThemeTopicMade } from './theme.answers.dto.js';
import type { EnoughView } from './theme-run.answers.dto.js';
import { changedNow, unitedPhrases } from './theme.changes.js';
import type { ThemeChange, ThemeQuery, ThemeTopicWish } from './theme.dto.js';
import type { Theme } from './theme.entity.js';
import { badMerge, hasTopic, themeIsMerged, themeNotFound } from './theme.errors.js';
import { topicOf } from './theme.topic.js';
import type { ThemeRun } from './theme-run.entity.js';
import { DEFAULT_WINDOW_DAYS, ThemeSchedule } from './theme.schedule.js';
import { ThemeStore } from './theme.store.js';
import { FEWEST_TEXTS_BEFORE, FEWEST_TEXTS_NOW } from './theme.survey.js';
import { themeLanguages } from './theme-text.entity.js';
import { ThemeTexts } from './theme.texts.js';
import { runView, sorted, themeDetails, themeView } from './theme.view.js';
import { PAST_WINDOWS, windowsUntil } from './theme.windows.js';

@Injectable()
export class ThemesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ThemeStore) private readonly themes: ThemeStore,
    @Inject(ThemeTexts) private readonly texts: ThemeTexts,
    @Inject(ThemeSchedule) private readonly schedule: ThemeSchedule,
    @Inject(TaxonomyService) private readonly taxonomy: TaxonomyService,
  ) {}

  async list(workspaceId: string, query: ThemeQuery): Promise<ThemeList> {
    const { state, language, sort, size } = query;
    const dismissed = query.dismissed === 'true';
    return this.database.inWorkspace(workspaceId, async (em) => {
      const all = (await this.themes.all(em)).filter(
        (it) =>
          it.dismissed === dismissed &&
          (state === undefined || it.state === state) &&
          (language === undefined || it.language === language),
      );
      const last = await this.schedule.last(em);
      return {
        items: sorted(all, sort).slice(0, size).map(themeView),
        total: all.length,
        data: await this.dataOf(em, last),
        ...(last && { lastRun: runView(last) }),
      };
    });
  }

  /** @throws ServiceError 404 */
  async find(workspaceId: string, id: string): Promise<ThemeDetails> {
    return this.database.inWorkspace(workspaceId, async (em) =>
      this.details(em, await this.themes.find(em, id)),
    );
  }

  /** What isn't given stays. @throws ServiceError 404, or 409 where it is merged */
  async change(workspaceId: string, id: string, { name, dismissed }: ThemeChange): Promise<ThemeDetails> {
    return this.database.inWorkspace(workspaceId, async (em) => {
      const theme = await this.ownTheme(em, id);
      const changed: Theme = {
        ...theme,
        ...(name !== undefined && { name: name.trim(), namedBy: 'person' as const }),
        ...(dismissed !== undefined && { dismissed }),
        ...changedNow(theme),
      };
      await this.themes.write(em, [changed]);
      return this.details(em, changed);
    });
  }

  /**
   * `ids` become a part of `into`, which takes over their phrases; a run counts it anew.
   * @throws ServiceError 404 or 409 for `into`, 400 naming what can't be merged
   */
  async merge(workspaceId: string, into: string, ids: readonly string[]): Promise<ThemeDetails> {
    return this.database.inWorkspace(workspaceId, async (em) => {
      const locked = await this.themes.lock(em, [into, ...ids]);
      const target = standing(locked.get(into));
      const parts = ids.map((id, index) => {
        const pointer = `/themes/${index}`;
        const part = locked.get(id);
        if (id === into) throw badMerge([{ pointer, detail: 'must be another theme' }]);
        if (!part) throw badMerge([{ pointer, detail: 'is not the id of a theme' }]);
        if (part.mergedInto !== null)
          throw badMerge([{ pointer, detail: `is a part of ${part.mergedInto} already` }]);
        if (part.language !== target.language)
          throw badMerge([{ pointer, detail: 'is in another language' }]);
        return part;
      });
      const phrases = unitedPhrases(target.phrases, ...parts.map((it) => it.phrases));
      const firstSeenAt = new Date(Math.min(...[target, ...parts].map((it) => it.firstSeenAt.getTime())));
      const merged: Theme = { ...target, phrases, firstSeenAt, ...changedNow(target) };
      await this.themes.write(em, [
        merged,
        ...parts.map((it) => ({ ...it, mergedInto: into, ...changedNow(it) })),
      ]);
      await this.schedule.request(em, workspaceId);
      return this.details(em, merged);
    });
  }

  /**
   * Makes a topic that finds what the theme finds; both are committed together.
   * @throws ServiceError 404, 409 where there is one already, and what the taxonomy refuses
   */
  async makeTopic(identity: Identity, id: string, wish: ThemeTopicWish): Promise<ThemeTopicMade> {
    let topic = '';
    const { version } = await this.taxonomy.publish({ identity }, async (topics, em) => {
      const theme = await this.ownTheme(em, id);
      if (theme.topic !== null) throw hasTopic(theme.topic);
      const made = withNew(topics, topicOf(theme, wish));
      topic = made.key;
      await this.themes.write(em, [{ ...theme, topic, ...changedNow(theme) }]);
      return { topics: made.topics };
    });
    return { topic, version };
  }

  /** Locked. @throws ServiceError 404 or 409 */
  private async ownTheme(em: EntityManager, id: string): Promise<Theme> {
    return standing((await this.themes.lock(em, [id])).get(id));
  }

  private async details(em: EntityManager, theme: Theme): Promise<ThemeDetails> {
    return themeDetails(theme, await this.texts.some(em, theme.figures.quotes));
  }

  /** As the last run counted, or, where that was too little, as it is now. */
  private async dataOf(em: EntityManager, last: ThemeRun | null): Promise<EnoughView[]> {
    const setting = await this.schedule.setting(em);
    const windows = windowsUntil(new Date(), setting?.windowDays ?? DEFAULT_WINDOW_DAYS);
    const [current, oldest] = [windows[0], windows[PAST_WINDOWS]];
    if (!current || !oldest) return [];
    const views: EnoughView[] = [];
    for (const language of themeLanguages) {
      const seen = last?.languages.find((it) => it.language === language && it.enough);
      const { now, before } =
        seen ?? (await this.texts.count(em, language, [oldest.from, current.from, current.to]));
      const enough = now >= FEWEST_TEXTS_NOW && before >= FEWEST_TEXTS_BEFORE;
      views.push({
        ...{ language, now, neededNow: FEWEST_TEXTS_NOW, before, neededBefore: FEWEST_TEXTS_BEFORE, enough },
      });
    }
    return views;
  }
}

/** @throws ServiceError 404 or 409 */
function standing(theme: Theme | undefined): Theme {
  if (!theme) throw themeNotFound();
  if (theme.mergedInto !== null) throw themeIsMerged(theme.mergedInto);
  return theme;
}
