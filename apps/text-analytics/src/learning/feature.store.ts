/** Keeps the features of many texts in little memory, so that training reads each text once and passes over them often. */
import { MOST_FEATURES, type Features } from './features.js';

/** About 1.5 bytes a feature, so texts of 32 words take about 800 bytes each. */
const MOST_BYTES = 200 * 2 ** 20;
const CHUNK = 2 ** 22;
/** The greatest difference of two buckets takes three groups of seven bits. */
const BYTES_PER_FEATURE = 3;

/**
 * Features in sorted order, each as its difference from the one before in groups of seven bits. Takes texts until
 * `MOST_BYTES` are full.
 */
export class FeatureStore {
  private readonly chunks: Uint8Array[] = [];
  private used = CHUNK;
  private readonly places: number[] = [];
  private readonly buffer = new Uint32Array(MOST_FEATURES);

  get size(): number {
    return this.places.length;
  }

  /** Whether there was room. Sorts the features that are given. */
  add({ buckets, count }: Features): boolean {
    const sorted = buckets.subarray(0, count).sort();
    const most = BYTES_PER_FEATURE * (count + 1);
    if (this.used + most > CHUNK) {
      if ((this.chunks.length + 1) * CHUNK > MOST_BYTES) return false;
      this.chunks.push(new Uint8Array(CHUNK));
      this.used = 0;
    }
    const chunk = this.chunks.at(-1)!;
    this.places.push((this.chunks.length - 1) * CHUNK + this.used);
    this.used = write(chunk, this.used, count);
    let previous = 0;
    for (const bucket of sorted) {
      this.used = write(chunk, this.used, bucket - previous);
      previous = bucket;
    }
    return true;
  }

  /** The features of the text that was added as number `index`; its buffer is written anew by the next call. */
  read(index: number): Features {
    const place = this.places[index] ?? 0;
    const chunk = this.chunks[Math.floor(place / CHUNK)]!;
    let at = place % CHUNK;
    const { buffer } = this;
    let count = 0;
    let bucket = 0;
    // The first number says how many follow.
    for (let index = -1; index < count; index++) {
      let byte = chunk[at++]!;
      let value = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = chunk[at++]!;
        value |= (byte & 0x7f) << shift;
      }
      if (index < 0) count = value;
      else buffer[index] = bucket += value;
    }
    return { buckets: buffer, count };
  }
}

function write(chunk: Uint8Array, from: number, value: number): number {
  let at = from;
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) chunk[at++] = (rest & 0x7f) | 0x80;
  chunk[at++] = rest;
  return at;
}
