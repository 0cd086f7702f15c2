/** The built-in mailbox: a mail server on the loopback that keeps what it takes, for hubs without a mail server of their own. */
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { factId } from '@voc/contracts';
import { Cipher, Database } from '@voc/service';
import { simpleParser, type AddressObject } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { MailboxMessage, type MailContent } from './mailbox-message.entity.js';

const MAX_MAIL_BYTES = 5 * 1024 * 1024;

@Injectable()
export class MailboxServer implements OnApplicationShutdown {
  private server: SMTPServer | undefined;

  constructor(
    private readonly database: Database,
    private readonly cipher: Cipher,
  ) {}

  /** Starts it on a free port; gives its address with a password that only this process knows. */
  async listen(): Promise<string> {
    const password = randomBytes(24).toString('base64url');
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      size: MAX_MAIL_BYTES,
      logger: false,
      onAuth: (auth, _session, done) => {
        if (auth.password === password) done(null, { user: auth.username });
        else done(new Error('The password is wrong.'));
      },
      onData: (stream, _session, done) => {
        this.keep(stream).then(() => done(), done);
      },
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    // A connection that breaks is the sender's affair: it sees the failure and tries again.
    server.on('error', () => undefined);
    this.server = server;
    const { port } = server.server.address() as AddressInfo;
    return `smtp://mailbox:${password}@127.0.0.1:${port}`;
  }

  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (server !== undefined) await new Promise<void>((resolve) => server.close(resolve));
  }

  private async keep(stream: Parameters<typeof simpleParser>[0]): Promise<void> {
    const mail = await simpleParser(stream, { skipImageLinks: true });
    const workspaceId = String(mail.headers.get('x-voc-workspace') ?? '');
    const content: MailContent = {
      from: mail.from?.text ?? '',
      to: [mail.to ?? []]
        .flat()
        .map((it: AddressObject) => it.text)
        .join(', '),
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html === false ? '' : mail.html,
    };
    const row = {
      workspaceId,
      id: factId(workspaceId, 'mail', mail.messageId ?? ''),
      content: this.cipher.encrypt(workspaceId, JSON.stringify(content)),
      receivedAt: new Date(),
    };
    await this.database.inWorkspace(workspaceId, (em) =>
      em.createQueryBuilder().insert().into(MailboxMessage).values(row).orIgnore().execute(),
    );
  }
}
