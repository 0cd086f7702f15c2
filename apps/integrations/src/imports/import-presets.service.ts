/** Keeps a workspace's own mappings. */
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import { v7 } from 'uuid';
import type { PresetDescription, PresetInput } from './import-preset.dto.js';
import { ImportPresetRow } from './import-preset.entity.js';
import { presetNotFound, tooManyPresets } from './import.errors.js';
import { importPresets } from './import.presets.js';
import { validated } from './mapping.form.js';
import type { SavedMapping } from './mapping.schema.js';

const MAX_SAVED = 200;

@Injectable()
export class ImportPresets {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The workspace's own ones, by age, then everybody's. */
  async list(workspaceId: string): Promise<PresetDescription[]> {
    const saved = await this.database.inWorkspace(workspaceId, (em) =>
      em.find(ImportPresetRow, { order: { createdAt: 'asc' } }),
    );
    const everybodys = importPresets.map(({ id, title, mapping }) => ({ id, title, mapping, own: false }));
    return [...saved.map(described), ...everybodys];
  }

  /** @throws ServiceError 404 */
  async find(workspaceId: string, id: string): Promise<PresetDescription> {
    const found = await this.database.inWorkspace(workspaceId, (em) => em.findOneBy(ImportPresetRow, { id }));
    if (!found) throw presetNotFound();
    return described(found);
  }

  /** @throws ServiceError 400 for a mapping that is not valid, 409 where there are too many */
  async save(workspaceId: string, input: PresetInput): Promise<PresetDescription> {
    const now = new Date();
    const row = { id: v7(), workspaceId, ...contentOf(input), createdAt: now, updatedAt: now };
    await this.database.inWorkspace(workspaceId, async (em) => {
      if ((await em.count(ImportPresetRow)) >= MAX_SAVED) throw tooManyPresets(MAX_SAVED);
      await em.insert(ImportPresetRow, row);
    });
    return described(row);
  }

  /** Imports that were begun with it keep the mapping that it had. @throws ServiceError 400 or 404 */
  async replace(workspaceId: string, id: string, input: PresetInput): Promise<PresetDescription> {
    const content = contentOf(input);
    await this.database.inWorkspace(workspaceId, async (em) => {
      const { affected } = await em.update(ImportPresetRow, { id }, { ...content, updatedAt: new Date() });
      if (affected !== 1) throw presetNotFound();
    });
    return described({ id, ...content });
  }

  /** @throws ServiceError 404 */
  async remove(workspaceId: string, id: string): Promise<void> {
    await this.database.inWorkspace(workspaceId, async (em) => {
      const { affected } = await em.delete(ImportPresetRow, { id });
      if (affected !== 1) throw presetNotFound();
    });
  }
}

/** Checked, and kept as it was written. */
function contentOf({ title, mapping }: PresetInput): Pick<ImportPresetRow, 'title' | 'mapping'> {
  validated(mapping);
  return { title: title.replaceAll('\u0000', '').toWellFormed(), mapping: mapping as SavedMapping };
}

function described({
  id,
  title,
  mapping,
}: Pick<ImportPresetRow, 'id' | 'title' | 'mapping'>): PresetDescription {
  return { id, title: { en: title, fa: title }, mapping, own: true };
}
