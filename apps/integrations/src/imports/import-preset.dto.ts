/** What the routes of presets take and answer. */
import { ApiProperty } from '@nestjs/swagger';
import { IsObject, IsString, Length } from 'class-validator';

const MAX_TITLE = 200;

export class PresetInput {
  @ApiProperty({ minLength: 1, maxLength: MAX_TITLE, example: 'Orders, monthly' })
  @IsString()
  @Length(1, MAX_TITLE)
  title!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'As `mapping` of an import.' })
  @IsObject()
  mapping!: object;
}

export class PresetDescription {
  @ApiProperty({ example: 'generic-nps', description: 'What `preset` of an import takes.' })
  id!: string;

  @ApiProperty({ type: 'object', properties: { en: { type: 'string' }, fa: { type: 'string' } } })
  title!: { en: string; fa: string };

  @ApiProperty({ description: 'Whether the workspace has saved it itself.' })
  own!: boolean;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The mapping that it stands for.' })
  mapping!: unknown;
}

export class PresetList {
  @ApiProperty({ type: [PresetDescription], description: 'The workspace’s own ones first.' })
  items!: PresetDescription[];
}
