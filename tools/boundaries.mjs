// Who may import whom, as a table, and the check that every project has its place in it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The shape that Nx's module-boundary rule reads: a project with the tag may import only projects with one of the others. */
export const boundaries = [
  { sourceTag: 'lib:contracts', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'lib:text', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'lib:scores', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'lib:client', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'lib:engines', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'lib:kafka', onlyDependOnLibsWithTags: ['lib:contracts'] },
  { sourceTag: 'lib:service', onlyDependOnLibsWithTags: ['lib:contracts', 'lib:kafka'] },
  { sourceTag: 'lib:testing', onlyDependOnLibsWithTags: ['lib:*'] },
  {
    sourceTag: 'type:service',
    onlyDependOnLibsWithTags: [
      'lib:contracts',
      'lib:text',
      'lib:scores',
      'lib:kafka',
      'lib:service',
      'lib:testing',
    ],
  },
  { sourceTag: 'type:web', onlyDependOnLibsWithTags: ['lib:contracts', 'lib:text', 'lib:scores'] },
  { sourceTag: 'type:cli', onlyDependOnLibsWithTags: ['lib:client', 'lib:testing'] },
  { sourceTag: 'type:hub', onlyDependOnLibsWithTags: ['lib:*'] },
  { sourceTag: 'type:bench', onlyDependOnLibsWithTags: ['lib:*'] },
];

/** Throws an error that names every project under `root` whose package.json has no tag of the table. */
export function refuseUntagged(root) {
  const known = new Set(boundaries.map((it) => it.sourceTag));
  const folders = ['apps', 'libs'].flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true })
      .filter((it) => it.isDirectory())
      .map((it) => join(parent, it.name)),
  );
  const untagged = folders.filter((folder) => !tagsOf(join(root, folder)).some((tag) => known.has(tag)));
  if (untagged.length > 0)
    throw new Error(
      `No boundary tag: ${untagged.join(', ')}. Add "nx": { "tags": [...] } to its package.json with a tag of tools/boundaries.mjs.`,
    );
}

function tagsOf(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).nx?.tags ?? [];
  } catch {
    return [];
  }
}
