/** Reports from counted answers: the project's test vectors, groups against the rest, scales apart. */
import { chooseScale, type CountedAnswers, scoresReport } from './scores.report.js';

const NPS = { min: 0, max: 10 };

/** Answers of a group: promoters at 10, passives at 8, detractors at 3. */
function answersOf(group: string | null, promoters: number, detractors: number, n: number): CountedAnswers[] {
  return [
    { group, value: 10, count: promoters },
    { group, value: 8, count: n - promoters - detractors },
    { group, value: 3, count: detractors },
  ];
}

describe('scoresReport', () => {
  it('gives the net promoter score with its adjusted interval', () => {
    const { total, definition } = scoresReport('nps', NPS, answersOf(null, 50, 20, 100), 0, []);
    expect(total.score).toBeCloseTo(30, 10);
    expect(total.low).toBeCloseTo(14.05, 2);
    expect(total.high).toBeCloseTo(44.2, 2);
    expect(total.n).toBe(100);
    expect(definition).toMatchObject({ id: 'nps', version: 1 });
  });

  it('compares each group with all answers outside of it', () => {
    const answers = [
      ...answersOf(null, 440, 170, 800),
      ...answersOf('app', 250, 60, 400),
      ...answersOf('web', 190, 110, 400),
    ];
    const { groups } = scoresReport('nps', NPS, answers, 2, []);
    const [app, web] = groups;
    expect([app?.value, web?.value]).toEqual(['app', 'web']);
    expect(app?.vsRest?.difference).toBeCloseTo(47.5 - 20, 10);
    expect(app?.vsRest?.p).toBeLessThan(0.00001);
    expect(app?.vsRest?.significant).toBe(true);
    expect(web?.vsRest?.difference).toBeCloseTo(20 - 47.5, 10);
  });

  it('does not call chance a difference', () => {
    const answers = [
      ...answersOf(null, 280, 120, 520),
      ...answersOf('a', 220, 90, 400),
      ...answersOf('b', 60, 30, 120),
    ];
    const { groups } = scoresReport('nps', NPS, answers, 2, []);
    expect(groups[0]?.vsRest?.p).toBeCloseTo(0.355, 2);
    expect(groups.map((it) => it.vsRest?.significant)).toEqual([false, false]);
  });

  it('has nothing to compare a group with that is everything', () => {
    const answers = [...answersOf(null, 5, 1, 10), ...answersOf('all', 5, 1, 10)];
    expect(scoresReport('nps', NPS, answers, 7, []).groups[0]?.vsRest).toBeNull();
    expect(scoresReport('nps', NPS, answers, 7, []).moreGroups).toBe(6);
  });

  it('says that there is nothing where there are no answers', () => {
    expect(scoresReport('csat', { min: 1, max: 5 }, [], 0, []).total).toMatchObject({
      n: 0,
      score: null,
      low: null,
    });
  });
});

describe('chooseScale', () => {
  const five = { min: 1, max: 5, n: 10 };
  const ten = { min: 1, max: 10, n: 30 };

  it('takes the most used one and names the others', () => {
    expect(chooseScale('rating', [five, ten])).toEqual({ scale: { min: 1, max: 10 }, others: [five] });
  });

  it('never takes another scale than 0 to 10 for the net promoter score', () => {
    expect(chooseScale('nps', [ten])).toEqual({ scale: NPS, others: [ten] });
  });
});
