/** Names of where things were refused and what became of them, and the place of one of them. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../i18n/language.js';
import { Refusal } from '../ui/refusal.js';
import { Tag } from '../ui/tag.js';
import type { Quarantined, QuarantineState } from './quarantine.api.js';

export function useStageNames(): Record<Quarantined['stage'], string> {
  const { t } = useLingui();
  return {
    consumer: t`Message between services`,
    webhook: t`Delivery of a system`,
    pull: t`Fetched record`,
    import: t`Row of a file`,
  };
}

export function useStateNames(): Record<QuarantineState, string> {
  const { t } = useLingui();
  return { open: t`Open`, replayed: t`Replayed`, discarded: t`Discarded` };
}

export function ReasonText({ reason }: { reason: Quarantined['reason'] }) {
  return (
    <>
      <Tag tone="negative">
        <code dir="ltr">{reason.code}</code>
      </Tag>
      <p>
        <Refusal code={reason.code} message={reason.message} />
      </p>
      {reason.issues?.map((issue) => (
        <p key={issue.path + issue.message}>
          <code dir="ltr">{issue.path}</code> <bdi>{issue.message}</bdi>
        </p>
      ))}
    </>
  );
}

/** Where it stood, and the way there. */
export function Place({ item }: { item: Quarantined }) {
  const { format } = useLanguage();
  const { topic, partition, offset, externalId, line } = item.origin;
  if (item.stage === 'import')
    return (
      <Link to="/imports/$id" params={{ id: item.refusedBy }}>
        {line === undefined ? (
          <Trans>Its import</Trans>
        ) : (
          <Trans>Line {format.number(line)} of its import</Trans>
        )}
      </Link>
    );
  return (
    <>
      {item.sourceId === null ? (
        <bdi dir="ltr">{item.refusedBy}</bdi>
      ) : (
        <Link to="/sources/$id" params={{ id: item.sourceId }}>
          <bdi dir="ltr">{item.refusedBy}</bdi>
        </Link>
      )}{' '}
      {externalId !== undefined && <bdi>{externalId}</bdi>}
      {topic !== undefined && (
        <code dir="ltr">
          {topic} {partition}:{offset}
        </code>
      )}
    </>
  );
}
