/** A dialog that holds a form, and the row of buttons at its end. */
import { Dialog } from '@base-ui/react/dialog';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from './button.js';
import styles from './form-dialog.module.css';

interface FormDialogProps {
  title: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}

export function FormDialog({ title, open, onOpenChange, children }: FormDialogProps) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.dialog}>
          <Dialog.Title className={styles.dialogTitle}>{title}</Dialog.Title>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Cancel, and the button that sends the form. */
export function FormActions({ busy, children }: { busy: boolean; children: ReactNode }) {
  return (
    <div className={styles.actions}>
      <Dialog.Close render={<Button />}>
        <Trans>Cancel</Trans>
      </Dialog.Close>
      <Button type="submit" look="primary" busy={busy}>
        {children}
      </Button>
    </div>
  );
}
