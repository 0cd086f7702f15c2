/** Tables of weights, one or more for each bucket of features, in one byte each. */
import { BUCKETS, type Features } from './features.js';

/** Sums of weights that one text has, one for each head. */
export type Sums = readonly number[];

/** What was learned by one or more heads (questions asked of a text), as whole numbers from -127 to 127 times a scale. */
export class Weights {
  /** `values` holds the heads' weights of a bucket side by side. */
  constructor(
    readonly values: Int8Array,
    readonly scales: readonly number[],
    readonly biases: readonly number[],
  ) {}

  /** Rounds tables of full precision, one for each head, to bytes. */
  static rounded(heads: readonly { weights: Float32Array; bias: number }[]): Weights {
    const values = new Int8Array(heads.length * BUCKETS);
    const scales = heads.map(({ weights }, head) => {
      const greatest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6);
      for (let bucket = 0; bucket < BUCKETS; bucket++)
        values[bucket * heads.length + head] = Math.round((127 * weights[bucket]!) / greatest);
      return greatest / 127;
    });
    return new Weights(
      values,
      scales,
      heads.map(({ bias }) => bias),
    );
  }

  /** The log-odds that each head gives a text, before calibration. */
  sumsOf({ buckets, count }: Features): number[] {
    // Long texts have more features, not more certainty.
    const norm = count === 0 ? 0 : 1 / Math.sqrt(count);
    return this.scales.map(
      (scale, head) => this.biases[head]! + this.total(buckets, count, head) * scale * norm,
    );
  }

  /** Apart, since a sum in a local variable stays in a register. */
  private total(buckets: Uint32Array, count: number, head: number): number {
    const { values } = this;
    const heads = this.scales.length;
    let sum = 0;
    for (let index = 0; index < count; index++) sum += values[buckets[index]! * heads + head]!;
    return sum;
  }

  /** What a bucket adds to a head's sum, before the division by the length of the text. */
  weightOf(bucket: number, head = 0): number {
    return this.values[bucket * this.scales.length + head]! * this.scales[head]!;
  }
}

const FORMAT = 1;

/** A model as bytes: a line of JSON with `settings`, then the weights. `decode` reads it again. */
export function encode(weights: Weights, settings: object): Uint8Array {
  const { values, scales, biases } = weights;
  const head = new TextEncoder().encode(
    `${JSON.stringify({ format: FORMAT, buckets: BUCKETS, scales, biases, settings })}\n`,
  );
  const bytes = new Uint8Array(head.length + values.length);
  bytes.set(head);
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.length), head.length);
  return bytes;
}

/** Throws a RangeError for bytes that are no model of this format and size. */
export function decode(bytes: Uint8Array): { weights: Weights; settings: unknown } {
  const end = bytes.indexOf(0x0a);
  const head = headOf(bytes.subarray(0, Math.max(0, end)));
  if (
    head?.format !== FORMAT ||
    head.buckets !== BUCKETS ||
    head.scales.length * BUCKETS !== bytes.length - end - 1
  )
    throw new RangeError(`These bytes are no model of format ${FORMAT}.`);
  const values = new Int8Array(bytes.subarray(end + 1));
  return { weights: new Weights(values, head.scales, head.biases), settings: head.settings };
}

interface Head {
  format: number;
  buckets: number;
  scales: number[];
  biases: number[];
  settings: unknown;
}

function headOf(line: Uint8Array): Head | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(line)) as Head;
  } catch {
    return undefined;
  }
}
