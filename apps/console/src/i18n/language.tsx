/** The reader's language: remembered in the browser, with its catalogue, direction and formats. */
import { DirectionProvider } from '@base-ui/react/direction-provider';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { formatFor, type Format, type Language } from './format.js';

const KEY = 'voc.language';

const catalogues: Record<Language, () => Promise<{ messages: Parameters<typeof i18n.load>[1] }>> = {
  en: () => import('../locales/en.po'),
  fa: () => import('../locales/fa.po'),
};

interface LanguageValue {
  language: Language;
  direction: 'ltr' | 'rtl';
  format: Format;
  setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageValue | undefined>(undefined);

/** What the reader chose before, else what the browser asks for, else English. */
function preferred(): Language {
  const stored = localStorage.getItem(KEY);
  if (stored === 'en' || stored === 'fa') return stored;
  return navigator.languages.some((it) => it.startsWith('fa')) && !navigator.language.startsWith('en')
    ? 'fa'
    : 'en';
}

async function activate(language: Language): Promise<void> {
  const { messages } = await catalogues[language]();
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'fa' ? 'rtl' : 'ltr';
}

/** Loads the catalogue before the first paint of any text, and again on a change. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setActive] = useState<Language>();
  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(KEY, next);
    void activate(next).then(() => setActive(next));
  }, []);
  useEffect(() => {
    const first = preferred();
    void activate(first).then(() => setActive(first));
  }, []);
  const value = useMemo<LanguageValue | undefined>(
    () =>
      language && {
        language,
        direction: language === 'fa' ? 'rtl' : 'ltr',
        format: formatFor(language),
        setLanguage,
      },
    [language, setLanguage],
  );
  if (!value) return null;
  return (
    <LanguageContext value={value}>
      <DirectionProvider direction={value.direction}>
        <I18nProvider i18n={i18n}>{children}</I18nProvider>
      </DirectionProvider>
    </LanguageContext>
  );
}

/** Language, direction and formats of the reader. */
export function useLanguage(): LanguageValue {
  const value = useContext(LanguageContext);
  if (!value) throw new Error('useLanguage needs a LanguageProvider above it');
  return value;
}
