/** Takes a multipart upload apart: stores the file as it streams in and reads the fields before and after it. */
import type { MultipartFile } from '@fastify/multipart';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, ServiceError } from '@voc/service/basics';
import type { FastifyRequest } from 'fastify';
import type { IntegrationsConfig } from '../integrations.config.js';
import { sourceOf } from '../files/byte.source.js';
import { FileProblem } from '../files/file.problem.js';
import { headText } from '../files/head.text.js';
import { CHUNK_BYTES } from './chunk.source.js';
import { importFailed, inspectFile } from './file.inspection.js';
import type { Import } from './import.entity.js';
import { badForm, ImportFailed, unfitFile } from './import.errors.js';
import { MappingChoice } from './mapping.choice.js';
import type { ImportMapping } from './mapping.schema.js';
import { type StoredFile, UploadStore } from './upload.store.js';

const MAX_FIELD_BYTES = 1 << 20;
const MAX_FIELDS = 20;

@Injectable()
export class ImportUpload {
  constructor(
    @Inject(UploadStore) private readonly files: UploadStore,
    @Inject(MappingChoice) private readonly mappings: MappingChoice,
    @Inject(CONFIG) private readonly config: IntegrationsConfig,
  ) {}

  /**
   * The import that the upload has become; it and its file are durable then.
   * @throws ServiceError 400, 413 or 415; nothing is left of the upload.
   */
  async take(request: FastifyRequest, workspaceId: string): Promise<Import> {
    if (!request.isMultipart())
      throw new ServiceError('unsupported_media_type', 415, 'Send the file as multipart/form-data.');
    const limits = {
      fileSize: this.config.IMPORT_MAX_BYTES,
      files: 1,
      fields: MAX_FIELDS,
      fieldSize: MAX_FIELD_BYTES,
    };
    const fields = new Map<string, string>();
    let stored: StoredFile | undefined;
    try {
      for await (const part of request.parts({ limits })) {
        if (part.type === 'file') stored = await this.takeFile(part, fields, workspaceId);
        else if (typeof part.value === 'string' && !part.valueTruncated)
          fields.set(part.fieldname, part.value);
        else throw badForm(`/${part.fieldname}`, `must be text of at most ${MAX_FIELD_BYTES} bytes`);
      }
      if (!stored) throw badForm('/file', 'is missing; send the file in a part called file');
      const mapping = await this.mappings.of(workspaceId, fields);
      await refuseUnfit(stored.head, mapping);
      return await this.files.enqueue(workspaceId, stored, mapping);
    } catch (error) {
      if (stored) await this.files.discard(workspaceId, stored.importId);
      throw error;
    }
  }

  private async takeFile(
    part: MultipartFile,
    fields: ReadonlyMap<string, string>,
    workspaceId: string,
  ): Promise<StoredFile> {
    if (part.fieldname !== 'file')
      throw badForm(`/${part.fieldname}`, 'is not known; send the file in a part called file');
    // A wrong mapping that came first is told before gigabytes are sent.
    if (this.mappings.isIn(fields)) await this.mappings.of(workspaceId, fields);
    return this.files.store(workspaceId, part.filename, part.file);
  }
}

/**
 * Looks at the file's first piece before the import is accepted, so that a wrong column is told at once; what only the
 * whole file can tell is told by the import.
 * @throws ServiceError 400
 */
export async function refuseUnfit(head: Buffer, mapping: ImportMapping): Promise<void> {
  try {
    const seen = await headText(head, mapping, head.length === CHUNK_BYTES);
    if (seen) await inspectFile(sourceOf(seen.text), mapping, seen.nature);
  } catch (error) {
    if (error instanceof FileProblem && error.code === 'unpacks_too_large') return;
    const told = importFailed(error);
    throw told instanceof ImportFailed ? unfitFile(told.problem) : told;
  }
}
