/** A topic's rules, a tab a language. */
import { Tabs } from '@base-ui/react/tabs';
import { useLingui } from '@lingui/react/macro';
import { useLanguage } from '../i18n/language.js';
import { NearList } from './near-list.js';
import {
  NEW_PAIR,
  termText,
  withoutTerm,
  withPair,
  withTerms,
  type Draft,
  type DraftSet,
  type TermList as List,
} from './rule.draft.js';
import styles from './rules.module.css';
import { TermList } from './term-list.js';
import { countRules } from './topic.tree.js';
import type { RuleLanguage } from './topics.api.js';

const DIRECTIONS = { fa: 'rtl', en: 'ltr', both: 'auto' } as const;

interface RuleFieldsProps {
  draft: Draft;
  /** The rules that are kept; what is not in them is shown as new. */
  kept: Draft;
  /** Terms that were refused, by language. */
  wrong: readonly { language: RuleLanguage; term: string }[];
  onChange: (draft: Draft) => void;
}

export function RuleFields({ draft, kept, wrong, onChange }: RuleFieldsProps) {
  const { t } = useLingui();
  const { language: reader, format } = useLanguage();
  const own = reader === 'fa' ? (['fa', 'en', 'both'] as const) : (['en', 'fa', 'both'] as const);
  const names = { fa: t`Persian words`, en: t`English words`, both: t`In any text` };
  const whose = {
    fa: t`Hold where a text has Persian words.`,
    en: t`Hold where a text has English words.`,
    both: t`Hold in every text: for brands and the like.`,
  };
  return (
    <Tabs.Root defaultValue={own[0]}>
      <Tabs.List className={styles.tabs}>
        {own.map((language) => (
          <Tabs.Tab
            key={language}
            value={language}
            className={styles.tab}
            data-wrong={wrong.some((it) => it.language === language) || undefined}
          >
            {names[language]}{' '}
            <span className={styles.amount}>
              {format.number(countRules({ [language]: draft[language] }))}
            </span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {own.map((language) => (
        <Tabs.Panel key={language} value={language} className={styles.panel}>
          <p className={styles.help}>{whose[language]}</p>
          <SetFields
            set={draft[language]}
            kept={kept[language]}
            dir={DIRECTIONS[language]}
            isWrong={(term) => wrong.some((it) => it.language === language && it.term === term)}
            onChange={(set) => onChange({ ...draft, [language]: set })}
          />
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}

interface SetFieldsProps {
  set: DraftSet;
  kept: DraftSet;
  dir: 'ltr' | 'rtl' | 'auto';
  isWrong: (term: string) => boolean;
  onChange: (set: DraftSet) => void;
}

function SetFields({ set, kept, dir, isWrong, onChange }: SetFieldsProps) {
  const { t } = useLingui();
  const names: Record<List, { name: string; help: string }> = {
    words: {
      name: t`Single words`,
      help: t`One word each; endings need no entry. Several at once: part them by commas.`,
    },
    phrases: { name: t`Phrases`, help: t`Words in their order; # stands for any number.` },
    not: {
      name: t`Not where it says`,
      help: t`In a sentence with one of these the topic is not meant.`,
    },
  };
  const list = (of: List) => (
    <TermList
      {...names[of]}
      terms={set[of]}
      isNew={(term) => !kept[of].includes(term)}
      isWrong={isWrong}
      dir={dir}
      onAdd={(text) => onChange(withTerms(set, of, text))}
      onRemove={(term) => onChange(withoutTerm(set, of, term))}
    />
  );
  return (
    <>
      {list('words')}
      {list('phrases')}
      <NearList
        pairs={set.near}
        isWrong={(pair) => isWrong(termText(pair))}
        dir={dir}
        onAdd={() => onChange({ ...set, near: [...set.near, NEW_PAIR] })}
        onChange={(at, change) => onChange(withPair(set, at, change))}
        onRemove={(at) => onChange({ ...set, near: set.near.toSpliced(at, 1) })}
      />
      {list('not')}
    </>
  );
}
