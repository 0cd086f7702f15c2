/** The catalogues hold every text of the console, and the Persian one a translation of each. */
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { fileURLToPath } from 'node:url';

const configPath = fileURLToPath(new URL('../../../lingui.config.mjs', import.meta.url));

describe('catalogues', () => {
  it('hold every text, translated', async () => {
    const [catalog] = await getCatalogs(getConfig({ configPath }));
    if (!catalog) throw new Error('lingui.config.mjs names no catalogue');
    const used = Object.keys((await catalog.collect()) ?? {});
    expect(used.length).toBeGreaterThan(100);

    const [en, fa] = [(await catalog.read('en')) ?? {}, (await catalog.read('fa')) ?? {}];
    const textOf = (id: string): string => en[id]?.message ?? id;
    expect(used.filter((id) => !en[id])).toEqual([]);
    expect(used.filter((id) => !fa[id]?.translation).map(textOf)).toEqual([]);
    expect(
      Object.keys(fa)
        .filter((id) => !used.includes(id))
        .map(textOf),
    ).toEqual([]);
  }, 60_000);
});
