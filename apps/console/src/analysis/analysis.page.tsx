/** Analysis: try a text and see why it is judged as it is, and how well the models judge. */
import { Trans, useLingui } from '@lingui/react/macro';
import page from '../ui/page.module.css';
import { Models } from './models.js';
import { Trial } from './trial.js';

export function AnalysisPage() {
  const { t } = useLingui();
  return (
    <div className={page.page}>
      <title>{t`Analysis · VoC Hub`}</title>
      <header className={page.head}>
        <div>
          <h1>
            <Trans>Analysis</Trans>
          </h1>
          <p>
            <Trans>What the hub understands in a text and why, and how well its models judge.</Trans>
          </p>
        </div>
      </header>
      <Trial />
      <Models />
    </div>
  );
}
