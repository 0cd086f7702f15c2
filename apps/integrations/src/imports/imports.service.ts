/** Tells how imports are going. */
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import { Not } from 'typeorm';
import { type ImportDetails, type ImportSummary, summaryOf } from './import.dto.js';
import { Import, ImportRejection } from './import.entity.js';
import { importNotFound } from './import.errors.js';
import { SearchableClient } from './searchable.client.js';

const IMPORTS_LISTED = 50;
const ERRORS_SHOWN = 100;

@Injectable()
export class ImportsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SearchableClient) private readonly repository: SearchableClient,
  ) {}

  async newest(workspaceId: string): Promise<ImportSummary[]> {
    const imports = await this.database.inWorkspace(workspaceId, (em) =>
      em.find(Import, {
        where: { state: Not('uploading') },
        order: { createdAt: 'desc' },
        take: IMPORTS_LISTED,
      }),
    );
    return imports.map(summaryOf);
  }

  /** @throws ServiceError 404 */
  async details(workspaceId: string, id: string): Promise<ImportDetails> {
    const { found, errors } = await this.database.inWorkspace(workspaceId, async (em) => {
      const found = await em.findOneBy(Import, { id, state: Not('uploading') });
      if (!found) throw importNotFound();
      const rejections = await em.find(ImportRejection, {
        select: { line: true, code: true, reason: true },
        where: { importId: id },
        order: { startsAt: 'asc' },
        take: ERRORS_SHOWN,
      });
      return { found, errors: rejections.map(({ line, code, reason }) => ({ line, code, reason })) };
    });
    return { ...summaryOf(found), searchable: await this.repository.count(workspaceId, id), errors };
  }
}
