/** The API's view of a session. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';

export class SignIn {
  @ApiProperty({ format: 'email' })
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @ApiProperty({ format: 'password' })
  @IsString()
  @Length(1, 200)
  password!: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Which workspace to enter; the first one joined unless given.',
  })
  @IsOptional()
  @IsUUID()
  workspaceId?: string;
}

export class PersonView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'email' })
  email!: string;

  @ApiProperty()
  name!: string;
}

export class WorkspaceView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ['en', 'fa'] })
  locale!: string;
}

export class SessionView {
  @ApiProperty({ type: PersonView })
  person!: PersonView;

  @ApiProperty({ type: WorkspaceView })
  workspace!: WorkspaceView;

  @ApiProperty({ isArray: true, type: String })
  scopes!: readonly string[];
}
