/** Knows a theme again: a cluster that shares its phrases is the same theme, one run later. */

interface WithPhrases {
  /** The surest first. */
  phrases: readonly { phrase: string }[];
}

/** Share of the smaller one's phrases that both must have. */
const SAME = 0.5;

/**
 * The known theme of each cluster, in the clusters' order; undefined for a new one. A theme goes to the cluster that is
 * most like it, and to one only.
 */
export function matchThemes<K extends WithPhrases>(
  clusters: readonly WithPhrases[],
  known: readonly K[],
): (K | undefined)[] {
  const pairs = clusters.flatMap((cluster, index) =>
    known.flatMap((theme) => {
      const likeness = likenessOf(cluster, theme);
      return likeness >= SAME ? [{ index, theme, likeness }] : [];
    }),
  );
  const matched: (K | undefined)[] = clusters.map(() => undefined);
  const taken = new Set<K>();
  for (const { index, theme } of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (matched[index] || taken.has(theme)) continue;
    matched[index] = theme;
    taken.add(theme);
  }
  return matched;
}

/** Overlap of the phrases, from 0 to 1; a first phrase that the other one has too makes it at least `SAME`. */
function likenessOf(cluster: WithPhrases, theme: WithPhrases): number {
  const own = new Set(theme.phrases.map(({ phrase }) => phrase));
  const shared = cluster.phrases.filter(({ phrase }) => own.has(phrase)).length;
  const overlap = shared / Math.max(1, Math.min(cluster.phrases.length, own.size));
  const leads = own.has(cluster.phrases[0]?.phrase ?? '');
  return leads ? Math.max(SAME, overlap) : overlap;
}
