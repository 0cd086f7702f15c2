/** Hands mails to the mail server of SMTP_URL, or to the built-in mailbox where none is set. */
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { CONFIG } from '@voc/service/basics';
import { createTransport, type Transporter } from 'nodemailer';
import type { SurveyDeliveryConfig } from '../config.js';
import { MailboxServer } from '../mailbox/mailbox.server.js';
import type { RenderedMail } from './invitation-mail.render.js';

const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 30_000;
const MAX_CONNECTIONS = 5;

/** Tells the built-in mailbox whose mail it is. */
export const WORKSPACE_HEADER = 'x-voc-workspace';

export interface OutgoingMail extends RenderedMail {
  workspaceId: string;
  /** Makes the Message-ID, so that a mail which goes out twice can be known as one. */
  invitationId: string;
  to: string;
  language: string;
}

@Injectable()
export class MailTransport implements BeforeApplicationShutdown {
  private transporter: Promise<Transporter> | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: SurveyDeliveryConfig,
    private readonly mailbox: MailboxServer,
  ) {}

  /** Resolves once the server has taken the mail. */
  async send(mail: OutgoingMail): Promise<void> {
    this.transporter ??= this.connect();
    const { workspaceId, invitationId, language, to, subject, text, html } = mail;
    const domain = /@([\w.-]+)/.exec(this.config.MAIL_FROM)?.[1] ?? 'voc-hub.invalid';
    await (
      await this.transporter
    ).sendMail({
      from: this.config.MAIL_FROM,
      // As an object, so that nothing in the address is read as a second one.
      to: { name: '', address: to },
      subject,
      text,
      html,
      messageId: `<${invitationId}@${domain}>`,
      headers: {
        'auto-submitted': 'auto-generated',
        'content-language': language,
        [WORKSPACE_HEADER]: workspaceId,
      },
    });
  }

  private async connect(): Promise<Transporter> {
    return createTransport({
      url: this.config.SMTP_URL ?? (await this.mailbox.listen()),
      pool: true,
      maxConnections: MAX_CONNECTIONS,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: SILENCE_TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.transporter !== undefined) (await this.transporter).close();
  }
}
