/** POST /api/v1/imports/preview: what an import of a file would do; nothing is stored. */
import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentIdentity, type Identity, Requires, ServiceError } from '@voc/service';
import type { FastifyRequest } from 'fastify';
import { ImportPreview } from './import-preview.dto.js';
import { badForm } from './import.errors.js';
import { previewOf } from './import.preview.js';
import { MappingChoice } from './mapping.choice.js';
import { fileOptionsOf } from './mapping.form.js';
import { readableName } from './upload.store.js';

/** A workbook is needed whole; of all else the first MiB is enough. */
const MAX_BYTES = 10 << 20;
const ENOUGH_BYTES = 1 << 20;
const MAX_FIELD_BYTES = 1 << 20;
const MAX_FIELDS = 20;

@ApiTags('imports')
@Controller('api/v1/imports/preview')
export class PreviewController {
  constructor(@Inject(MappingChoice) private readonly mappings: MappingChoice) {}

  @Post()
  @HttpCode(200)
  @Requires('imports:write')
  @ApiOperation({
    summary: 'What an import of a file would do',
    description: 'Send the first MiB of the file, or a zip or a workbook as a whole, up to 10 MiB.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary' },
        cut: { type: 'boolean', description: 'Whether there is more of the file.' },
        mapping: { type: 'string', description: 'To be tried instead of a proposed one, as JSON.' },
        preset: { type: 'string', description: 'To be tried instead of a proposed one.' },
        encoding: {
          type: 'string',
          description: 'And delimiter, quote, header, sheet, footer: found out unless given.',
        },
      },
    },
  })
  @ApiResponse({ status: 200, type: ImportPreview })
  @ApiResponse({ status: 400, description: 'The file can not be read, or the mapping does not fit it.' })
  @ApiResponse({ status: 413, description: 'More than 10 MiB were sent.' })
  async preview(
    @Req() request: FastifyRequest,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<ImportPreview> {
    const { bytes, fileName, fields } = await formOf(request);
    return previewOf({
      bytes,
      fileName,
      cut: fields.get('cut') === 'true' || bytes.length === ENOUGH_BYTES,
      options: fileOptionsOf(fields),
      mapping: this.mappings.isIn(fields) ? await this.mappings.of(workspaceId, fields) : undefined,
    });
  }
}

interface PreviewForm {
  bytes: Buffer;
  fileName: string;
  fields: Map<string, string>;
}

async function formOf(request: FastifyRequest): Promise<PreviewForm> {
  if (!request.isMultipart())
    throw new ServiceError('unsupported_media_type', 415, 'Send the file as multipart/form-data.');
  const limits = { fileSize: MAX_BYTES, files: 1, fields: MAX_FIELDS, fieldSize: MAX_FIELD_BYTES };
  const fields = new Map<string, string>();
  let file: { bytes: Buffer; fileName: string } | undefined;
  for await (const part of request.parts({ limits })) {
    if (part.type === 'file') file = { bytes: await part.toBuffer(), fileName: readableName(part.filename) };
    else if (typeof part.value === 'string' && !part.valueTruncated) fields.set(part.fieldname, part.value);
    else throw badForm(`/${part.fieldname}`, `must be text of at most ${MAX_FIELD_BYTES} bytes`);
  }
  if (!file) throw badForm('/file', 'is missing; send the file in a part called file');
  return { ...file, fields };
}
