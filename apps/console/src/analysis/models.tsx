/** What judges each language: the base layer beside the models learned here, with their figures, and which is in use. */
import { useLingui } from '@lingui/react';
import { Trans, useLingui as useMacro } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLabels } from '../i18n/labels.js';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import { DataTable } from '../ui/data-table.js';
import page from '../ui/page.module.css';
import { ProgressBar } from '../ui/progress-bar.js';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { Tag } from '../ui/tag.js';
import {
  activate,
  modelsQuery,
  train,
  type Figures,
  type Model,
  type ModelLanguage,
} from './analysis.api.js';
import { modelStates } from './analysis.labels.js';
import styles from './analysis.module.css';
import { Confusion } from './confusion.js';

function FigureTable({ label, base, learned }: { label: string; base: Figures; learned: Figures }) {
  const { t } = useMacro();
  const { format } = useLanguage();
  const share = (value: number | null) => (value === null ? '–' : format.percent(value));
  const rows: [string, (it: Figures) => number | null][] = [
    [t`Accuracy`, (it) => it.accuracy],
    [t`Macro-F1`, (it) => it.macroF1],
    [t`Unhappy ones found`, (it) => it.negativeRecall],
    [t`Calibration error`, (it) => it.calibrationError],
  ];
  return (
    <DataTable label={label} columns={[t`On texts that neither had seen`, t`Base layer`, t`Learned here`]}>
      {rows.map(([name, of]) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td className={page.number}>{share(of(base))}</td>
          <td className={page.number}>{share(of(learned))}</td>
        </tr>
      ))}
    </DataTable>
  );
}

function Telling({ card }: { card: NonNullable<Model['card']> }) {
  const labels = useLabels();
  return (
    <dl className={styles.telling}>
      {(['negative', 'positive'] as const).map((side) => (
        <div key={side}>
          <dt>
            <Trans>Most telling: {labels.value('sentiment', side)}</Trans>
          </dt>
          <dd className={page.row}>
            {card.topFeatures[side].slice(0, 12).map((it) => (
              <Tag key={it.text} tone={side}>
                <bdi dir="auto">{it.text}</bdi>
              </Tag>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface LearnedModelProps {
  model: Model;
  open: boolean;
  busy: boolean;
  onActivate: () => void;
}

function LearnedModel({ model, open, busy, onActivate }: LearnedModelProps) {
  const { t } = useMacro();
  const { i18n } = useLingui();
  const { format } = useLanguage();
  const { card } = model;
  const state = modelStates[model.state];
  return (
    <details className={styles.model} open={open}>
      <summary>
        <bdi>{model.version}</bdi>
        <Tag tone={model.state === 'active' ? 'positive' : 'neutral'}>
          {state ? i18n._(state) : model.state}
        </Tag>
        {card && <span className={page.soft}>{format.shortDay(card.trainedAt)}</span>}
      </summary>
      {card && (
        <div className={page.stack}>
          <p>
            <Trans>
              Learned from {format.number(card.n)} texts of {format.shortDay(card.dataFrom)} to{' '}
              {format.shortDay(card.dataTo)}; tried on {format.number(card.heldOut)} that were held out.
            </Trans>
          </p>
          <FigureTable label={t`Figures of ${model.version}`} base={card.base} learned={card.learned} />
          <div className={styles.matrices}>
            <figure>
              <figcaption>
                <Trans>Base layer</Trans>
              </figcaption>
              <Confusion counts={card.base.confusion} name={t`Base layer`} />
            </figure>
            <figure>
              <figcaption>
                <Trans>Learned here</Trans>
              </figcaption>
              <Confusion counts={card.learned.confusion} name={t`Learned here`} />
            </figure>
          </div>
          <Telling card={card} />
        </div>
      )}
      {model.canActivate && (
        <p>
          <Button busy={busy} onClick={onActivate}>
            <Trans>Use this one</Trans>
          </Button>
        </p>
      )}
    </details>
  );
}

function Language({ of, models }: { of: ModelLanguage; models: readonly Model[] }) {
  const { t } = useMacro();
  const { format } = useLanguage();
  const labels = useLabels();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: modelsQuery.queryKey });
  const training = useMutation({ mutationFn: train, onSettled: refresh });
  const activation = useMutation({ mutationFn: activate, onSettled: refresh });
  const underWay = of.training?.state === 'queued' || of.training?.state === 'running';
  const base = models.find((it) => it.layer === 'base');
  const learned = models.filter((it) => it.layer === 'learned');
  const error = training.error ?? activation.error;
  return (
    <section className={`${page.panel} ${page.stack}`} aria-label={labels.value('language', of.language)}>
      <div className={page.head}>
        <h3>{labels.value('language', of.language)}</h3>
        <Button
          busy={training.isPending || underWay}
          disabled={of.missing !== undefined}
          onClick={() => training.mutate(of.language)}
        >
          <Trans>Train now</Trans>
        </Button>
      </div>
      <p className={page.soft}>
        <Trans>
          {format.number(of.examples.total)} scored texts to learn from: {format.number(of.examples.negative)}{' '}
          unhappy, {format.number(of.examples.neutral)} in between, {format.number(of.examples.positive)}{' '}
          happy.
        </Trans>
      </p>
      {of.missing !== undefined && (
        <p>
          <Trans>
            A model is learned by itself when enough comments with a score are there; until then the base
            layer judges.
          </Trans>{' '}
          <bdi>{of.missing}</bdi>
        </p>
      )}
      {underWay && <ProgressBar label={t`Training`} value={of.training?.progress ?? null} />}
      {of.training?.state === 'failed' && (
        <p className={styles.failed}>
          <bdi>{of.training.problem}</bdi>
        </p>
      )}
      {of.drift?.drifted && (
        <p className={styles.failed}>
          <Trans>
            The model in use agrees with the newest scores less than its figures promise; it is trained again.
          </Trans>
        </p>
      )}
      {error && <ErrorPanel error={error} />}
      {learned.map((it, index) => (
        <LearnedModel
          key={it.id}
          model={it}
          open={index === 0 || it.state === 'active'}
          busy={activation.isPending}
          onActivate={() => activation.mutate(it.id)}
        />
      ))}
      {base && (
        <div className={page.row}>
          <span>
            <Trans>Base layer</Trans> <bdi className={page.soft}>{base.version}</bdi>
          </span>
          {base.state === 'active' && (
            <Tag tone="positive">
              <Trans>In use</Trans>
            </Tag>
          )}
          {base.canActivate && base.state !== 'active' && (
            <Button busy={activation.isPending} onClick={() => activation.mutate(base.id)}>
              <Trans>Go back to the base layer</Trans>
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

export function Models() {
  const models = useQuery(modelsQuery);
  return (
    <section className={page.stack} aria-labelledby="models">
      <h2 id="models">
        <Trans>Models</Trans>
      </h2>
      {models.isPending && <Skeleton lines={6} />}
      {models.isError && <ErrorPanel error={models.error} retry={() => void models.refetch()} />}
      {models.data?.languages.map((it) => (
        <Language
          key={it.language}
          of={it}
          models={models.data.models.filter((model) => model.language === it.language)}
        />
      ))}
    </section>
  );
}
