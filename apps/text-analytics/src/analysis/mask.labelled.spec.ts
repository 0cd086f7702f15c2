/** Holds masking to the hand-made set of texts with and without personal data: recall, precision and what is left standing. */
import { readFileSync } from 'node:fs';
import { findPersonalData } from './mask.js';

interface Case {
  text: string;
  found: { kind: string; text: string }[];
}

const cases = readFileSync(new URL('../../../labelled/personal-data.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

/** The places that the set names, each searched after the one before. */
function wantedPlaces({ text, found }: Case) {
  let from = 0;
  return found.map((it) => {
    const start = text.indexOf(it.text, from);
    from = start + it.text.length;
    return { kind: it.kind, start, end: from };
  });
}

/** Per kind what was found, missed and found without being there; a place counts when kind and place agree. */
function measure() {
  const kinds: Record<string, { found: number; missed: number; wrong: number }> = {};
  const faults: string[] = [];
  let characters = 0;
  let left = 0;
  for (const one of cases) {
    const got = findPersonalData(one.text);
    const open = new Set(got);
    for (const want of wantedPlaces(one)) {
      const hit = got.find(
        (it) => open.has(it) && it.kind === want.kind && it.start < want.end && want.start < it.end,
      );
      const counts = (kinds[want.kind] ??= { found: 0, missed: 0, wrong: 0 });
      if (hit) open.delete(hit);
      else faults.push(`missed ${want.kind}: ${one.text}`);
      counts[hit ? 'found' : 'missed']++;
      for (let at = want.start; at < want.end; at++) {
        characters++;
        if (!got.some((it) => it.start <= at && at < it.end)) left++;
      }
    }
    for (const { kind } of open) {
      (kinds[kind] ??= { found: 0, missed: 0, wrong: 0 }).wrong++;
      faults.push(`wrong ${kind}: ${one.text}`);
    }
  }
  const sum = (name: 'found' | 'missed' | 'wrong') =>
    Object.values(kinds).reduce((total, it) => total + it[name], 0);
  return {
    kinds,
    faults,
    recall: sum('found') / (sum('found') + sum('missed')),
    precision: sum('found') / (sum('found') + sum('wrong')),
    left: left / characters,
  };
}

describe('masking of the labelled set', () => {
  const measured = measure();
  // What a failing limit prints: the faults and the counts by kind.
  const shown = JSON.stringify({ faults: measured.faults, kinds: measured.kinds }, undefined, 1);

  it('has the cases that the limits are stated for', () => {
    const without = cases.filter((it) => it.found.length === 0).length;
    expect(cases.length).toBeGreaterThanOrEqual(500);
    expect(without / cases.length).toBeGreaterThan(0.35);
    expect(Object.keys(measured.kinds)).toHaveLength(9);
  });

  it('finds at least 99 % of what is personal', () => {
    expect({ shown, met: measured.recall >= 0.99 }).toEqual({ shown, met: true });
  });

  it('is right in at least 97 % of what it masks', () => {
    expect({ shown, met: measured.precision >= 0.97 }).toEqual({ shown, met: true });
  });

  it('misses no kind in more than one of twelve', () => {
    const weak = Object.entries(measured.kinds).filter(
      ([, it]) => it.found < 11 * it.missed || it.found < 11 * it.wrong,
    );
    expect(weak).toEqual([]);
  });

  it('leaves less than 1 % of the personal characters standing', () => {
    expect(measured.left).toBeLessThan(0.01);
  });
});
