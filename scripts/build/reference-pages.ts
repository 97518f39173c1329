import { mkdirSync, writeFileSync } from 'node:fs';
import { readBuiltIn, readCatalogueFile } from '../../compiler/cli/catalogue-folder.ts';
import { openKinds } from '../../compiler/kinds/index.ts';
import { openDescriptions } from '../../compiler/reference/descriptions.ts';
import { openKnownBlocks } from '../../compiler/reference/example.ts';
import type { Library } from '../../compiler/reference/explanation.ts';
import { families, listKinds } from '../../compiler/reference/list.ts';
import { kindPage } from '../../compiler/reference/page.ts';
import { findSubject } from '../../compiler/reference/subject.ts';
import { openProviderTypes } from '../../compiler/schema/provider-types.ts';
import type { Language } from '../../compiler/stack-schema.ts';
import { targets } from '../../targets/index.ts';

/** The pages of the reference by their names: one for each kind, one for what every block has, one for the keys of a stack, and the list of all. */
export function referencePages(): ReadonlyMap<string, string> {
  const types = openProviderTypes(readCatalogueFile);
  const language: Language = { types, kinds: openKinds(types), targets };
  const library: Library = { types, descriptions: openDescriptions(readBuiltIn), blocks: openKnownBlocks(readBuiltIn) };
  const listed = listKinds(language, library.descriptions);
  const names = new Map(listed.flatMap(({ key }) => [[language.kinds.find(key)?.type ?? key, key] as const]));
  const page = (path: string, known: ReadonlyMap<string, string>): string => {
    const subject = findSubject(path, language);
    if ('word' in subject) throw new Error(`Nothing is called ${path}`);
    return kindPage(subject, library, known);
  };
  const pages = new Map(listed.map(({ key }) => [`${key}.md`, page(key, without(names, key))]));
  pages.set('resource_options.md', page('databricks_jobs.resource_options', names));
  pages.set('stack.md', page('stack', names));
  const lists = families.map((family) => {
    const rows = listed.filter((each) => each.family === family);
    const lines = rows.map(({ key, description = '' }) => `* [${key}](${key}.md): ${description}`);
    return `## ${family}\n\n${lines.join('\n')}\n`;
  });
  return pages.set('README.md', [introduction, ...lists].join('\n'));
}

const introduction = `# What a stack may contain

Made from what the compiler checks, for this version of stackc; \`stackc explain NAME\` prints the same. [The keys of a stack](stack.md),
[what every block has](resource_options.md). Besides these kinds, a stack may have any type of any provider under its name in Terraform.
`;

function without(names: ReadonlyMap<string, string>, key: string): ReadonlyMap<string, string> {
  return new Map([...names].filter(([, name]) => name !== key));
}

/** Writes the pages into `folder`. */
export function writeReference(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of referencePages()) writeFileSync(`${folder}/${name}`, text);
}
