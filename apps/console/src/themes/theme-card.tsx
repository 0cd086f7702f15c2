/** One theme: what it is called, how it goes, and what can be made of it. */
import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLabels } from '../i18n/labels.js';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import page from '../ui/page.module.css';
import { Tag } from '../ui/tag.js';
import { ThemeActions } from './theme-actions.js';
import { ThemeExamples } from './theme-examples.js';
import { ThemeFigures } from './theme-figures.js';
import { stateNames, stateTones } from './theme.labels.js';
import type { Theme } from './themes.api.js';
import styles from './themes.module.css';

/** `opened`: its examples are shown from the start. */
export function ThemeCard({ theme, opened }: { theme: Theme; opened: boolean }) {
  const { i18n } = useLingui();
  const { format } = useLanguage();
  const labels = useLabels();
  const [open, setOpen] = useState(opened);
  return (
    <article className={`${page.panel} ${page.stack}`} aria-labelledby={`theme-${theme.id}`}>
      <header className={styles.cardHead}>
        <h2 id={`theme-${theme.id}`}>
          <bdi dir="auto">{theme.name}</bdi>
        </h2>
        <Tag tone={stateTones[theme.state]}>{i18n._(stateNames[theme.state])}</Tag>
        <span className={page.soft}>
          {labels.value('language', theme.language)} ·{' '}
          <Trans>first seen {format.shortDay(theme.firstSeenAt)}</Trans>
        </span>
        {theme.topic !== undefined && (
          <Link to="/" search={{ 'f.topic': theme.topic }}>
            <Trans>
              Topic: <bdi>{labels.value('topic', theme.topic)}</bdi>
            </Trans>
          </Link>
        )}
      </header>
      <ThemeFigures theme={theme} />
      <div className={styles.actions}>
        <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Trans>Examples and history</Trans>
        </Button>
        <ThemeActions theme={theme} />
      </div>
      {open && <ThemeExamples id={theme.id} />}
    </article>
  );
}
