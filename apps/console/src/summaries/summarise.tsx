/** Summarises feedback that is looked at, or answers a question about it, where a language model is switched on. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type FormEvent } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/field.js';
import page from '../ui/page.module.css';
import { ProgressBar } from '../ui/progress-bar.js';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { ObstacleNote } from './obstacle-note.js';
import { modelSettingsQuery, summarise, type Selection } from './summaries.api.js';
import styles from './summaries.module.css';
import { obstacleOf, standingObstacle } from './summary.obstacle.js';
import { SummaryView } from './summary-view.js';

const SHORTEST_QUESTION = 3;
const LONGEST_QUESTION = 500;

/** One question at a time; leaving the page hangs up, and nothing more is spent. */
function useSummary(selection: Selection) {
  const { language } = useLanguage();
  const queryClient = useQueryClient();
  const line = useRef<AbortController>(undefined);
  const asking = useMutation({
    mutationFn: (question: string) => {
      line.current = new AbortController();
      const wish = { ...selection, locale: language, ...(question && { question }) };
      return summarise(wish, line.current.signal);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: modelSettingsQuery.queryKey }),
  });
  const hangUp = () => {
    line.current?.abort();
    asking.reset();
  };
  useEffect(() => () => line.current?.abort(), []);
  return { asking, hangUp };
}

function Ask({ selection }: { selection: Selection }) {
  const { t } = useLingui();
  const { asking, hangUp } = useSummary(selection);
  const obstacle = obstacleOf(asking.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    asking.mutate(String(new FormData(event.currentTarget).get('question') ?? '').trim());
  };
  return (
    <>
      <form onSubmit={submit} className={styles.ask}>
        <TextField
          name="question"
          label={t`Your question, if you have one`}
          placeholder={t`Such as: why are people unhappy with delivery?`}
          dir="auto"
          minLength={SHORTEST_QUESTION}
          maxLength={LONGEST_QUESTION}
          autoComplete="off"
        />
        <Button type="submit" look="primary" disabled={asking.isPending}>
          <Trans>Summarise</Trans>
        </Button>
      </form>
      {asking.isPending && (
        <div className={styles.running}>
          <ProgressBar label={t`The model reads; this may take a minute`} value={null} />
          <Button onClick={hangUp}>
            <Trans>Stop</Trans>
          </Button>
        </div>
      )}
      <div role="status">{asking.data && <SummaryView summary={asking.data} />}</div>
      {obstacle && <ObstacleNote obstacle={obstacle} />}
      {asking.isError && !obstacle && <ErrorPanel error={asking.error} />}
    </>
  );
}

/** A question and its answer are of one selection: give it a `key` that changes with it. */
export function Summarise({ selection }: { selection: Selection }) {
  const { t } = useLingui();
  const settings = useQuery(modelSettingsQuery);
  const obstacle = settings.data && standingObstacle(settings.data);
  return (
    <section className={`${page.panel} ${page.stack}`} aria-label={t`Summary`}>
      {settings.isPending && <Skeleton lines={2} />}
      {settings.isError && <ErrorPanel error={settings.error} retry={() => void settings.refetch()} />}
      {obstacle && <ObstacleNote obstacle={obstacle} />}
      {settings.data && !obstacle && <Ask selection={selection} />}
    </section>
  );
}
