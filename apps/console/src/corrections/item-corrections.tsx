/** What people have corrected of an item, each of which can be taken back. */
import { Trans } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Feedback } from '../feedback/feedback.types.js';
import { useLanguage } from '../i18n/language.js';
import { useSpeaker } from '../session/use-speaker.js';
import { Button } from '../ui/button.js';
import page from '../ui/page.module.css';
import { ShowMore } from '../ui/show-more.js';
import { ErrorPanel } from '../ui/states.js';
import { CorrectionOutcome } from './correct.js';
import { Said } from './correction.labels.js';
import { correctionsQuery } from './corrections.api.js';
import styles from './corrections.module.css';
import { useCorrecting } from './use-correcting.js';

export function ItemCorrections({ item }: { item: Feedback }) {
  const { format } = useLanguage();
  const speaker = useSpeaker();
  const corrections = useInfiniteQuery(correctionsQuery({ feedbackId: item.id }));
  const { takeBack, busy, error, outcome } = useCorrecting(item);
  const items = corrections.data?.pages.flatMap((it) => it.items) ?? [];
  const several = item.texts.filter((it) => it.role === 'customer').length > 1;
  if (corrections.isError)
    return <ErrorPanel error={corrections.error} retry={() => void corrections.refetch()} />;
  return (
    <>
      {items.length > 0 && (
        <section className={`${page.panel} ${page.stack}`} aria-labelledby="corrections">
          <h2 id="corrections" className={styles.title}>
            <Trans>Corrected by people</Trans>
          </h2>
          <ul className={styles.list}>
            {items.map((it) => (
              <li key={it.id}>
                <span>
                  <Said correction={it} />
                  {several && it.field && (
                    <>
                      {' '}
                      (<bdi>{it.field}</bdi>)
                    </>
                  )}
                </span>
                <span className={page.soft}>
                  {speaker(it.by)} · {format.moment(it.at)}
                </span>
                <Button look="quiet" disabled={busy} onClick={() => takeBack(it.id)}>
                  <Trans>Take back</Trans>
                </Button>
              </li>
            ))}
          </ul>
          <ShowMore list={corrections} />
        </section>
      )}
      <CorrectionOutcome outcome={outcome} />
      {error && <ErrorPanel error={error} />}
    </>
  );
}
