/** Learns from so many made-up texts in a process of its own and says how long it took and how much memory it had. */
import { persianReviews, randomOf, type ScoredText, textAnalytics } from './text-analytics.js';

const count = Number(process.argv[2]);
const parts = await textAnalytics();
const reviews: ScoredText[] = persianReviews();
const known: ScoredText[] =
  reviews.length > 0
    ? reviews
    : parts.clothingReviews().map(({ text, stars }) => ({
        text,
        sentiment: stars > 3 ? ('positive' as const) : ('negative' as const),
      }));

/** Two reviews of one kind make a text of about 32 words, and enough different ones. */
function* texts(): Generator<ScoredText> {
  const random = randomOf(7);
  const sides = (['negative', 'positive'] as const).map((it) =>
    known.filter(({ sentiment }) => sentiment === it),
  );
  for (let made = 0; made < count; made++) {
    const side = sides[made % 2] ?? [];
    const any = () => side[Math.floor(random() * side.length)]?.text ?? '';
    yield { text: `${any()} ${any()}`, sentiment: made % 2 === 0 ? 'negative' : 'positive' };
  }
}

const started = performance.now();
await parts.learnSentiment(texts(), { version: 'bench', seed: 1 });
const seconds = (performance.now() - started) / 1_000;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
process.stdout.write(
  JSON.stringify({ seconds, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMib: maxRSS / 1_024 }),
);
