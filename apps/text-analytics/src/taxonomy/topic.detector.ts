/** Detects a kind of text by what is more frequent in it than in others. */

/** A text whose score reaches the threshold is of the kind. */
export interface Detector extends Weights {
  threshold: number;
}

export interface Weights {
  /** By bucket, from 0 to 127 times `scale`. */
  values: Int8Array;
  scale: number;
}

/** Features share so many weights. */
const BITS = 16;
const SIZE = 1 << BITS;
/** A feature says something only where it is in two texts of the kind at least. */
const FEWEST_TEXTS = 2;
/** Added to every count, so that what was never seen is not impossible. */
const SMOOTHING = 0.5;

const bucketOf = (feature: number) => feature & (SIZE - 1);

/**
 * The weight of a feature is the logarithm of how many times more frequent it is in texts of the kind than in the others (as in
 * naive Bayes), where that is more than once: with few examples that overstates less than weights that are fitted.
 */
export function learnDetector(of: readonly Uint32Array[], against: readonly Uint32Array[]): Weights {
  const [inside, outside] = [countTexts(of), countTexts(against)];
  const weights = new Float32Array(SIZE);
  let greatest = 1e-6;
  for (let bucket = 0; bucket < SIZE; bucket++) {
    const count = inside[bucket] ?? 0;
    if (count < FEWEST_TEXTS) continue;
    const share = (count + SMOOTHING) / (of.length + 2 * SMOOTHING);
    const shareOfOthers = ((outside[bucket] ?? 0) + SMOOTHING) / (against.length + 2 * SMOOTHING);
    const weight = Math.max(0, Math.log(share / shareOfOthers));
    weights[bucket] = weight;
    greatest = Math.max(greatest, weight);
  }
  const values = Int8Array.from(weights, (weight) => Math.round((127 * weight) / greatest));
  return { values, scale: greatest / 127 };
}

/** Long texts have more features, not more to say. */
export function scoreOf(
  { values, scale }: Weights,
  { buckets, count }: { buckets: Uint32Array; count: number },
): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += values[bucketOf(buckets[index] ?? 0)] ?? 0;
  return count === 0 ? 0 : (sum * scale) / Math.sqrt(count);
}

/** What a feature adds. */
export const weightOf = ({ values }: Weights, feature: number): number => values[bucketOf(feature)] ?? 0;

function countTexts(texts: readonly Uint32Array[]): Uint16Array {
  const counts = new Uint16Array(SIZE);
  for (const features of texts) for (const bucket of new Set(features.map(bucketOf))) counts[bucket]!++;
  return counts;
}

const HEAD_BYTES = 8;
const BYTES = HEAD_BYTES + SIZE;

/** Detectors as bytes, one after another; absent ones are all zero. */
export function encodeDetectors(detectors: readonly (Detector | undefined)[]): Buffer {
  return Buffer.concat(
    detectors.map((detector) => {
      const bytes = Buffer.alloc(BYTES);
      if (!detector) return bytes;
      bytes.writeFloatLE(detector.scale, 0);
      bytes.writeFloatLE(detector.threshold, 4);
      bytes.set(new Uint8Array(detector.values.buffer, detector.values.byteOffset, SIZE), HEAD_BYTES);
      return bytes;
    }),
  );
}

/** `count` detectors; undefined for bytes of another size, as another release may have written. */
export function decodeDetectors(bytes: Buffer, count: number): (Detector | undefined)[] | undefined {
  if (bytes.length !== count * BYTES) return undefined;
  return Array.from({ length: count }, (_, at) => {
    const own = bytes.subarray(at * BYTES, (at + 1) * BYTES);
    const scale = own.readFloatLE(0);
    if (scale === 0) return undefined;
    const values = Int8Array.from(own.subarray(HEAD_BYTES), (value) => value);
    return { scale, threshold: own.readFloatLE(4), values };
  });
}
