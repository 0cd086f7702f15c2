/** Tells how imports are going, and which rows they refused. */
import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Cipher, Database, newestFirst, type PageQuery } from '@voc/service';
import { MoreThan, Not } from 'typeorm';
import { type ImportDetails, type ImportList, summaryOf } from './import.dto.js';
import { Import, ImportRejection, type ImportState } from './import.entity.js';
import { importNotFound } from './import.errors.js';
import { errorsHeader, errorsLine } from './import.errors-file.js';
import { SearchableClient } from './searchable.client.js';

const ERRORS_SHOWN = 100;
/** Refused rows in memory at one time; each may be 64 KiB. */
const ROWS_AT_ONCE = 200;

/** The rows that an import refused, as a file. */
export interface ErrorsFile {
  /** Name of the imported file. */
  fileName: string;
  content: Readable;
}

@Injectable()
export class ImportsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cipher) private readonly cipher: Cipher,
    @Inject(SearchableClient) private readonly repository: SearchableClient,
  ) {}

  /** The newest first. @throws ServiceError 400 where `cursor` is none of ours */
  async page(workspaceId: string, query: PageQuery): Promise<ImportList> {
    const { items, cursor } = await this.database.inWorkspace(workspaceId, (em) =>
      newestFirst(em.createQueryBuilder(Import, 'it').where(`it.state <> 'uploading'`), 'createdAt', query),
    );
    return { items: items.map(summaryOf), ...(cursor !== undefined && { cursor }) };
  }

  /** @throws ServiceError 404 */
  async details(workspaceId: string, id: string): Promise<ImportDetails> {
    const { found, errors } = await this.database.inWorkspace(workspaceId, async (em) => {
      const found = await em.findOneBy(Import, { id, state: Not<ImportState>('uploading') });
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

  /** The rows that were refused up to now. @throws ServiceError 404 */
  async errorsFile(workspaceId: string, id: string): Promise<ErrorsFile> {
    const found = await this.database.inWorkspace(workspaceId, (em) =>
      em.findOneBy(Import, { id, state: Not<ImportState>('uploading') }),
    );
    if (!found) throw importNotFound();
    return { fileName: found.fileName, content: Readable.from(this.refusedLines(found)) };
  }

  private async *refusedLines({ id, workspaceId, header, format }: Import): AsyncGenerator<string> {
    const columns = header ?? [];
    const delimiter = format?.delimiter ?? ',';
    yield errorsHeader(columns, delimiter);
    for (let after = '-1'; ;) {
      const rows = await this.database.inWorkspace(workspaceId, (em) =>
        em.find(ImportRejection, {
          where: { importId: id, startsAt: MoreThan(after) },
          order: { startsAt: 'asc' },
          take: ROWS_AT_ONCE,
        }),
      );
      for (const { line, reason, original } of rows) {
        const row = { line, reason, original: this.cipher.decrypt(workspaceId, original) };
        yield errorsLine(row, columns.length, delimiter);
      }
      const last = rows.at(-1);
      if (!last) return;
      after = last.startsAt;
    }
  }
}
