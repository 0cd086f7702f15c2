/** A survey over invented texts: bursts in both languages become themes, noise doesn't, and themes are known again. */
import type { ThemeText } from './theme.measures.js';
import { figuresOf, verdictsOf } from './theme.figures.js';
import { type KnownTheme, type ReadTexts, surveyThemes } from './theme.survey.js';
import { windowOf, windowsUntil } from './theme.windows.js';

const NOW = new Date('2026-05-20T15:00:00Z');
const WINDOWS = windowsUntil(NOW, 7);
const NOUNS =
  'parcel invoice courier website button colour fabric sleeve screen charger manual hinge carton label refund voucher branch counter queue menu'.split(
    ' ',
  );
const VERBS =
  'arrived vanished flickered wobbled matched faded fitted squeaked glowed shrank stuck opened'.split(' ');
const PERSIAN =
  'بسته فاکتور پیک سایت دکمه رنگ پارچه آستین صفحه شارژر دفترچه لولا کارتن برچسب شعبه صندوق منو پرداخت'.split(
    ' ',
  );

function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** `perWindow` texts in each of nine windows, of words at random. */
function stationary(seed: number, words: readonly string[], perWindow = 80): ThemeText[] {
  const random = randomOf(seed);
  const any = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  return Array.from({ length: 9 * perWindow }, (_, index) => ({
    feedbackId: `${seed}-${index}`,
    occurredAt: new Date((WINDOWS[index % 9]?.from.getTime() ?? 0) + random() * 7 * 86_400_000),
    text: `${any(words)} ${any(VERBS)} and ${any(words)} ${any(VERBS)}`,
    sentiment: 0.4,
    scores: [{ metric: 'nps', value: 8 + Math.floor(random() * 3), min: 0, max: 10 }],
  }));
}

function burst(texts: ThemeText[], window: number, sentence: string, count: number): ThemeText[] {
  const own = texts.filter(({ occurredAt }) => windowOf(WINDOWS, occurredAt) === window).slice(0, count);
  return texts.map((text) =>
    own.includes(text)
      ? {
          ...text,
          text: `${text.text}. ${sentence}`,
          sentiment: -0.7,
          scores: [{ metric: 'nps', value: 2, min: 0, max: 10 }],
        }
      : text,
  );
}

const readerOf = (texts: readonly ThemeText[]): ReadTexts =>
  async function* (from, to) {
    const own = texts.filter(({ occurredAt }) => occurredAt >= from && occurredAt < to);
    for (let at = 0; at < own.length; at += 100) yield await Promise.resolve(own.slice(at, at + 100));
  };
const survey = <K extends KnownTheme = KnownTheme>(texts: readonly ThemeText[], known: readonly K[] = []) =>
  surveyThemes(readerOf(texts), WINDOWS, known);
const knownOf = (id: string, ...phrases: string[]) => ({
  id,
  phrases: phrases.map((phrase) => ({ phrase })),
});

describe('a survey of themes', () => {
  it.each([
    ['English', NOUNS, 'The parcel locker jammed at night', 'parcel locker jammed', 'locker'],
    ['Persian', PERSIAN, 'کد تخفیف در سبد خرید اعمال نمی‌شود', 'خرید اعمال نمی‌شود', 'کد تخفیف'],
  ])(
    'finds a burst in %s, named by its phrases, with what it does to the score',
    async (_, words, said, name, too) => {
      const found = await survey(burst(stationary(5, words), 0, said, 14));
      expect(found.themes).toHaveLength(1);
      const [theme] = found.themes;
      expect(theme?.found?.name).toContain(name);
      expect(theme?.found?.phrases.map(({ form }) => form).join(' ')).toContain(too);
      expect(verdictsOf(found)).toMatchObject([{ state: 'new' }]);
      expect(verdictsOf(found)[0]?.q).toBeLessThan(1e-6);
      if (!theme) return;
      const figures = figuresOf(theme.measures, found.all, WINDOWS);
      expect(figures).toMatchObject({ count: 14, of: 80, past: { before: { count: 0, of: 320 } } });
      expect(figures.past?.low).toBeGreaterThan(5);
      expect(figures.sentiment).toMatchObject({ n: 14 });
      expect(figures.sentiment?.mean).toBeCloseTo(-0.7, 5);
      expect(figures.impacts).toMatchObject([{ metric: 'nps', n: 14, of: 80 }]);
      expect(figures.impacts[0]?.high).toBeLessThan(0);
      expect(figures.quotes).toHaveLength(5);
      expect(figures.history.at(-1)).toMatchObject({ count: 14, of: 80, from: figures.from });
      expect(figures.history.at(-2)).toMatchObject({ count: 0, of: 80, share: 0 });
    },
  );

  it('finds nothing in texts that stay as they are', async () => {
    const runs = [];
    for (let seed = 1; seed <= 20; seed++) runs.push((await survey(stationary(seed, NOUNS))).themes.length);
    expect(runs.filter((count) => count > 0).length).toBeLessThanOrEqual(1);
  });

  it('tells two bursts apart, and does not take the words they share for a third', async () => {
    const jammed = burst(stationary(5, NOUNS), 0, 'The parcel locker jammed at night', 14);
    const both = burst(jammed.toReversed(), 0, 'A parcel scanner beeped loudly', 14);
    const { themes } = await survey(both);
    expect(themes.map(({ found }) => found?.name.split(' ')[1]).sort()).toEqual(['locker', 'scanner']);
  });

  it('knows a theme again by its phrases, and says that it shrank when it did', async () => {
    const before = burst(stationary(5, NOUNS), 1, 'The parcel locker jammed at night', 40);
    const again = burst(before, 0, 'The parcel locker jammed at night', 40);
    const known = [knownOf('one', 'locker jammed', 'parcel locker'), knownOf('two', 'hinge squeaked')];
    const found = await survey(again, known);
    expect(found.themes.map((it) => it.known?.id).sort()).toEqual(['one', 'two']);
    expect(found.themes.find((it) => it.known?.id === 'one')?.found?.name).toBe(
      'parcel locker jammed · night',
    );

    const gone = await survey(before, known);
    const states = verdictsOf(gone).map(({ state }, index) => [gone.themes[index]?.known?.id, state]);
    expect(Object.fromEntries(states)).toEqual({ one: 'shrinking', two: 'steady' });
  });

  it('knows a merged theme again in all of its parts', async () => {
    const jammed = burst(stationary(5, NOUNS), 0, 'The parcel locker jammed at night', 14);
    const both = burst(jammed.toReversed(), 0, 'A courier scanner beeped loudly', 14);
    const parts = (await survey(both)).themes.map(
      ({ found }) => found?.phrases.map(({ phrase }) => phrase) ?? [],
    );
    expect(parts).toHaveLength(2);
    const { themes } = await survey(both, [knownOf('merged', ...parts.flat())]);
    expect(themes).toMatchObject([{ known: { id: 'merged' } }]);
    expect(themes[0]?.found?.phrases).toHaveLength(parts.flat().length);
    expect(themes[0]?.measures.texts[0]).toBe(28);
  });

  it('says where there is too little to tell', async () => {
    const few = await survey(burst(stationary(5, NOUNS, 12), 0, 'The parcel locker jammed at night', 12));
    expect(few).toMatchObject({ enough: false, themes: [] });
    expect((await survey([])).enough).toBe(false);
  });
});
