/** The value of an attribute, in the reader's digits and words. */
import { Trans } from '@lingui/react/macro';
import { useLanguage } from '../i18n/language.js';
import page from '../ui/page.module.css';
import type { AttributeValues } from './customers.api.js';

export function AttributeValue({ value }: { value: AttributeValues[string] | undefined }) {
  const { format } = useLanguage();
  if (value === undefined)
    return (
      <span className={page.soft}>
        <Trans>not known</Trans>
      </span>
    );
  if (typeof value === 'boolean') return value ? <Trans>Yes</Trans> : <Trans>No</Trans>;
  return <bdi>{typeof value === 'number' ? format.number(value, 3) : value}</bdi>;
}
