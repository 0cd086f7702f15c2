/** Surveys: the published ones, and making a new one. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { useLabels } from '../i18n/labels.js';
import { Button } from '../ui/button.js';
import page from '../ui/page.module.css';
import { Empty, ErrorPanel, Skeleton } from '../ui/states.js';
import { Tag } from '../ui/tag.js';
import { NewSurveyDialog } from './new-survey.js';
import { surveysQuery, type Survey } from './surveys.api.js';
import styles from './surveys.module.css';

function SurveyRow({ survey }: { survey: Survey }) {
  const { language, format } = useLanguage();
  const labels = useLabels();
  const question = survey.questions[0];
  const other = language === 'fa' ? 'en' : 'fa';
  return (
    <li className={styles.survey}>
      <div className={page.row}>
        <h2>
          <Link to="/surveys/$id" params={{ id: survey.id }}>
            <bdi>{survey.name}</bdi>
          </Link>
        </h2>
        {question?.metric && <Tag>{labels.value('metric', question.metric)}</Tag>}
        {survey.state === 'closed' && (
          <Tag>
            <Trans>Closed</Trans>
          </Tag>
        )}
      </div>
      <p dir="auto">{question?.title[language] ?? question?.title[other]}</p>
      <p className={`${page.soft} ${page.small}`}>
        {survey.trigger ? (
          <Trans>
            By e-mail after <code dir="ltr">{survey.trigger.eventType}</code>
          </Trans>
        ) : (
          <Trans>No event sends it</Trans>
        )}{' '}
        · <Trans>published {format.shortDay(survey.publishedAt)}</Trans>
      </p>
    </li>
  );
}

export function SurveysPage() {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const surveys = useQuery(surveysQuery);
  const create = (
    <Button look="primary" onClick={() => setOpen(true)}>
      <Plus aria-hidden="true" />
      <Trans>New survey</Trans>
    </Button>
  );
  return (
    <div className={page.page}>
      <title>{t`Surveys · VoC Hub`}</title>
      <header className={page.head}>
        <div>
          <h1>
            <Trans>Surveys</Trans>
          </h1>
          <p>
            <Trans>
              Ask at the moments that matter: an event of your CRM or helpdesk sends the question by e-mail.
            </Trans>
          </p>
        </div>
        {create}
      </header>
      <NewSurveyDialog open={open} onOpenChange={setOpen} />
      {surveys.isPending && <Skeleton />}
      {surveys.isError && <ErrorPanel error={surveys.error} retry={() => void surveys.refetch()} />}
      {surveys.data && surveys.data.length > 0 && (
        <ul className={`${page.panel} ${page.flush}`}>
          {surveys.data.map((survey) => (
            <SurveyRow key={survey.id} survey={survey} />
          ))}
        </ul>
      )}
      {surveys.data?.length === 0 && (
        <Empty title={<Trans>No survey yet</Trans>} actions={create}>
          <Trans>Start with the standard question: “How likely are you to recommend us?”, and why.</Trans>
        </Empty>
      )}
    </div>
  );
}
