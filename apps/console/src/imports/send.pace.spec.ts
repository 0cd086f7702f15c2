/** The pace of an upload. */
import { sendPace, withSeen, type Seen } from './send.pace.js';

const watched = (...seen: [number, number][]): Seen[] =>
  seen.reduce<Seen[]>((list, [at, bytes]) => withSeen(list, { at, bytes }), []);

describe('sendPace', () => {
  it('is over the last five seconds', () => {
    const seen = watched([0, 0], [1_000, 9_000], [6_000, 10_000], [8_000, 10_400]);
    expect(sendPace(seen, 11_000)).toEqual({ bytesPerSecond: 200, secondsLeft: 3 });
  });

  it('says nothing of the end while nothing moves or was seen', () => {
    expect(sendPace([], 10)).toEqual({ bytesPerSecond: 0 });
    expect(sendPace(watched([0, 5], [900, 5]), 10)).toEqual({ bytesPerSecond: 0 });
  });
});
