/**
 * Lets the real Pulumi look at programs that stackc writes: `npm run conformance:pulumi [-- FILE|FOLDER…]`, without arguments what is written for
 * every golden case and every stack of the Laktory collection. Pulumi's command line and its YAML language host are built from Go's module proxy into the cache; the Databricks plugin
 * is a stand-in with the types of `@pulumi/databricks`, so `preview` checks every name and type and deploys nothing. `--part 2/4` takes the second quarter: a preview takes about ten seconds of
 * a processor.
 */
import { parseArgs } from 'node:util';
import { forEachAtOnce } from './peers/run.ts';
import { preview, type Verdict } from './pulumi/preview.ts';
import { ownPrograms, programsIn } from './pulumi/programs.ts';
import { openPulumi, type Pulumi } from './pulumi/tools.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'allow-missing': { type: 'boolean', default: false }, part: { type: 'string', default: '1/1' } },
});
const pulumi = openPulumi();
if (typeof pulumi === 'string') {
  process.stdout.write(`not judged: ${pulumi}\n`);
  process.exitCode = values['allow-missing'] ? 0 : 1;
} else await judgeAll(pulumi);

async function judgeAll(judge: Pulumi): Promise<void> {
  const all = positionals.length > 0 ? positionals.flatMap(programsIn) : ownPrograms();
  const [part = 1, parts = 1] = values.part.split('/').map(Number);
  const files = all.filter((_, index) => index % parts === part - 1);
  const verdicts = await forEachAtOnce(files, async (program) => {
    const verdict = await preview(program, judge);
    tell(verdict);
    return verdict;
  });
  const accepted = verdicts.filter(({ isAccepted }) => isAccepted).length;
  process.stdout.write(
    `Pulumi ${judge.version} and ${judge.types}\n${accepted} passed, ${files.length - accepted} failed\n`,
  );
  if (accepted < files.length || files.length === 0) process.exitCode = 1;
}

/** Said as soon as it is known: a run that is cut off has said something. */
function tell({ program, isAccepted, reasons }: Verdict): void {
  if (isAccepted && reasons.length === 0) return;
  process.stdout.write(`${isAccepted ? 'accepted with warnings' : 'refused'}: ${program}\n`);
  for (const reason of reasons) process.stdout.write(`  ${reason}\n`);
}
