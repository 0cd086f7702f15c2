/** The API's view of an API key. */
import { ApiProperty } from '@nestjs/swagger';
import { type Scope, scopes } from '@voc/service';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsIn, IsString, Length } from 'class-validator';

export class NewApiKey {
  @ApiProperty({ example: 'Nightly import', description: 'What the key is for.' })
  @IsString()
  @Length(1, 200)
  name!: string;

  @ApiProperty({
    enum: scopes,
    isArray: true,
    example: ['feedback:read'],
    description: 'What the key may do.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(scopes.length)
  @ArrayUnique()
  @IsIn(scopes, { each: true })
  scopes!: Scope[];
}

export class ApiKeyView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: scopes, isArray: true })
  scopes!: readonly Scope[];

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class IssuedApiKey extends ApiKeyView {
  @ApiProperty({ description: 'The key itself; it is shown this once only.' })
  key!: string;
}
