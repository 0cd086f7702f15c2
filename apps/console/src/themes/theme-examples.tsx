/** What shows a theme: its history, and what customers wrote. */
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Summarise } from '../summaries/summarise.js';
import { Button } from '../ui/button.js';
import page from '../ui/page.module.css';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { Sparkline } from './sparkline.js';
import { piecesOf, tellingPhrase } from './theme.figures.js';
import { themeQuery, type Quote, type ThemeDetails } from './themes.api.js';
import styles from './themes.module.css';

const MOST_QUOTES = 2;

function Quotation({ quote: { feedbackId, occurredAt, text, marks } }: { quote: Quote }) {
  const { format } = useLanguage();
  return (
    <li dir="auto">
      <blockquote>
        {piecesOf(text, marks).map((it, index) => (it.marked ? <mark key={index}>{it.text}</mark> : it.text))}
      </blockquote>
      <Link to="/feedback/$id" params={{ id: feedbackId }}>
        <bdi>
          <Trans>The item of {format.shortDay(occurredAt)}</Trans>
        </bdi>
      </Link>
    </li>
  );
}

/** What the items of the window say in which its most telling phrase stands. */
function ThemeSummary({ theme: { phrases, from, to } }: { theme: ThemeDetails }) {
  const [open, setOpen] = useState(false);
  const phrase = tellingPhrase(phrases);
  if (!phrase) return null;
  const selection = { query: `"${phrase}"`, filters: { occurredAt: { from, to } } };
  return (
    <div className={`${page.stack} ${styles.summary}`}>
      <div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          <Trans>Summarise</Trans>
        </Button>
      </div>
      {open && (
        <>
          <p className={page.soft}>
            <Trans>
              The items of this window with “<bdi>{phrase}</bdi>”:
            </Trans>
          </p>
          <Summarise selection={selection} />
        </>
      )}
    </div>
  );
}

export function ThemeExamples({ id }: { id: string }) {
  const theme = useQuery(themeQuery(id));
  if (theme.isPending) return <Skeleton lines={3} />;
  if (theme.isError) return <ErrorPanel error={theme.error} retry={() => void theme.refetch()} />;
  const quotes = theme.data.quotes.slice(0, MOST_QUOTES);
  return (
    <div className={styles.examples}>
      <Sparkline history={theme.data.history} />
      {quotes.length === 0 ? (
        <p className={page.soft}>
          <Trans>The items that showed it best are not there any more.</Trans>
        </p>
      ) : (
        <ul className={styles.quotes}>
          {quotes.map((it) => (
            <Quotation key={it.feedbackId} quote={it} />
          ))}
        </ul>
      )}
      <ThemeSummary theme={theme.data} />
    </div>
  );
}
