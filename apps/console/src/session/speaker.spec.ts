/** The reader is told from others, and people from keys. */
import { speakerOf } from './speaker.js';

describe('speakerOf', () => {
  it('tells the reader from others, and people from keys', () => {
    expect([speakerOf('person a', 'a'), speakerOf('person:b', 'a'), speakerOf('key a', 'a')]).toEqual([
      'reader',
      'person',
      'key',
    ]);
  });
});
