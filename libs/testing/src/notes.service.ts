/** A small service of its own on which the service library is tried: notes, fenced by workspace, with an outbox. */
import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Module, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { crmEvent } from '@voc/contracts';
import {
  appendOutbox,
  baseConfig,
  type BaseConfig,
  CurrentIdentity,
  Database,
  type Identity,
  outboxMigration,
  Public,
  Requires,
  ServiceError,
  ServiceModule,
  tenantPolicy,
} from '@voc/service';
import { Type } from 'class-transformer';
import { IsString, MaxLength, ValidateNested } from 'class-validator';
import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import { aCrmEvent } from './builders.js';

@Entity('note')
export class Note {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text')
  text!: string;
}

class NotesMigration1700000000001 implements MigrationInterface {
  name = 'NotesMigration1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table note (id uuid primary key, workspace_id uuid not null, text text not null)',
    );
    await runner.query(tenantPolicy('note'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table note');
  }
}

export const notesParts = { entities: [Note], migrations: [outboxMigration, NotesMigration1700000000001] };
export const notesSchema = baseConfig.required({ DATABASE_URL: true });

class AuthorDto {
  @ApiProperty()
  @IsString()
  name!: string;
}

class NoteDto {
  @ApiProperty()
  @IsString()
  @MaxLength(20)
  text!: string;

  @ApiProperty()
  @ValidateNested()
  @Type(() => AuthorDto)
  author!: AuthorDto;
}

@Controller('api/v1/notes')
class NotesController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Post()
  @Requires('surveys:write')
  async add(@Body() { text }: NoteDto, @CurrentIdentity() { workspaceId }: Identity) {
    const id = randomUUID();
    await this.database.inWorkspace(workspaceId, async (em) => {
      await em.insert(Note, { id, workspaceId, text });
      await appendOutbox(em, crmEvent, aCrmEvent({ workspaceId, eventId: id }));
    });
    return { id };
  }

  @Get()
  list(@CurrentIdentity() { workspaceId }: Identity): Promise<Note[]> {
    return this.database.inWorkspace(workspaceId, (em) => em.find(Note));
  }

  @Get(':id')
  async get(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentIdentity() { workspaceId }: Identity,
  ): Promise<Note> {
    const note = await this.database.inWorkspace(workspaceId, (em) => em.findOneBy(Note, { id }));
    if (note === null) throw new ServiceError('note_not_found', 404, 'There is no such note.');
    return note;
  }
}

@Public()
@Controller('faults')
class FaultsController {
  @Get('unforeseen')
  unforeseen() {
    throw new Error('a secret of the inside');
  }

  @Get('text/:text')
  text(@Param('text') text: string) {
    return { text };
  }
}

/** The module of the notes service. */
export function notesModule(config: BaseConfig) {
  @Module({
    imports: [ServiceModule.forRoot({ name: 'notes', config, ...notesParts })],
    controllers: [NotesController, FaultsController],
  })
  class NotesModule {}
  return NotesModule;
}
