/** Corrections: what people have put right, the newest first. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLabels } from '../i18n/labels.js';
import { useLanguage } from '../i18n/language.js';
import { useSpeaker } from '../session/use-speaker.js';
import { Button, ButtonLink } from '../ui/button.js';
import { DataTable } from '../ui/data-table.js';
import { Select } from '../ui/field.js';
import page from '../ui/page.module.css';
import { ShowMore } from '../ui/show-more.js';
import { Empty, ErrorPanel, Skeleton } from '../ui/states.js';
import { Said } from './correction.labels.js';
import {
  correctionsQuery,
  KINDS,
  takeBack,
  type Correction,
  type CorrectionKind,
} from './corrections.api.js';

function CorrectionRow({ correction }: { correction: Correction }) {
  const { format } = useLanguage();
  const queryClient = useQueryClient();
  const speaker = useSpeaker();
  const taking = useMutation({
    mutationFn: () => takeBack(correction.id),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['corrections'] });
      void queryClient.invalidateQueries({ queryKey: ['feedback'] });
    },
  });
  const what = `what-${correction.id}`;
  return (
    <tr>
      <td id={what}>
        <Said correction={correction} />
      </td>
      <td>
        <Link to="/feedback/$id" params={{ id: correction.feedbackId }} aria-describedby={what}>
          {correction.field === undefined ? (
            <Trans>The whole item</Trans>
          ) : (
            <Trans>
              The text <bdi>{correction.field}</bdi>
            </Trans>
          )}
        </Link>
      </td>
      <td>{speaker(correction.by)}</td>
      <td className={page.number}>{format.moment(correction.at)}</td>
      <td>
        <Button look="quiet" busy={taking.isPending} aria-describedby={what} onClick={() => taking.mutate()}>
          <Trans>Take back</Trans>
        </Button>
        {taking.isError && <ErrorPanel error={taking.error} />}
      </td>
    </tr>
  );
}

function CorrectionTable({ items }: { items: readonly Correction[] }) {
  const { t } = useLingui();
  return (
    <div className={`${page.panel} ${page.flush}`}>
      <DataTable
        label={t`Table of corrections`}
        columns={[t`How it is right`, t`Where`, t`Said by`, t`When`, t`Actions`]}
      >
        {items.map((it) => (
          <CorrectionRow key={it.id} correction={it} />
        ))}
      </DataTable>
    </div>
  );
}

export function CorrectionsPage() {
  const { t } = useLingui();
  const labels = useLabels();
  const [kind, setKind] = useState<CorrectionKind>();
  const corrections = useInfiniteQuery(correctionsQuery(kind ? { kind } : {}));
  const items = corrections.data?.pages.flatMap((it) => it.items);
  return (
    <div className={page.page}>
      <title>{t`Corrections · VoC Hub`}</title>
      <header className={page.head}>
        <div>
          <h1>
            <Trans>Corrections</Trans>
          </h1>
          <p>
            <Trans>
              What people have put right. It holds in every later analysis, and the hub learns from it.
            </Trans>
          </p>
        </div>
      </header>
      {(items?.length !== 0 || kind) && (
        <div className={page.row}>
          <Select
            label={t`Show`}
            value={kind ?? ''}
            choices={[
              { value: '', label: t`All corrections` },
              ...KINDS.map((value) => ({ value, label: labels.facet(value) })),
            ]}
            onChange={(value) => setKind(KINDS.find((it) => it === value))}
          />
        </div>
      )}
      {corrections.isPending && <Skeleton />}
      {corrections.isError && (
        <ErrorPanel error={corrections.error} retry={() => void corrections.refetch()} />
      )}
      {items?.length === 0 && kind && (
        <p className={page.soft}>
          <Trans>Nothing of this kind was corrected.</Trans>
        </p>
      )}
      {items?.length === 0 && !kind && (
        <Empty
          title={<Trans>Nobody has corrected anything yet</Trans>}
          actions={
            <ButtonLink to="/" look="primary">
              <Trans>To the feedback</Trans>
            </ButtonLink>
          }
        >
          <Trans>
            Where a piece of feedback was misunderstood, open it and press “Correct this” below its text.
          </Trans>
        </Empty>
      )}
      {items && items.length > 0 && <CorrectionTable items={items} />}
      <ShowMore list={corrections} />
    </div>
  );
}
