/** Writes themes, and publishes each change with it in one transaction. */
import { Injectable } from '@nestjs/common';
import { themeChanged } from '@voc/contracts';
import { appendOutbox } from '@voc/service';
import { In, IsNull, type EntityManager } from 'typeorm';
import { themeNotFound } from './theme.errors.js';
import { Theme } from './theme.entity.js';
import { changedNow, themeMessage } from './theme.changes.js';
import type { ThemeLanguage } from './theme-text.entity.js';

@Injectable()
export class ThemeStore {
  /** All of a language that stand for themselves, dismissed ones too. */
  followed(em: EntityManager, language: ThemeLanguage): Promise<Theme[]> {
    return em.find(Theme, { where: { language, mergedInto: IsNull() } });
  }

  /** All of the workspace but those that are a part of another one. */
  all(em: EntityManager): Promise<Theme[]> {
    return em.find(Theme, { where: { mergedInto: IsNull() } });
  }

  /** Named by their phrases, and not known before the run that found them last. */
  async unnamed(em: EntityManager, most: number): Promise<Theme[]> {
    return em
      .createQueryBuilder(Theme, 'it')
      .where(`it.namedBy = 'phrases' and it.mergedInto is null and not it.dismissed`)
      .andWhere('it.firstSeenAt = it.lastGrewAt')
      .orderBy('it.firstSeenAt', 'DESC')
      .addOrderBy('it.q', 'ASC')
      .limit(most)
      .getMany();
  }

  /** @throws ServiceError 404 */
  async find(em: EntityManager, id: string): Promise<Theme> {
    const theme = await em.findOneBy(Theme, { id });
    if (!theme) throw themeNotFound();
    return theme;
  }

  /** For a change: nobody else changes them until the transaction ends. */
  async lock(em: EntityManager, ids: readonly string[]): Promise<Map<string, Theme>> {
    const found = await em.find(Theme, {
      where: { id: In(ids) },
      order: { id: 'asc' },
      lock: { mode: 'pessimistic_write' },
    });
    return new Map(found.map((theme) => [theme.id, theme]));
  }

  async write(em: EntityManager, themes: readonly Theme[]): Promise<void> {
    await em.save(Theme, [...themes]);
    await appendOutbox(
      em,
      themeChanged,
      themes.map((theme) => themeMessage(theme)),
    );
  }

  /** `themes` as they stand now are followed no longer; what is a part of one of them goes with it. */
  async remove(em: EntityManager, themes: readonly Theme[], at: Date): Promise<void> {
    if (themes.length === 0) return;
    const parts = await em.find(Theme, { where: { mergedInto: In(themes.map(({ id }) => id)) } });
    await this.remove(em, parts, at);
    await em.delete(Theme, { id: In(themes.map(({ id }) => id)) });
    const last = themes.map((theme) => themeMessage({ ...theme, ...changedNow(theme, at) }, at));
    await appendOutbox(em, themeChanged, last);
  }
}
