/** How far the file is on its way to the hub, with its pace, and buttons to halt, go on and give up. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Problem } from '../api/problem.js';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import page from '../ui/page.module.css';
import { ProgressBar } from '../ui/progress-bar.js';
import { ErrorPanel } from '../ui/states.js';
import type { SendControl } from './use-sending.js';

/** Whether the same upload may get through later; otherwise something has to be changed first. */
const isPassing = (error: unknown): boolean =>
  error instanceof Problem && (error.status === 0 || error.status === 429 || error.status >= 500);

export function SendProgress({ control }: { control: SendControl }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const { sending } = control;
  if (sending.state === 'idle') return null;
  if (sending.state === 'preparing') return <ProgressBar label={t`Making ready to send`} value={null} />;
  const share = sending.total > 0 ? sending.sent / sending.total : 1;
  const far = format.percent(share);
  const done = format.bytes(sending.sent);
  const all = format.bytes(sending.total);
  const rate = 'bytesPerSecond' in sending ? format.bytes(sending.bytesPerSecond) : '';
  const passing = sending.state === 'failed' && isPassing(sending.error);
  return (
    <div className={page.stack}>
      {(sending.state !== 'failed' || passing) && (
        <ProgressBar
          label={
            sending.state === 'sending'
              ? t`Sending the file: ${far} (${done} of ${all})`
              : t`Halted at ${far} (${done} of ${all})`
          }
          value={share}
        />
      )}
      {sending.state === 'sending' && sending.bytesPerSecond > 0 && (
        <p className={page.soft}>
          <Trans>{rate} a second</Trans>
          {sending.secondsLeft !== undefined && (
            <>
              {' · '}
              <Trans>{format.number(sending.secondsLeft)} seconds left</Trans>
            </>
          )}
        </p>
      )}
      {sending.state === 'failed' && <ErrorPanel error={sending.error} />}
      {(sending.state !== 'failed' || passing) && (
        <p className={page.row}>
          {sending.state === 'sending' ? (
            <Button onClick={control.halt}>
              <Trans>Halt</Trans>
            </Button>
          ) : (
            <Button look="primary" onClick={control.goOn}>
              <Trans>Go on</Trans>
            </Button>
          )}
          <Button look="quiet" onClick={control.giveUp}>
            <Trans>Give up; nothing of it is kept</Trans>
          </Button>
        </p>
      )}
    </div>
  );
}
