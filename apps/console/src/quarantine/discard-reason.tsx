/** The field for why something is given up, for whoever looks later. */
import { useLingui } from '@lingui/react/macro';
import { TextField } from '../ui/field.js';

export function DiscardReason() {
  const { t } = useLingui();
  return (
    <TextField
      name="reason"
      label={t`Why, if you like to say`}
      help={t`It is shown with what was discarded.`}
      dir="auto"
      autoComplete="off"
      maxLength={500}
    />
  );
}

/** Empty where nothing was said. */
export function discardReasonIn(form: HTMLFormElement): string {
  return String(new FormData(form).get('reason') ?? '').trim();
}
