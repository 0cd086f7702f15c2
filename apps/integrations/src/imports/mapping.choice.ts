/** Finds the mapping that an upload asks for: its own, a preset's of everybody or of the workspace, or the one of an earlier import. */
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import { validate } from 'uuid';
import { Import } from './import.entity.js';
import { badForm } from './import.errors.js';
import { ImportPresetRow } from './import-preset.entity.js';
import { fileOptionsOf, mappingOf, validated } from './mapping.form.js';
import type { ImportMapping } from './mapping.schema.js';

const CHOICES = ['mapping', 'preset', 'mappingOf'];

@Injectable()
export class MappingChoice {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Whether the fields say what the mapping is. */
  isIn(fields: ReadonlyMap<string, string>): boolean {
    return CHOICES.some((name) => fields.has(name));
  }

  /** @throws ServiceError 400 with pointers, or where there is none, or more than one */
  async of(workspaceId: string, fields: ReadonlyMap<string, string>): Promise<ImportMapping> {
    return { ...(await this.chosen(workspaceId, fields)), ...fileOptionsOf(fields) };
  }

  private async chosen(workspaceId: string, fields: ReadonlyMap<string, string>): Promise<ImportMapping> {
    const importId = fields.get('mappingOf');
    if (importId === undefined) return (await this.saved(workspaceId, fields)) ?? mappingOf(fields);
    if (fields.has('mapping') || fields.has('preset'))
      throw badForm('/mappingOf', 'send one of mapping, preset and mappingOf');
    const earlier = validate(importId)
      ? await this.database.inWorkspace(workspaceId, (em) => em.findOneBy(Import, { id: importId }))
      : null;
    if (!earlier?.mapping) throw badForm('/mappingOf', 'is not the id of an import of this workspace');
    return meaningOf(earlier.mapping);
  }

  /** Ids of the workspace's own presets are UUIDs, those of everybody's are words. */
  private async saved(
    workspaceId: string,
    fields: ReadonlyMap<string, string>,
  ): Promise<ImportMapping | undefined> {
    const id = fields.get('preset');
    if (id === undefined || !validate(id) || fields.has('mapping')) return undefined;
    const found = await this.database.inWorkspace(workspaceId, (em) => em.findOneBy(ImportPresetRow, { id }));
    if (!found) throw badForm('/preset', 'is not the id of a preset of this workspace');
    return validated(found.mapping);
  }
}

/** What the columns mean; how the file is written is found out anew, since a file of refused rows is always in UTF-8 with a header. */
function meaningOf({ source, fields }: ImportMapping): ImportMapping {
  return { source, fields };
}
