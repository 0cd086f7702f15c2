// Begins with the faults, which take longest and wait a lot: all other tests run beside them meanwhile.
import Sequencer from '@jest/test-sequencer';

const isFault = ({ path }) => path.endsWith('.fault.spec.js');

export default class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(isFault), ...sorted.filter((test) => !isFault(test))];
  }
}
