// What the plain runner of unit tests leaves out: an end for a test that never ends, and places in the sources for its errors.
import { addEventHandler } from 'jest-circus';

process.setSourceMapsEnabled(true);

const LONGEST_MS = 120_000;

addEventHandler(({ name }, { currentDescribeBlock }) => {
  if (name !== 'add_test') return;
  const added = currentDescribeBlock.children.at(-1);
  const { fn } = added;
  added.fn = async () => {
    let timer;
    const tooLong = new Promise((_, fail) => {
      timer = setTimeout(() => fail(new Error(`Still not done after ${LONGEST_MS} ms.`)), LONGEST_MS);
    });
    await Promise.race([fn(), tooLong]).finally(() => clearTimeout(timer));
  };
});
