/** Why a text was judged as it was: clause by clause, and the words, rules and models that each judgement rests on. */
import { useLingui } from '@lingui/react';
import { Trans, useLingui as useMacro } from '@lingui/react/macro';
import { useLanguage } from '../i18n/language.js';
import { useLabels } from '../i18n/labels.js';
import { DataTable } from '../ui/data-table.js';
import page from '../ui/page.module.css';
import { SentimentTag, Tag } from '../ui/tag.js';
import type { TextAnalysis } from './analysis.api.js';
import { evidenceKinds } from './analysis.labels.js';
import styles from './analysis.module.css';
import { barsOf } from './evidence.bars.js';

function Clauses({ text, clauses }: { text: string; clauses: TextAnalysis['clauses'] }) {
  const { format } = useLanguage();
  return (
    <section>
      <h3>
        <Trans>Clause by clause</Trans>
      </h3>
      <ol className={styles.clauses}>
        {clauses.map((clause) => (
          <li key={clause.start}>
            <bdi dir="auto">{text.slice(clause.start, clause.end)}</bdi>
            <span className={page.row}>
              {clause.contrasts && (
                <Tag>
                  <Trans>set against the one before</Trans>
                </Tag>
              )}
              <SentimentTag label={clause.sentiment.label} />
              <span className={page.number}>{format.signed(clause.sentiment.score, 2)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function EvidenceTable({ text, evidence }: { text: string; evidence: TextAnalysis['evidence'] }) {
  const { t } = useMacro();
  const { i18n } = useLingui();
  const { format } = useLanguage();
  const labels = useLabels();
  /** `food: phrase: غذا` begins with the key of the topic. */
  const topicRule = (rule: string) => rule.replace(/^[^:]+/, (topic) => labels.value('topic', topic));
  return (
    <section>
      <h3>
        <Trans>What it rests on</Trans>
      </h3>
      <DataTable
        label={t`What it rests on`}
        columns={[t`Words`, t`What they are`, t`Rule or model`, t`Weight`]}
      >
        {barsOf(text, evidence).map((bar, index) => (
          <tr key={index}>
            <td>
              <bdi dir="auto">{bar.words}</bdi>
            </td>
            <td>{evidenceKinds[bar.kind] ? i18n._(evidenceKinds[bar.kind]!) : bar.kind}</td>
            <td>
              <bdi>{bar.kind === 'topic' ? topicRule(bar.rule) : bar.rule}</bdi>
            </td>
            <td className={styles.weight}>
              <span className={styles.bar} aria-hidden="true">
                <i
                  className={bar.weight < 0 ? styles.against : styles.inFavour}
                  style={{ inlineSize: `${bar.length * 50}%` }}
                />
              </span>
              {bar.weight !== 0 && <span className={page.number}>{format.signed(bar.weight, 2)}</span>}
            </td>
          </tr>
        ))}
      </DataTable>
    </section>
  );
}

export function Explanation({ text, analysis }: { text: string; analysis: TextAnalysis }) {
  return (
    <div className={styles.explanation}>
      {analysis.clauses.length > 0 && <Clauses text={text} clauses={analysis.clauses} />}
      {analysis.evidence.length > 0 ? (
        <EvidenceTable text={text} evidence={analysis.evidence} />
      ) : (
        <p className={page.soft}>
          <Trans>No word, rule or model spoke for or against anything here.</Trans>
        </p>
      )}
    </div>
  );
}
