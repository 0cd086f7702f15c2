/** Makes themes of grown phrases: those that stand in the same texts are one, and what others explain is none. */
import { type GrownPhrase, changeOf } from './phrase.growth.js';

/** A grown phrase with where it stands in the current window. */
export interface PlacedPhrase extends GrownPhrase {
  /** As most people write it. */
  form: string;
  /** Ordinals of the current window's texts that hold it, ascending. */
  texts: readonly number[];
}

export interface Cluster {
  name: string;
  /** The surest first. */
  phrases: PlacedPhrase[];
}

/** Share of a phrase's texts that a theme must hold for the phrase to belong to it. */
const MOSTLY_INSIDE = 0.6;
/** Likeness (Jaccard) from which on two sets of texts are one. */
const ALIKE = 0.4;
/**
 * A phrase belongs to a theme only if it grew at least so much beside the theme's surest phrase: "courier" was always
 * there, and counting by it would drown the courier who throws parcels over the fence.
 */
const GREW_ALIKE = 0.2;
/** Added to counts of before, so that none and two are nearly the same. */
const FEW = 2;
/** A phrase that, without the texts of the themes before it, grew no surer than this is explained by them. */
const STILL_GROWN = 0.01;
/** Share of a theme's texts that a phrase must be in to name it; less for the second name. */
const NAMING = 0.6;
const NAMING_TOO = 0.5;

interface Growing extends Cluster {
  texts: Set<number>;
}

/** `phrases`: the surest first. `dispersion`: as they were tested with. */
export function clustersOf(phrases: readonly PlacedPhrase[], dispersion: number): Cluster[] {
  const themes: Growing[] = [];
  for (const phrase of phrases) {
    const nearest = nearestOf(themes, phrase);
    if (nearest && belongs(nearest, phrase)) {
      nearest.theme.phrases.push(phrase);
      for (const text of phrase.texts) nearest.theme.texts.add(text);
    } else if (growsBesides(themes, phrase, dispersion)) {
      themes.push({ name: '', phrases: [phrase], texts: new Set(phrase.texts) });
    }
  }
  return themes.map(({ phrases: own, texts }) => ({ name: nameOf(own, texts.size), phrases: own }));
}

interface Near {
  theme: Growing;
  /** Share of the phrase's texts that the theme has too. */
  inside: number;
  /** Shared texts among those of either. */
  likeness: number;
}

function nearestOf(themes: readonly Growing[], { texts }: PlacedPhrase): Near | undefined {
  let nearest: Near | undefined;
  for (const theme of themes) {
    const shared = texts.reduce((count, text) => (theme.texts.has(text) ? count + 1 : count), 0);
    const inside = shared / texts.length;
    if (inside > (nearest?.inside ?? 0)) {
      nearest = { theme, inside, likeness: shared / (texts.length + theme.texts.size - shared) };
    }
  }
  return nearest;
}

function belongs({ theme, inside, likeness }: Near, phrase: PlacedPhrase): boolean {
  const [surest] = theme.phrases;
  const together = inside >= MOSTLY_INSIDE || likeness >= ALIKE;
  return together && surest !== undefined && liftOf(phrase) >= GREW_ALIKE * liftOf(surest);
}

/** Texts now for each text before. */
const liftOf = ({ now, rest }: PlacedPhrase) => now.count / (rest.count + FEW);

function growsBesides(themes: readonly Growing[], phrase: PlacedPhrase, dispersion: number): boolean {
  const count = phrase.texts.filter((text) => !themes.some((theme) => theme.texts.has(text))).length;
  if (count === phrase.now.count) return true;
  const { growth } = changeOf({ ...phrase, now: { count, of: phrase.now.of } }, dispersion);
  return growth.p <= STILL_GROWN;
}

/** The longest phrase that most of the texts hold, and a second one of other words where it is nearly as frequent. */
function nameOf(phrases: readonly PlacedPhrase[], texts: number): string {
  const covering = (share: number) => phrases.filter((it) => it.texts.length >= share * texts);
  const words = ({ phrase }: PlacedPhrase) => phrase.split(' ');
  const longest = (list: PlacedPhrase[]) => list.toSorted((a, b) => words(b).length - words(a).length)[0];
  const first = longest(covering(NAMING)) ?? phrases[0];
  if (!first) return '';
  const taken = new Set(words(first));
  const second = longest(covering(NAMING_TOO).filter((it) => !words(it).some((word) => taken.has(word))));
  return second ? `${first.form} · ${second.form}` : first.form;
}
