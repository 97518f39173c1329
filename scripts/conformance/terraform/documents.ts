import { readFileSync } from 'node:fs';
import { bothForms } from '../../../golden/both-forms.ts';
import { goldenCases } from '../../../golden/case.ts';
import { compileCase } from '../../../golden/compile-case.ts';
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
  const forms = { json: ['goldens', 'stack.tf.json'], hcl: ['goldens in HCL', 'stack.tf'] } as const;
  return goldenCases('golden', '').flatMap((golden) =>
    Object.entries(forms).flatMap(([syntax, [group, file]]) => {
      const settings = { ...golden.settings, options: [...(golden.settings.options ?? []), '--syntax', syntax] };
      const written = [...compileCase({ ...golden, settings })];
      const documents = written.filter(([path]) => path.endsWith(`terraform/${file}`));
      return documents.map(([path, text]) => {
        const folder = path.slice(0, -file.length);
        // A case for one environment has no folder for it.
        const placed = (below: string) => `generated/${below.startsWith('terraform/') ? 'default/' : ''}${below}`;
        const others = written.filter(([other]) => other.startsWith(folder) && other !== path);
        const beside = Object.fromEntries(others.map(([other, content]) => [placed(other), content]));
        const name = `${golden.folder}/expected/${folder}stack.tf.json`;
        return { name, group, path: placed(path), text, files: { ...inputs(golden.folder), ...beside } };
      });
    }),
  );
}

/** What the cases of the Laktory collection compile to, those that are refused left out. */
export function vectorDocuments(file: string, group: string): readonly TerraformDocument[] {
  return laktoryCases(file)
    .filter(({ settings, rejected }) => settings.target === 'terraform' && rejected === undefined)
    .flatMap((one) => {
      const { files, program } = compileLaktory(one, true);
      if (!program || files.length === 0) return [];
      const { json, hcl } = bothForms(one.name, program, true);
      // Local paths stand as they are written in the stack, so they hold where the stack is.
      return [
        { name: one.name, group, path: 'stack.tf.json', text: json, files: one.files },
        { name: one.name, group: `${group} in HCL`, path: 'stack.tf', text: hcl, files: one.files },
      ];
    });
}

function inputs(folder: string): Readonly<Record<string, string>> {
  const files = filesBelow(folder).filter((file) => !file.startsWith(`${folder}/expected/`));
  return Object.fromEntries(files.map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]));
}
