/** Gives the respond page its style sheet and its script, from memory. */
import { readFile } from 'node:fs/promises';
import { Controller, Get, Header, type OnModuleInit } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@voc/service';

/** Short, so that a new version of the hub reaches respondents soon. */
const CACHE = 'public, max-age=300';

@ApiExcludeController()
@Public()
@Controller('r/assets')
export class AssetController implements OnModuleInit {
  private style = '';
  private script = '';

  async onModuleInit(): Promise<void> {
    this.style = await readFile(new URL('../../../assets/respond.css', import.meta.url), 'utf8');
    this.script = await readFile(new URL('./respond.client.js', import.meta.url), 'utf8');
  }

  @Get('respond.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', CACHE)
  styleSheet(): string {
    return this.style;
  }

  @Get('respond.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', CACHE)
  clientScript(): string {
    return this.script;
  }
}
