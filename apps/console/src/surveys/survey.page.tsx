/** One survey: what it asks, whom it asked, whom it did not ask and why. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useLabels } from '../i18n/labels.js';
import { useLanguage } from '../i18n/language.js';
import { DataTable } from '../ui/data-table.js';
import page from '../ui/page.module.css';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { Tag } from '../ui/tag.js';
import { useSurveyState } from './survey.labels.js';
import {
  decisionsQuery,
  invitationsQuery,
  surveyQuery,
  type Decision,
  type Invitation,
  type Survey,
} from './surveys.api.js';
import styles from './surveys.module.css';

function Questions({ survey }: { survey: Survey }) {
  const { t } = useLingui();
  const { language, format } = useLanguage();
  const labels = useLabels();
  const other = language === 'fa' ? 'en' : 'fa';
  return (
    <section className={page.panel} aria-label={t`Questions`}>
      <ol className={styles.questions}>
        {survey.questions.map((question) => (
          <li key={question.id}>
            <p dir="auto">{question.title[language] ?? question.title[other]}</p>
            <p className={`${page.soft} ${page.small}`}>
              {question.metric && question.min !== undefined && question.max !== undefined ? (
                <>
                  {labels.value('metric', question.metric)} ·{' '}
                  <Trans>
                    from {format.number(question.min)} to {format.number(question.max)}
                  </Trans>
                </>
              ) : (
                <Trans>In the customer's own words</Trans>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function InvitationTable({ invitations }: { invitations: readonly Invitation[] }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const stateOf = useSurveyState();
  return (
    <DataTable label={t`Invitations`} columns={[t`Customer`, t`E-mail`, t`State`, t`When`]}>
      {invitations.map((it) => {
        const state = stateOf(it.state);
        return (
          <tr key={it.id}>
            <td>
              <bdi>{it.customerId}</bdi>
            </td>
            <td>
              <bdi dir="ltr">{it.email}</bdi>
            </td>
            <td>
              <Tag tone={state.tone}>{state.name}</Tag>
              {it.failure && (
                <p className={page.soft}>
                  <bdi>{it.failure}</bdi>
                </p>
              )}
            </td>
            <td className={page.number}>{format.moment(it.sentAt ?? it.dueAt)}</td>
          </tr>
        );
      })}
    </DataTable>
  );
}

function DecisionTable({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const stateOf = useSurveyState();
  return (
    <DataTable label={t`Decisions`} columns={[t`Customer`, t`Event`, t`Decision`, t`When`]}>
      {decisions.map((it) => {
        const state = stateOf(it.outcome);
        return (
          <tr key={it.eventId}>
            <td>
              <bdi>{it.customerId ?? '–'}</bdi>
            </td>
            <td>
              <code dir="ltr">{it.eventType}</code>
            </td>
            <td>
              <Tag tone={state.tone}>{state.name}</Tag>
            </td>
            <td className={page.number}>{format.moment(it.decidedAt)}</td>
          </tr>
        );
      })}
    </DataTable>
  );
}

function People({ survey }: { survey: Survey }) {
  const { format } = useLanguage();
  const stateOf = useSurveyState();
  const invitations = useQuery(invitationsQuery(survey.id));
  const decisions = useQuery(decisionsQuery(survey.id));
  return (
    <>
      <section className={page.stack} aria-labelledby="invitations">
        <h2 id="invitations">
          <Trans>Who was asked</Trans>
        </h2>
        {invitations.isPending && <Skeleton lines={3} />}
        {invitations.isError && (
          <ErrorPanel error={invitations.error} retry={() => void invitations.refetch()} />
        )}
        {invitations.data?.length === 0 && (
          <p className={page.soft}>
            {survey.trigger ? (
              <Trans>
                Nobody yet. Send an event <code dir="ltr">{survey.trigger.eventType}</code> with a customer to{' '}
                <code dir="ltr">POST /api/v1/events</code>; the mail then lies in the mailbox.
              </Trans>
            ) : (
              <Trans>Nobody: no event sends this survey.</Trans>
            )}
          </p>
        )}
        {invitations.data && invitations.data.length > 0 && (
          <div className={`${page.panel} ${page.flush}`}>
            <InvitationTable invitations={invitations.data} />
          </div>
        )}
      </section>
      <section className={page.stack} aria-labelledby="decisions">
        <h2 id="decisions">
          <Trans>Every decision and its reason</Trans>
        </h2>
        {decisions.isPending && <Skeleton lines={3} />}
        {decisions.isError && <ErrorPanel error={decisions.error} retry={() => void decisions.refetch()} />}
        {decisions.data && (
          <ul className={page.row}>
            {Object.entries(decisions.data.counts).map(([outcome, count]) => (
              <li key={outcome}>
                <Tag tone={stateOf(outcome).tone}>
                  {stateOf(outcome).name}: {format.number(count)}
                </Tag>
              </li>
            ))}
          </ul>
        )}
        {decisions.data?.items.length === 0 && (
          <p className={page.soft}>
            <Trans>No event has come in for this survey yet.</Trans>
          </p>
        )}
        {decisions.data && decisions.data.items.length > 0 && (
          <div className={`${page.panel} ${page.flush}`}>
            <DecisionTable decisions={decisions.data.items} />
          </div>
        )}
      </section>
    </>
  );
}

export function SurveyPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: '/inside/surveys/$id' });
  const survey = useQuery(surveyQuery(id));
  const name = survey.data?.name ?? '';
  return (
    <div className={page.page}>
      <title>{t`${name} · Surveys · VoC Hub`}</title>
      <p className={page.small}>
        <Link to="/surveys">
          <Trans>All surveys</Trans>
        </Link>
      </p>
      {survey.isPending && <Skeleton />}
      {survey.isError && <ErrorPanel error={survey.error} retry={() => void survey.refetch()} />}
      {survey.data && (
        <>
          <header className={page.head}>
            <h1>
              <bdi>{name}</bdi>
            </h1>
          </header>
          <Questions survey={survey.data} />
          <People survey={survey.data} />
        </>
      )}
    </div>
  );
}
