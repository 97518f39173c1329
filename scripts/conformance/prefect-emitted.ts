/**
 * Has the newest Prefect 3 read the work pools and deployments of the golden cases: `npm run conformance:prefect:emitted`. Fails where it refuses one. Prefect is installed into a folder of
 * its own below the user's cache when it is not there. Skips, with the reason, where that cannot be done.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonList, member } from '../../compiler/util/json-tree.ts';
import { installPackages } from './peers/python.ts';
import { jsonFrom } from './prefect/read-cases.ts';

const prefect = installPackages('prefect3', ['prefect', 'prefect-kubernetes', 'prefect-docker']);
if ('problem' in prefect) process.stdout.write(`skipped: ${prefect.problem}\n`);
else judge(prefect.python);

function judge(python: string): void {
  const folders = prefectFolders();
  const program = 'scripts/conformance/prefect/emitted.py';
  const { stdout, stderr } = spawnSync(python, [program], { input: `${folders.join('\n')}\n`, encoding: 'utf8' });
  const answers = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => jsonFrom('answer', line));
  const problems = answers.flatMap((answer) => {
    const found = member(answer, 'problems');
    return isJsonList(found) ? found.map(String) : [];
  });
  const judged = answers.reduce<number>((sum, answer) => sum + Number(member(answer, 'judged') ?? 0), 0);
  for (const problem of problems) process.stdout.write(`${problem}\n\n`);
  if (answers.length < folders.length) process.stdout.write(stderr.slice(-2000));
  process.stdout.write(
    `${folders.length} folders: ${judged} pools and deployments taken, ${problems.length} refused\n`,
  );
  if (problems.length > 0 || answers.length < folders.length) process.exitCode = 1;
}

/** What the golden cases expect for Prefect. */
function prefectFolders(): readonly string[] {
  const cases = readdirSync('golden').map((name) => join('golden', name, 'expected'));
  return cases
    .filter(existsSync)
    .flatMap((expected) =>
      ['', ...readdirSync(expected)].map((environment) => join(expected, environment, 'prefect')).filter(existsSync),
    );
}
