/** What the hub's own processes send to open a workspace. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { type Locale, locales } from './workspace.entity.js';

export class OpenWorkspace {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  id?: string;

  @ApiProperty()
  @IsString()
  @Length(1, 200)
  name!: string;

  @ApiProperty({ enum: locales })
  @IsIn(locales)
  locale!: Locale;

  @ApiProperty({ format: 'email' })
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @ApiProperty({ format: 'password' })
  @IsString()
  @Length(12, 200)
  password!: string;

  @ApiProperty()
  @IsString()
  @Length(1, 200)
  apiKeyName!: string;
}
