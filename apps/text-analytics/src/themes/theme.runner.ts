/** Takes one run from its claim to its end: looks through the texts of each language, then writes what was found. */
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { LiveLoad } from '../feedback/live.load.js';
import { RunInterrupted, RunLeaseLost } from './theme.errors.js';
import { themeAfterRun } from './theme.changes.js';
import { figuresOf, verdictsOf } from './theme.figures.js';
import type { Theme } from './theme.entity.js';
import { type LanguageRun, ThemeRun } from './theme-run.entity.js';
import { DEFAULT_WINDOW_DAYS, ThemeSchedule } from './theme.schedule.js';
import { ThemeStore } from './theme.store.js';
import { type Survey, surveyThemes, textsBefore } from './theme.survey.js';
import { type ThemeLanguage, themeLanguages } from './theme-text.entity.js';
import { ThemeTexts } from './theme.texts.js';
import { type Window, type WindowDays, windowsUntil } from './theme.windows.js';

export const LEASE_SECONDS = 60;
/** So often a run under way says that it lives. */
const RENEW_MS = 10_000;
/** Themes of one language that are followed, dismissed ones too. */
const MOST_THEMES = 200;

/** A run in the hands of this process. */
export type ClaimedRun = ThemeRun & { leaseToken: string };

/** What was seen of one language. */
interface Seen {
  language: ThemeLanguage;
  windowDays: WindowDays;
  windows: Window[];
  survey: Survey<Theme>;
}

@Injectable()
export class ThemeRunner {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ThemeTexts) private readonly texts: ThemeTexts,
    @Inject(ThemeStore) private readonly themes: ThemeStore,
    @Inject(ThemeSchedule) private readonly schedule: ThemeSchedule,
    @Inject(LiveLoad) private readonly load: LiveLoad,
  ) {}

  /** @throws RunLeaseLost, RunInterrupted once `stopping` is aborted, or what went wrong; nothing is written then. */
  async run(claimed: ClaimedRun, stopping: AbortSignal): Promise<LanguageRun[]> {
    const { workspaceId } = claimed;
    const at = new Date();
    const windowDays = await this.database.inWorkspace(
      workspaceId,
      async (em) => (await this.schedule.setting(em))?.windowDays ?? DEFAULT_WINDOW_DAYS,
    );
    const windows = windowsUntil(at, windowDays);
    const onPage = this.pages(claimed, stopping);
    const seen: Seen[] = [];
    for (const language of themeLanguages) {
      const known = await this.database.inWorkspace(workspaceId, (em) => this.themes.followed(em, language));
      const read = (from: Date, to: Date) => this.texts.read(workspaceId, language, { from, to, onPage });
      seen.push({ language, windowDays, windows, survey: await surveyThemes(read, windows, known) });
    }
    return this.database.inWorkspace(workspaceId, async (em) => {
      const languages: LanguageRun[] = [];
      for (const each of seen) languages.push(await this.write(em, claimed, each, at));
      await this.end(em, claimed, { state: 'completed', languages });
      return languages;
    });
  }

  /** Others may take it at once. */
  async release(claimed: ClaimedRun): Promise<void> {
    await this.database.inWorkspace(claimed.workspaceId, (em) =>
      em.update(
        ThemeRun,
        { id: claimed.id, leaseToken: claimed.leaseToken },
        { leaseToken: null, leaseUntil: new Date(), state: 'queued', attempts: claimed.attempts - 1 },
      ),
    );
  }

  /** Ends it for good. */
  async fail(claimed: ClaimedRun): Promise<void> {
    await this.database.inWorkspace(claimed.workspaceId, (em) => this.end(em, claimed, { state: 'failed' }));
  }

  /** What is done before each page: feedback that comes in goes first, and the lease is kept. */
  private pages(claimed: ClaimedRun, stopping: AbortSignal): () => Promise<void> {
    let renewed = performance.now();
    return async () => {
      await this.load.standBack(stopping);
      if (stopping.aborted) throw new RunInterrupted();
      if (performance.now() - renewed < RENEW_MS) return;
      renewed = performance.now();
      await this.database.inWorkspace(claimed.workspaceId, async (em) => {
        const [, affected] = await em.query<[unknown[], number]>(
          `update theme_run set lease_until = now() + make_interval(secs => $3)
           where id = $1 and lease_token = $2 and state = 'running'`,
          [claimed.id, claimed.leaseToken, LEASE_SECONDS],
        );
        if (affected === 0) throw new RunLeaseLost();
      });
    };
  }

  /** Themes may have been renamed, dismissed or merged while the texts were read: that holds. */
  private async write(
    em: EntityManager,
    { workspaceId }: ClaimedRun,
    { language, windowDays, windows, survey }: Seen,
    at: Date,
  ): Promise<LanguageRun> {
    const known = survey.themes.flatMap((theme) => theme.known?.id ?? []);
    const locked = await this.themes.lock(em, known);
    const verdicts = verdictsOf(survey);
    const next: Theme[] = [];
    const old: Theme[] = [];
    let room = MOST_THEMES - known.length;
    let fresh = 0;
    for (const [index, { known: before, found, measures }] of survey.themes.entries()) {
      const verdict = verdicts[index];
      const present = before && locked.get(before.id);
      if (!verdict || (before && (!present || present.mergedInto !== null))) continue;
      if (!present && room-- <= 0) continue;
      if (!present) fresh += 1;
      const findings = {
        verdict,
        figures: figuresOf(measures, survey.all, windows),
        ...(found && { found }),
      };
      const theme = themeAfterRun(present, findings, { workspaceId, language, windowDays, at });
      (isOver(theme, windows) ? old : next).push(theme);
    }
    await this.themes.write(em, next);
    await this.themes.remove(em, old, at);
    const { texts } = survey.all;
    return {
      language,
      now: texts[0] ?? 0,
      before: textsBefore(texts),
      read: texts.reduce((sum, count) => sum + count, 0),
      enough: survey.enough,
      tested: survey.tested,
      dispersion: survey.dispersion,
      found: survey.themes.filter(({ found }) => found).length,
      fresh,
    };
  }

  /** @throws RunLeaseLost */
  private async end(
    em: EntityManager,
    { id, leaseToken }: ClaimedRun,
    end: Partial<Pick<ThemeRun, 'state' | 'languages'>>,
  ): Promise<void> {
    const { affected } = await em.update(
      ThemeRun,
      { id, leaseToken },
      { ...end, leaseToken: null, finishedAt: new Date() },
    );
    if (affected === 0) throw new RunLeaseLost();
  }
}

/** What hasn't grown in all the time that themes look back. */
function isOver({ lastGrewAt }: Theme, windows: readonly Window[]): boolean {
  const oldest = windows.at(-1);
  return oldest !== undefined && lastGrewAt < oldest.from;
}
