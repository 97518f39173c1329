/**
 * Compiles every case of a folder with the built command line and compares with what Laktory made of it:
 * `npm run conformance:laktory -- FOLDER [--target terraform|pulumi]`. The form of a case and the rule of comparison are those of
 * `../shared/vectors/laktory/README.md`. Ends with `N passed, N failed`.
 */
import { parseArgs } from 'node:util';
import { builtProgram } from './built-program.ts';
import { caseFolders } from './laktory/case-folder.ts';
import { compileCase, type Program } from './laktory/compile-case.ts';
import { judgeCase, type Verdict } from './laktory/judge-case.ts';
import { forEachAtOnce, run } from './peers/run.ts';

/** So many lines are printed of a case that fails. */
const shown = 8;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { target: { type: 'string' } } });
const [folder] = positionals;
if (folder === undefined) throw new Error('A folder of cases is needed');
const cases = caseFolders(folder).filter(({ settings }) => (values.target ?? settings.target) === settings.target);
if (cases.length === 0) throw new Error(`No case in ${folder}${values.target ? ` for ${values.target}` : ''}`);

const program = await openProgram();
const verdicts = await forEachAtOnce(cases, async (one) => judgeCase(one, await compileCase(one, program)));
for (const [index, verdict] of verdicts.entries()) print(cases[index]?.name ?? '', verdict);
const count = (result: Verdict['result']) => verdicts.filter((verdict) => verdict.result === result).length;
if (count('not judged') > 0) process.stdout.write(`${count('not judged')} outside the rule\n`);
process.stdout.write(`${count('passed')} passed, ${count('failed')} failed\n`);
process.exitCode = count('failed') > 0 ? 1 : 0;

async function openProgram(): Promise<Program> {
  const path = builtProgram();
  const help = await run([process.execPath, path, 'synth', '--help'], { folder: '.', environment: process.env });
  return { path, hasPaths: help.stdout.includes('--paths') };
}

function print(name: string, { result, reasons }: Verdict): void {
  if (result === 'passed' && reasons.length === 0) return;
  process.stdout.write(`${result}: ${name}\n`);
  for (const reason of reasons.slice(0, shown)) process.stdout.write(`  ${shorten(reason)}\n`);
  if (reasons.length > shown) process.stdout.write(`  and ${reasons.length - shown} more\n`);
}

function shorten(text: string): string {
  return text.length > 400 ? `${text.slice(0, 400)} …` : text;
}
