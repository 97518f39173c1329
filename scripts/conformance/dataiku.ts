/**
 * Plans every case of a folder with the built command line and compares with what the original made of it, as it is (`fork`) and with
 * its defects repaired (`fixed`): `npm run conformance:dataiku -- FOLDER [--profile fork|fixed]`. The form of a case and the rules of
 * comparison are those of `../shared/vectors/dataiku/README.md`. Ends with `N passed, N failed`.
 */
import { parseArgs } from 'node:util';
import { readCases } from '../../golden/conformance/dataiku/case.ts';
import { judge, type Stackc } from '../../golden/conformance/dataiku/judge.ts';
import { builtProgram } from './built-program.ts';
import { forEachAtOnce, run } from './peers/run.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { profile: { type: 'string' } } });
const [folder] = positionals;
if (folder === undefined) throw new Error('A folder of cases is needed');
const profiles = (['fixed', 'fork'] as const).filter((each) => (values.profile ?? each) === each);
const trials = readCases(folder).flatMap((one) => profiles.map((profile) => ({ one, profile })));
if (trials.length === 0) throw new Error(`No case in ${folder}`);

const program = builtProgram();
const { PATH, HOME, LANG } = process.env;
const stackc: Stackc = (args, { folder: place, variables }) =>
  run([process.execPath, program, ...args], { folder: place, environment: { PATH, HOME, LANG, ...variables } });

const verdicts = await forEachAtOnce(trials, async ({ one, profile }) => judge(one, profile, stackc));
for (const [index, reasons] of verdicts.entries()) {
  const trial = trials[index];
  if (trial && reasons.length > 0) print(`${trial.one.name} (${trial.profile})`, reasons);
}
const failed = verdicts.filter((reasons) => reasons.length > 0).length;
process.stdout.write(`${verdicts.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

function print(name: string, reasons: readonly string[]): void {
  process.stdout.write(`failed: ${name}\n`);
  for (const reason of reasons.slice(0, 5)) process.stdout.write(`  ${shorten(reason)}\n`);
  if (reasons.length > 5) process.stdout.write(`  and ${reasons.length - 5} more\n`);
}

function shorten(text: string): string {
  return text.length > 600 ? `${text.slice(0, 600)} …` : text;
}
