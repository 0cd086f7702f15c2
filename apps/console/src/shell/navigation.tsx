/** The menu: groups of pages in the bar, and the pages of the open group below it. */
import { useLingui } from '@lingui/react';
import { useLingui as useMacro } from '@lingui/react/macro';
import { Link, useLocation } from '@tanstack/react-router';
import { groupNames, pageNames } from './page.labels.js';
import { groupAt, groups } from './pages.js';
import styles from './shell.module.css';

export function Groups() {
  const { t } = useMacro();
  const { i18n } = useLingui();
  const open = groupAt(useLocation().pathname);
  return (
    <nav aria-label={t`Pages`} className={styles.nav}>
      <ul>
        {groups.map((it) => (
          <li key={it.pages[0]}>
            <Link
              to={it.pages[0]}
              search={{}}
              activeOptions={{ exact: true, includeSearch: false }}
              aria-current={it === open ? 'true' : undefined}
            >
              {i18n._(groupNames[it.name])}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function PagesOfGroup() {
  const { i18n } = useLingui();
  const open = groupAt(useLocation().pathname);
  if (!open || open.pages.length === 1) return null;
  return (
    <nav aria-label={i18n._(groupNames[open.name])} className={styles.pages}>
      <ul>
        {open.pages.map((it) => (
          <li key={it}>
            <Link to={it} search={{}} activeOptions={{ includeSearch: false }}>
              {i18n._(pageNames[it])}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
