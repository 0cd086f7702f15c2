/** What was written is found by itself, the first and each later one, long before the index would refresh itself. */
import { aFeedbackAnalyzed } from '@voc/testing/builders';
import { eventually } from '@voc/testing';
import { openStore, type TestStore } from '../../test/test.store.js';
import { documentOf } from './feedback.document.js';

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
  await store.index.ensure();
  // The index does nothing by itself here.
  await store.client.indices.putSettings({ index: store.index.alias, settings: { refresh_interval: '-1' } });
});
afterAll(() => store.dispose());

it('makes each write findable', async () => {
  const { workspaceId } = aFeedbackAnalyzed();
  for (const count of [1, 2, 3]) {
    await store.writer.write([documentOf(aFeedbackAnalyzed({ workspaceId }))]);
    await eventually(async () => (await store.search(workspaceId)).total === count);
  }
});
