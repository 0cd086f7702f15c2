/** What a topic has learned from its examples: how many there are, and whether it judges better than the rules alone. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useLanguage } from '../i18n/language.js';
import { DataTable } from '../ui/data-table.js';
import page from '../ui/page.module.css';
import { Tag } from '../ui/tag.js';
import type { Learning } from './topics.api.js';

/** So many of each are needed; the hub says so itself as soon as there is one example. */
const NEEDED = 20;

export function TopicLearning({ learning }: { learning: Learning | undefined }) {
  const { format } = useLanguage();
  const { belonging, others, needed } = learning ?? { belonging: 0, others: 0, needed: NEEDED };
  const enough = Math.min(belonging, others) >= needed;
  return (
    <>
      <p>
        <Trans>
          Texts that belong: {format.number(belonging)}, that don't: {format.number(others)}. Corrections of
          items count too.
        </Trans>{' '}
        {!enough && (
          <Trans>
            From {format.number(needed)} of each, the topic learns what its rules miss or get wrong.
          </Trans>
        )}
        {enough && !learning?.model && <Trans>It is learning now; look again in a minute.</Trans>}
      </p>
      {learning?.model && <Learned model={learning.model} />}
    </>
  );
}

function Learned({ model }: { model: NonNullable<Learning['model']> }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const rows = [
    { name: t`The rules alone`, figures: model.rules },
    { name: t`With what was learned`, figures: model.learned },
  ];
  return (
    <>
      <p className={page.row}>
        {model.used ? (
          <Tag tone="positive">
            <Trans>In use</Trans>
          </Tag>
        ) : (
          <Tag>
            <Trans>Not in use: not clearly better than the rules</Trans>
          </Tag>
        )}
        <span className={page.soft}>
          <Trans>
            Learned {format.moment(model.trainedAt)} from {format.number(model.n)} examples, held against{' '}
            {format.number(model.items)} other items.
          </Trans>
        </span>
      </p>
      <DataTable
        label={t`What it has learned`}
        columns={[
          <td key="corner" />,
          t`Tagged rightly`,
          t`Found of those that belong`,
          t`Both together (F1)`,
        ]}
      >
        {rows.map(({ name, figures }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={page.number}>{format.percent(figures.precision)}</td>
            <td className={page.number}>{format.percent(figures.recall)}</td>
            <td className={page.number}>{format.percent(figures.f1)}</td>
          </tr>
        ))}
      </DataTable>
    </>
  );
}
