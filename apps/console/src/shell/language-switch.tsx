/** Switches between English and Persian; each language is named in itself. */
import { useLingui } from '@lingui/react/macro';
import { useLanguage } from '../i18n/language.js';
import styles from './shell.module.css';

const LANGUAGES = [
  { language: 'en', name: 'English' },
  { language: 'fa', name: 'فارسی' },
] as const;

export function LanguageSwitch() {
  const { t } = useLingui();
  const { language: active, setLanguage } = useLanguage();
  return (
    <div className={styles.languages} role="group" aria-label={t`Language`}>
      {LANGUAGES.map(({ language, name }) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === active}
          onClick={() => setLanguage(language)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
