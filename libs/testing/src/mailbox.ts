/** A mail server that keeps what it gets, for tests of what is sent. */
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface CapturedMailbox {
  /** Address for SMTP_URL. */
  url: string;
  /** What has come, in order, parsed. */
  messages: ParsedMail[];
  /** The next messages are refused with this SMTP status (for example 451); undefined accepts again. */
  refuseWith: number | undefined;
  close(): Promise<void>;
}

/** Starts the server on a free port of the loopback address. */
export async function captureMailbox(): Promise<CapturedMailbox> {
  const messages: ParsedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      simpleParser(stream).then((message) => {
        const { refuseWith } = mailbox;
        if (refuseWith !== undefined)
          return done(Object.assign(new Error('Not now'), { responseCode: refuseWith }));
        messages.push(message);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mailbox: CapturedMailbox = {
    url: `smtp://127.0.0.1:${port}`,
    messages,
    refuseWith: undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mailbox;
}
