import { readFileSync } from 'node:fs';
import type { Compilation } from '../../../compiler/compile.ts';
import { hasError } from '../../../compiler/diagnostics/outcome.ts';
import { madeIn } from '../../../compiler/ir/made-file.ts';
import { folderOf, joinPath } from '../../../compiler/util/path.ts';
import { bothForms } from '../../../golden/both-forms.ts';
import { goldenCases } from '../../../golden/case.ts';
import { buildCase } from '../../../golden/compile-case.ts';
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
      const { value: build, diagnostics } = buildCase({ ...golden, settings });
      if (hasError(diagnostics)) return [];
      const environments = build.stacks.flatMap(({ output, environments: each }) =>
        each.map((one) => ({ ...one, folder: `${output.path}/${one.name ?? 'default'}` })),
      );
      return environments.flatMap(({ name: environment, compilation, folder: home }) => {
        const written = laidOut(compilation, home);
        const [path] = Object.keys(written).filter((one) => one.endsWith(`/terraform/${file}`));
        if (path === undefined) return [];
        const folder = golden.settings.allEnvironments ? `${environment}/` : '';
        const name = `${golden.folder}/expected/${folder}terraform/stack.tf.json`;
        return { name, group, path, text: written[path] ?? '', files: { ...inputs(golden.folder), ...written } };
      });
    }),
  );
}

/** Everything that a compilation writes into `folder`, by its path from the folder of the stack. In place of what only a build makes stands a word. */
function laidOut({ files, builds, buildRoot }: Compilation, folder: string): Readonly<Record<string, string>> {
  const home = folder.replaceAll(/[^/]+/g, '..');
  const from = (path: string) => joinPath(folder, path);
  const built = builds.map(({ path }) => (buildRoot === undefined ? path : madeIn(buildRoot, path, home)));
  return Object.fromEntries([
    ...built.map((path) => [from(path), 'built']),
    ...files.map(({ path, text }) => [from(path), text]),
  ]);
}

/** What the cases of the Laktory collection compile to, those that are refused left out. */
export function vectorDocuments(file: string, group: string): readonly TerraformDocument[] {
  return laktoryCases(file)
    .filter(({ settings, rejected }) => settings.target === 'terraform' && rejected === undefined)
    .flatMap((one) => {
      const { files, program, builds } = compileLaktory(one, true);
      if (!program || files.length === 0) return [];
      const { json, hcl } = bothForms(one.name, program, true);
      // Local paths stand as they are written in the stack, so they hold where the stack is; wheels are where their command leaves them.
      const made = files.filter(({ path }) => path.startsWith('../../'));
      const beside = {
        ...one.files,
        ...Object.fromEntries(made.map(({ path, text }) => [path.slice('../../'.length), text])),
        ...Object.fromEntries(
          builds.map(({ folder, result, expects }) => [joinPath(folder, joinPath(folderOf(result), expects)), 'built']),
        ),
      };
      return [
        { name: one.name, group, path: 'stack.tf.json', text: json, files: beside },
        { name: one.name, group: `${group} in HCL`, path: 'stack.tf', text: hcl, files: beside },
      ];
    });
}

function inputs(folder: string): Readonly<Record<string, string>> {
  const files = filesBelow(folder).filter((file) => !file.startsWith(`${folder}/expected/`));
  return Object.fromEntries(files.map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]));
}
