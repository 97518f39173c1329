/**
 * `npm run conformance:bundles -- FOLDER… [--cli PROGRAM --python VENV --work FOLDER]`: every bundle below the folders is compiled for each of its targets, as it stands and
 * as the stack that `stackc import` makes of it. Prints a row for each pair: compiled, refused (with the codes and the first message), failed. What a bundle's own mistakes
 * cause is a refusal; two results that differ, and what is a bug of ours, are failures.
 *
 * With the real Databricks CLI (`--cli`, or DATABRICKS_CLI) every pair is also given to `databricks bundle validate`, with a server on the loopback as its workspace; what it prints is compiled
 * (`--resolved`) and compared. `--python` is a virtual environment with `databricks-bundles`, for bundles with Python code; `--work` keeps copies, what was printed and what differs.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hasError } from '../../compiler/diagnostics/outcome.ts';
import { rootFiles } from '../../compiler/dialects/databricks-bundle/root-files.ts';
import { byCodePoint } from '../../compiler/util/by-code-point.ts';
import { type Both, compileBoth } from './bundles/compile-both.ts';
import { type Judge, type Verdict, withJudge } from './bundles/judge.ts';
import { type Row, summaryOf, withVerdict } from './bundles/rows.ts';

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

async function rowsOf(root: string, folder: string, judge: Judge | undefined): Promise<readonly Row[]> {
  const bundle = join(basename(root), relative(root, folder));
  try {
    const ofFiles = compileBoth(folder);
    const verdicts: ReadonlyMap<string, Verdict> = (await judge?.(folder, ofFiles)) ?? new Map();
    return ofFiles.map((both) => withVerdict(rowOf(bundle, both), verdicts.get(both.target)));
  } catch (error) {
    return [{ bundle, target: '', result: 'failed', detail: String(error) }];
  }
}

async function judgeAll(roots: readonly string[], judge?: Judge): Promise<void> {
  const rows: Row[] = [];
  for (const root of roots) {
    for (const folder of bundleFolders(resolve(root))) rows.push(...(await rowsOf(resolve(root), folder, judge)));
  }
  for (const { result, bundle, target, detail, cli = '' } of rows)
    console.log([result, bundle, target, detail, cli].join('\t').trimEnd());
  for (const line of summaryOf(rows)) console.log(line);
  process.exitCode = rows.length === 0 || rows.some(({ result }) => result === 'failed') ? 1 : 0;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cli: { type: 'string' }, python: { type: 'string' }, work: { type: 'string' } },
});
const program = values.cli ?? process.env['DATABRICKS_CLI'];
if (program === undefined) await judgeAll(positionals);
else await withJudge(positionals, { program: resolve(program), python: values.python, work: values.work }, judgeAll);
