/**
 * Fills random base job templates with Prefect 3 and with the compiler, and fails where they differ: `npm run conformance:prefect:templates -- [SEED [COUNT]]`.
 * Prefect is installed into a folder of its own below the user's cache when it is not there. Skips, with the reason, where that cannot be done.
 */
import { spawnSync } from 'node:child_process';
import { member } from '../../compiler/util/json-tree.ts';
import { jobConfiguration } from '../../targets/prefect/job-configuration.ts';
import { createChoice } from './go-template/choice.ts';
import { installPackages } from './peers/python.ts';
import { sameData } from './prefect/check-case.ts';
import { describeJson } from './prefect/describe-json.ts';
import { type RandomTemplate, randomTemplate } from './prefect/random-template.ts';
import { jsonFrom } from './prefect/read-cases.ts';
import { objectOr } from './prefect/templates.ts';

const [seed = 1, count = 500] = process.argv.slice(2).map(Number);
const prefect = installPackages('prefect3', ['prefect', 'prefect-kubernetes', 'prefect-docker']);
if ('problem' in prefect) process.stdout.write(`skipped: ${prefect.problem}\n`);
else compare(prefect.python);

function compare(python: string): void {
  const choice = createChoice(seed);
  const templates = Array.from({ length: count }, () => randomTemplate(choice));
  const input = templates.map((template) => `${JSON.stringify(template)}\n`).join('');
  const program = 'scripts/conformance/prefect/configurations.py';
  const theirs = spawnSync(python, [program], { input, encoding: 'utf8', maxBuffer: 2 ** 28 }).stdout.split('\n');
  const counts = { filled: 0, errors: 0, differences: 0 };
  templates.forEach((template, index) => {
    const text = theirs[index] ?? '{"error": "no answer"}';
    counts[text.startsWith('{"configuration"') ? 'filled' : 'errors']++;
    const difference = differenceOf(template, text);
    if (difference === undefined || ++counts.differences > 25) return;
    process.stdout.write(`${JSON.stringify(template)}\n${difference}\n\n`);
  });
  const { filled, errors, differences } = counts;
  process.stdout.write(
    `seed ${seed}: ${count} templates (${filled} filled, ${errors} errors), ${differences} differences\n`,
  );
  if (differences > 0) process.exitCode = 1;
}

/** What the types of a worker's fields refuse is not compared: the compiler has no workers of its own. */
function differenceOf({ template, values }: RandomTemplate, theirs: string): string | undefined {
  const answer = jsonFrom('theirs', theirs);
  const overrides = objectOr(jsonFrom('values', JSON.stringify(values)));
  const { configuration, blocked } = jobConfiguration(jsonFrom('template', JSON.stringify(template)), overrides);
  const expected = member(answer, 'configuration');
  if (expected === undefined) {
    const isTyped = /validation error/.test(theirs);
    return isTyped || blocked.length > 0 ? undefined : `  theirs: ${theirs}\n  ours:   ${describeJson(configuration)}`;
  }
  return sameData(expected, configuration)
    ? undefined
    : `  theirs: ${theirs}\n  ours:   ${describeJson(configuration)}`;
}
