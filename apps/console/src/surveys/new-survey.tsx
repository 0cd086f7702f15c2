/** Makes a survey from a standard template, sent by e-mail after an event. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Select, TextField } from '../ui/field.js';
import { FormActions, FormDialog } from '../ui/form-dialog.js';
import styles from '../ui/form-dialog.module.css';
import { ErrorPanel } from '../ui/states.js';
import { createSurvey, TEMPLATES, type NewSurvey } from './surveys.api.js';

/** Delays from the event to the mail, in seconds. */
const DELAYS = [0, 3_600, 86_400, 3 * 86_400];

function readForm(form: FormData, template: NewSurvey['template'], delaySeconds: number): NewSurvey {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const en = text('brandEn');
  const fa = text('brandFa');
  const eventType = text('eventType');
  return {
    name: text('name'),
    template,
    brand: { ...(en ? { en } : {}), ...(fa ? { fa } : {}) },
    ...(eventType ? { trigger: { eventType, delaySeconds, channel: 'email' } } : {}),
  };
}

function SurveyForm({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [template, setTemplate] = useState<NewSurvey['template']>('nps');
  const [delay, setDelay] = useState('0');
  const [nameless, setNameless] = useState(false);
  const create = useMutation({
    mutationFn: createSurvey,
    onSuccess: (survey) => {
      void queryClient.invalidateQueries({ queryKey: ['surveys'] });
      onDone();
      void navigate({ to: '/surveys/$id', params: { id: survey.id } });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const survey = readForm(new FormData(event.currentTarget), template, Number(delay));
    setNameless(!survey.brand.en && !survey.brand.fa);
    if (survey.brand.en || survey.brand.fa) create.mutate(survey);
  };
  const questions = {
    nps: t`NPS: how likely to recommend it (0–10)`,
    csat: t`CSAT: how satisfied with it (1–5)`,
    ces: t`CES: how easy it was (1–7)`,
    psat: t`PSAT: how satisfied with a feature (1–5)`,
  };
  const delays: Record<number, string> = {
    0: t`At once`,
    3600: t`After an hour`,
    86400: t`After a day`,
    259200: t`After three days`,
  };
  const brands = [
    <TextField
      key="en"
      name="brandEn"
      label={t`What it asks about, in English`}
      placeholder="Acme"
      dir="ltr"
      maxLength={200}
      error={nameless ? t`Give the name in at least one language.` : undefined}
    />,
    <TextField
      key="fa"
      name="brandFa"
      label={t`What it asks about, in Persian`}
      placeholder="آکمی"
      dir="rtl"
      maxLength={200}
    />,
  ];
  return (
    <form onSubmit={submit} className={styles.form}>
      <TextField name="name" label={t`Name among colleagues`} required maxLength={200} dir="auto" />
      <Select
        label={t`Question`}
        value={template}
        choices={TEMPLATES.map((value) => ({ value, label: questions[value] }))}
        onChange={(value) => setTemplate(value as NewSurvey['template'])}
      />
      <div className={styles.pair}>{language === 'fa' ? brands.reverse() : brands}</div>
      <div className={styles.pair}>
        <TextField
          name="eventType"
          label={t`Event that sends it`}
          placeholder="ticket.closed"
          dir="ltr"
          maxLength={200}
          help={t`The type of the event as your system sends it to the hub. Empty: nothing sends it.`}
        />
        <Select
          label={t`When`}
          value={delay}
          choices={DELAYS.map((seconds) => ({ value: String(seconds), label: delays[seconds] ?? '' }))}
          onChange={setDelay}
        />
      </div>
      <p className={styles.note}>
        <Trans>
          It is asked by e-mail in the customer's own language. Nobody is asked twice within 7 days, nor for
          NPS within 90.
        </Trans>
      </p>
      {create.isError && <ErrorPanel error={create.error} />}
      <FormActions busy={create.isPending}>
        <Trans>Publish</Trans>
      </FormActions>
    </form>
  );
}

export function NewSurveyDialog({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  return (
    <FormDialog title={<Trans>New survey</Trans>} open={open} onOpenChange={onOpenChange}>
      <SurveyForm onDone={() => onOpenChange(false)} />
    </FormDialog>
  );
}
