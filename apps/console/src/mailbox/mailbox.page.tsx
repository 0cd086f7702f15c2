/** The built-in mailbox: what the hub would have sent to customers, to read and to try the links. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useLanguage } from '../i18n/language.js';
import type { Params } from '../search/search.state.js';
import { ButtonLink } from '../ui/button.js';
import page from '../ui/page.module.css';
import { Empty, ErrorPanel, Skeleton } from '../ui/states.js';
import { mailboxQuery, mailQuery, type MailSummary } from './mailbox.api.js';
import styles from './mailbox.module.css';

/** Links of a mail open in a tab of their own: the frame itself may neither navigate nor run anything. */
const framed = (html: string): string => `<base target="_blank">${html}`;

function MailView({ id }: { id: string }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const mail = useQuery(mailQuery(id));
  if (mail.isPending) return <Skeleton />;
  if (mail.isError) return <ErrorPanel error={mail.error} retry={() => void mail.refetch()} />;
  const { subject, from, to, receivedAt, html, text } = mail.data;
  return (
    <article className={styles.mail}>
      <h2 dir="auto">{subject}</h2>
      <p className={`${page.soft} ${page.small}`}>
        <Trans>
          From <bdi dir="ltr">{from}</bdi> to <bdi dir="ltr">{to}</bdi>
        </Trans>{' '}
        · {format.moment(receivedAt)}
      </p>
      {html ? (
        <iframe
          title={t`The mail: ${subject}`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={framed(html)}
          referrerPolicy="no-referrer"
        />
      ) : (
        <pre dir="auto">{text}</pre>
      )}
    </article>
  );
}

function MailList({ mails, chosen }: { mails: readonly MailSummary[]; chosen: string | undefined }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  return (
    <nav aria-label={t`Mails`} className={styles.list}>
      <ul>
        {mails.map((mail) => (
          <li key={mail.id}>
            <Link
              to="/mailbox"
              search={{ mail: mail.id }}
              replace
              resetScroll={false}
              aria-current={mail.id === chosen ? 'true' : undefined}
              className={styles.entry}
            >
              <b>
                <bdi>{mail.subject}</bdi>
              </b>
              <span>
                <bdi dir="ltr">{mail.to}</bdi>
              </span>
              <span>{format.moment(mail.receivedAt)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function MailboxPage() {
  const { t } = useLingui();
  const params: Params = useSearch({ strict: false });
  const mails = useQuery(mailboxQuery);
  const wanted = typeof params['mail'] === 'string' ? params['mail'] : undefined;
  const chosen = wanted ?? mails.data?.[0]?.id;
  return (
    <div className={page.page}>
      <title>{t`Mailbox · VoC Hub`}</title>
      <header className={page.head}>
        <div>
          <h1>
            <Trans>Mailbox</Trans>
          </h1>
          <p>
            <Trans>
              Without a mail server set, the hub's mails land here, so that everything can be tried safely.
            </Trans>
          </p>
        </div>
      </header>
      {mails.isPending && <Skeleton />}
      {mails.isError && <ErrorPanel error={mails.error} retry={() => void mails.refetch()} />}
      {mails.data?.length === 0 && (
        <Empty
          title={<Trans>No mail yet</Trans>}
          actions={
            <ButtonLink to="/surveys" look="primary">
              <Trans>Go to the surveys</Trans>
            </ButtonLink>
          }
        >
          <Trans>Publish a survey and send its event: the invitation appears here.</Trans>
        </Empty>
      )}
      {mails.data && mails.data.length > 0 && (
        <div className={styles.columns}>
          <MailList mails={mails.data} chosen={chosen} />
          {chosen && <MailView key={chosen} id={chosen} />}
        </div>
      )}
    </div>
  );
}
