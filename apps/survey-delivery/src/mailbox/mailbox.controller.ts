/** Routes that show the mails of the built-in mailbox. */
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Cipher, CurrentIdentity, Database, Requires, ServiceError, type Identity } from '@voc/service';
import { MailboxMessage, type MailContent } from './mailbox-message.entity.js';

const NEWEST = 100;

class MailSummary {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() from!: string;
  @ApiProperty() to!: string;
  @ApiProperty() subject!: string;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
}

class Mail extends MailSummary {
  @ApiProperty() text!: string;
  @ApiProperty({ description: 'To be shown in a sandboxed frame only.' }) html!: string;
}

class MailList {
  @ApiProperty({ type: [MailSummary], description: 'The newest 100.' }) items!: MailSummary[];
}

class MailNotFound extends ServiceError {
  constructor() {
    super('mail_not_found', 404, 'There is no mail with this id.');
  }
}

@ApiTags('mailbox')
@Controller('api/v1/mailbox')
export class MailboxController {
  constructor(
    private readonly database: Database,
    private readonly cipher: Cipher,
  ) {}

  @Get()
  @Requires('mailbox:read')
  @ApiOperation({ summary: 'Mails of the built-in mailbox; empty where a mail server is set' })
  @ApiOkResponse({ type: MailList })
  async list(@CurrentIdentity() { workspaceId }: Identity): Promise<MailList> {
    const messages = await this.database.inWorkspace(workspaceId, (em) =>
      em.find(MailboxMessage, { order: { receivedAt: 'DESC' }, take: NEWEST }),
    );
    return {
      items: messages.map((message) => {
        const { text: _text, html: _html, ...summary } = this.open(message);
        return summary;
      }),
    };
  }

  @Get(':id')
  @Requires('mailbox:read')
  @ApiOperation({ summary: 'One mail with its text and HTML' })
  @ApiOkResponse({ type: Mail })
  async find(
    @CurrentIdentity() { workspaceId }: Identity,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<Mail> {
    const message = await this.database.inWorkspace(workspaceId, (em) =>
      em.findOneBy(MailboxMessage, { id }),
    );
    if (message === null) throw new MailNotFound();
    return this.open(message);
  }

  private open({ workspaceId, id, content, receivedAt }: MailboxMessage): Mail {
    const mail = JSON.parse(this.cipher.decrypt(workspaceId, content).toString()) as MailContent;
    return { id, receivedAt: receivedAt.toISOString(), ...mail };
  }
}
