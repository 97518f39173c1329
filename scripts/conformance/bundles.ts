/**
 * `npm run conformance:bundles -- FOLDER…`: every bundle below the folders is compiled for each of its targets, as it stands and as the stack that
 * `stackc import` makes of it. Prints a row for each pair: compiled, refused (with the codes and the first message), failed. What a bundle's own mistakes cause is a
 * refusal; two results that differ, and what is a bug of ours, are failures.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { hasError } from '../../compiler/diagnostics/outcome.ts';
import { rootFiles } from '../../compiler/dialects/databricks-bundle/root-files.ts';
import { byCodePoint } from '../../compiler/util/by-code-point.ts';
import { type Both, compileBoth } from './bundles/compile-both.ts';

interface Row {
  readonly bundle: string;
  readonly target: string;
  readonly result: 'compiled' | 'refused' | 'failed';
  readonly detail: string;
}

/** The folders at and below `folder` that have a root file. */
function bundleFolders(folder: string): readonly string[] {
  const own = rootFiles.some((name) => existsSync(join(folder, name))) ? [folder] : [];
  const inner = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(({ name }) => name)
    .sort(byCodePoint);
  return [...own, ...inner.flatMap((name) => bundleFolders(join(folder, name)))];
}

function rowOf(bundle: string, { target, asItStands, imported, isSame }: Both): Row {
  const errors = asItStands.diagnostics.filter(({ severity }) => severity === 'error');
  const row = { bundle, target };
  if (hasError(asItStands.diagnostics)) {
    const codes = [...new Set(errors.map(({ code }) => code))];
    return { ...row, result: 'refused', detail: `${codes.join(' ')}: ${errors[0]?.message ?? ''}` };
  }
  if (!imported)
    return { ...row, result: 'compiled', detail: 'another target of it is refused, so it is not imported' };
  if (isSame) return { ...row, result: 'compiled', detail: '' };
  const codes = imported.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return { ...row, result: 'failed', detail: `the imported stack is another one ${[...new Set(codes)].join(' ')}` };
}

function rowsOf(root: string, folder: string): readonly Row[] {
  const bundle = join(basename(root), relative(root, folder));
  try {
    return compileBoth(folder).map((both) => rowOf(bundle, both));
  } catch (error) {
    return [{ bundle, target: '', result: 'failed', detail: String(error) }];
  }
}

const rows = process.argv
  .slice(2)
  .flatMap((root) => bundleFolders(resolve(root)).flatMap((one) => rowsOf(resolve(root), one)));
for (const { bundle, target, result, detail } of rows)
  console.log([result, bundle, target, detail].join('\t').trimEnd());
const count = (result: Row['result']) => rows.filter((row) => row.result === result).length;
console.log(
  `${rows.length} pairs of bundle and target: ${count('compiled')} compiled, ${count('refused')} refused with a reason`,
);
const reasons = rows.filter(({ result }) => result === 'refused').map(({ detail }) => detail.split(':', 1)[0] ?? '');
for (const reason of [...new Set(reasons)].sort(byCodePoint)) {
  console.log(`  ${reason}: ${reasons.filter((one) => one === reason).length}`);
}
console.log(`${count('compiled') + count('refused')} passed, ${count('failed')} failed`);
process.exitCode = count('failed') > 0 || rows.length === 0 ? 1 : 0;
