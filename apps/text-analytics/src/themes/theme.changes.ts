/** What a run makes of a theme, and what is published of it. */
import { randomUUID } from 'node:crypto';
import type { ThemeChanged } from '@voc/contracts';
import type { ShareChange } from '@voc/scores';
import type { PlacedPhrase } from './phrase.clusters.js';
import type { ThemeFigures, ThemeVerdict } from './theme.figures.js';
import type { Theme, ThemePhrase } from './theme.entity.js';
import type { Cluster } from './phrase.clusters.js';

/** Phrases that a theme keeps: those of the last run in which it grew, then earlier ones. */
export const MOST_PHRASES = 30;
export const MAX_NAME = 200;

/** What a run found out about one theme. */
export interface RunFindings {
  found?: Cluster;
  verdict: ThemeVerdict;
  figures: ThemeFigures;
}

/** The theme after a run: a new one, or `known` as it stands in the database by now. */
export function themeAfterRun(
  known: Theme | undefined,
  { found, verdict, figures }: RunFindings,
  run: Pick<Theme, 'workspaceId' | 'language' | 'windowDays'> & { at: Date },
): Theme {
  const { at, ...facts } = run;
  const fresh = (found?.phrases ?? []).map((phrase) => phraseAfterRun(phrase, at));
  const name = found?.name.slice(0, MAX_NAME).toWellFormed() ?? '';
  const before: Theme = known ?? {
    id: randomUUID(),
    name,
    namedBy: 'phrases',
    phrases: [],
    topic: null,
    dismissed: false,
    mergedInto: null,
    version: '0',
    firstSeenAt: at,
    lastGrewAt: at,
    changedAt: at,
    ...facts,
    ...verdict,
    figures,
  };
  return {
    ...before,
    ...facts,
    ...verdict,
    figures,
    name: before.namedBy !== 'phrases' || name === '' ? before.name : name,
    phrases: unitedPhrases(fresh, before.phrases),
    lastGrewAt: found ? at : before.lastGrewAt,
    ...changedNow(before, at),
  };
}

/** The phrases of both, the first ones first, each once. */
export function unitedPhrases(...lists: readonly (readonly ThemePhrase[])[]): ThemePhrase[] {
  const united = new Map<string, ThemePhrase>();
  for (const phrase of lists.flat()) if (!united.has(phrase.phrase)) united.set(phrase.phrase, phrase);
  return [...united.values()].slice(0, MOST_PHRASES);
}

/** The next version of a theme: the time, or one more where clocks differ. */
export function changedNow(
  { version }: Pick<Theme, 'version'>,
  at = new Date(),
): Pick<Theme, 'version' | 'changedAt'> {
  return { version: String(Math.max(at.getTime(), Number(version) + 1)), changedAt: at };
}

function phraseAfterRun(placed: PlacedPhrase, at: Date): ThemePhrase {
  const { phrase, form, q, against, now, past, rest } = placed;
  return {
    ...{ phrase, form: form.slice(0, MAX_NAME).toWellFormed(), q, against, now, past, rest },
    grewAt: at.toISOString(),
  };
}

export function themeMessage(theme: Theme, deletedAt?: Date): ThemeChanged {
  const { figures, q, topic, mergedInto } = theme;
  const share = (change: ShareChange | undefined, which: 'now' | 'before') =>
    change && { [which]: change[which] };
  return {
    workspaceId: theme.workspaceId,
    themeId: theme.id,
    version: Number(theme.version),
    name: theme.name,
    language: theme.language,
    state: theme.state,
    ...(q !== null && { q }),
    phrases: theme.phrases.map(({ phrase }) => phrase),
    from: figures.from,
    to: figures.to,
    ...share(figures.past ?? figures.rest, 'now'),
    ...share(figures.past, 'before'),
    ...(figures.sentiment && { sentiment: figures.sentiment }),
    impacts: figures.impacts.map(({ low, high, ...impact }) => ({
      ...impact,
      ...(low !== null && { low }),
      ...(high !== null && { high }),
    })),
    ...(topic !== null && { topic }),
    dismissed: theme.dismissed,
    ...(mergedInto !== null && { mergedInto }),
    ...(deletedAt && { deletedAt: deletedAt.toISOString() }),
    firstSeenAt: theme.firstSeenAt.toISOString(),
    changedAt: theme.changedAt.toISOString(),
  };
}
