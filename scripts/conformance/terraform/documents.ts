import { existsSync, readFileSync } from 'node:fs';
import { goldenCases } from '../../../golden/case.ts';
import { compileLaktory } from '../../../golden/conformance/compile-laktory.ts';
import { laktoryCases } from '../../../golden/conformance/laktory-case.ts';
import { filesBelow } from '../../files-below.ts';

/** A document for Terraform, where it stands, and the files around it. */
export interface TerraformDocument {
  /** What a person calls it: `golden/databricks-jobs`. */
  readonly name: string;
  /** The group in the table: `goldens`. */
  readonly group: string;
  /** `generated/default/terraform/stack.tf.json`: local paths in it lead from there. */
  readonly path: string;
  readonly text: string;
  /** The stack and what lies beside it. */
  readonly files: Readonly<Record<string, string>>;
}

/** Terraform's documents of all golden cases, in both syntaxes. */
export function goldenDocuments(): readonly TerraformDocument[] {
  return goldenCases('golden', '').flatMap(({ folder }) => {
    const expected = `${folder}/expected`;
    const files = existsSync(expected) ? filesBelow(expected) : [];
    const documents = files.filter((file) => /\/terraform\/[^/]+\.tf(\.json)?$/.test(file)).toSorted();
    return documents.map((file) => {
      const below = file.slice(expected.length + 1);
      // A case for one environment has no folder for it.
      const path = `generated/${below.startsWith('terraform/') ? 'default/' : ''}${below}`;
      return { name: file, group: 'goldens', path, text: readFileSync(file, 'utf8'), files: inputs(folder) };
    });
  });
}

/** What the cases of the Laktory collection compile to, those that are refused left out. */
export function vectorDocuments(file: string, group: string): readonly TerraformDocument[] {
  return laktoryCases(file)
    .filter(({ settings, rejected }) => settings.target === 'terraform' && rejected === undefined)
    .flatMap((one) => {
      const { files } = compileLaktory(one, true);
      const texts = files.filter(({ path }) => /\.tf(\.json)?$/.test(path));
      // Local paths stand as they are written in the stack, so they hold where the stack is.
      const placed = texts.map(({ path, text }) => ({ text, path: path.slice(path.lastIndexOf('/') + 1) }));
      return placed.map((document) => ({ ...document, name: one.name, group, files: one.files }));
    });
}

function inputs(folder: string): Readonly<Record<string, string>> {
  const files = filesBelow(folder).filter((file) => !file.startsWith(`${folder}/expected/`));
  return Object.fromEntries(files.map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]));
}
