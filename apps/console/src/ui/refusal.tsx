/** Why something was refused: in the reader's language, and below it the place in the service's own words. */
import { useLingui } from '@lingui/react';
import { refusalText } from '../i18n/refusal.texts.js';
import page from './page.module.css';

export function Refusal({ code, message }: { code: string; message: string }) {
  const { _ } = useLingui();
  const text = refusalText(code);
  return (
    <>
      {text && <span>{_(text)} </span>}
      <bdi className={text && page.soft}>{message}</bdi>
    </>
  );
}
