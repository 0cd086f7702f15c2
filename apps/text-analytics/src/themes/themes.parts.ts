/** What themes add to the service. */
import { ThemeConsumer } from './theme.consumer.js';
import { Theme } from './theme.entity.js';
import { ThemeNames } from './theme.names.js';
import { ThemeRunsController } from './theme-runs.controller.js';
import { ThemeRun, ThemeSetting } from './theme-run.entity.js';
import { ThemeRunner } from './theme.runner.js';
import { ThemeSchedule } from './theme.schedule.js';
import { ThemeStore } from './theme.store.js';
import { ThemeTextRow } from './theme-text.entity.js';
import { ThemeTexts } from './theme.texts.js';
import { ThemesController } from './themes.controller.js';
import { ThemesService } from './themes.service.js';
import { ThemeWorker } from './theme.worker.js';

export const themeEntities = [ThemeTextRow, Theme, ThemeRun, ThemeSetting];
/** Runs before themes: their routes would else be taken for ids. */
export const themeControllers = [ThemeConsumer, ThemeRunsController, ThemesController];
export const themeProviders = [
  ThemeNames,
  ThemeRunner,
  ThemeSchedule,
  ThemeStore,
  ThemeTexts,
  ThemesService,
  ThemeWorker,
];
