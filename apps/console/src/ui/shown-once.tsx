/** Secrets that are shown this once, each with a button to copy it. */
import { Trans } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { Button } from './button.js';
import styles from './shown-once.module.css';

interface Shown {
  name: string;
  value: string;
}

function Copied({ name, value }: Shown) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(value).then(() => setCopied(true));
  return (
    <div>
      <dt id={id}>{name}</dt>
      <dd>
        <code dir="ltr">{value}</code>
        <Button look="quiet" onClick={copy} aria-describedby={id}>
          {copied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
        </Button>
      </dd>
    </div>
  );
}

export function ShownOnce({ values, onDone }: { values: readonly Shown[]; onDone: () => void }) {
  return (
    <section className={styles.once} role="status">
      <p>
        <Trans>Keep this now: the secret is not shown again.</Trans>
      </p>
      <dl>
        {values.map((it) => (
          <Copied key={it.name} {...it} />
        ))}
      </dl>
      <div>
        <Button onClick={onDone}>
          <Trans>I have kept it</Trans>
        </Button>
      </div>
    </section>
  );
}
