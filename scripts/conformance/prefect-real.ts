/**
 * Previews random blocks with Prefect 2.20.25 and with the compiler, and fails where they differ: `npm run conformance:prefect:real -- [SEED [COUNT]]`.
 * Prefect is installed into a folder of its own below the user's cache when it is not there. Skips, with the reason, where that cannot be done.
 */
import { spawnSync } from 'node:child_process';
import { member } from '../../compiler/util/json-tree.ts';
import { createChoice } from './go-template/choice.ts';
import { installPackages } from './peers/python.ts';
import { dockerPreview, kubernetesJob, processText } from './prefect/blocks.ts';
import type { Answer, Case } from './prefect/case.ts';
import { sameData } from './prefect/check-case.ts';
import { describeJson } from './prefect/describe-json.ts';
import { type RandomBlock, randomBlock } from './prefect/random-block.ts';
import { jsonFrom } from './prefect/read-cases.ts';

const packages = ['prefect==2.20.25', 'jsonpatch==1.33', 'jsonpointer==3.0.0', 'griffe<1'];
const [seed = 1, count = 2000] = process.argv.slice(2).map(Number);

/** Indexes with a leading zero are none by RFC 6901, but jsonpatch takes them. */
const explained = /'0\d+' is not a valid sequence index/;

const prefect = installPackages('prefect2', packages);
if ('problem' in prefect) process.stdout.write(`skipped: ${prefect.problem}\n`);
else compare(prefect.python);

function compare(python: string): void {
  const choice = createChoice(seed);
  const blocks = Array.from({ length: count }, () => randomBlock(choice));
  const theirs = ask(python, blocks);
  const counts = { previews: 0, errors: 0, differences: 0 };
  blocks.forEach((block, index) => {
    const text = theirs[index] ?? '{"error": "no answer"}';
    const difference = differenceOf(block, text);
    counts[text.startsWith('{"preview"') ? 'previews' : 'errors']++;
    if (difference === undefined || ++counts.differences > 25) return;
    process.stdout.write(`${JSON.stringify(block)}\n${difference}\n\n`);
  });
  const { previews, errors, differences } = counts;
  process.stdout.write(
    `seed ${seed}: ${count} blocks (${previews} previews, ${errors} errors), ${differences} differences\n`,
  );
  if (differences > 0) process.exitCode = 1;
}

function ask(python: string, blocks: readonly RandomBlock[]): readonly string[] {
  const input = blocks.map((block) => `${JSON.stringify(block)}\n`).join('');
  const { stdout } = spawnSync(python, ['scripts/conformance/prefect/previews.py'], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return stdout.split('\n');
}

/** An error is the same when theirs has our sentence in it. */
function differenceOf({ block, base_env }: RandomBlock, theirs: string): string | undefined {
  const answer = jsonFrom('theirs', theirs);
  const ours = answerTo(block, base_env);
  const [preview, error] = [member(answer, 'preview'), member(answer, 'error')];
  if ('errors' in ours) {
    if (ours.errors.some(({ msg }) => explained.test(msg))) return undefined;
    const missing = ours.errors.find(({ msg }) => !String(error).includes(msg));
    return missing || error === undefined ? `  theirs: ${theirs}\n  ours:   ${JSON.stringify(ours.errors)}` : undefined;
  }
  const isSame = preview !== undefined && ours.value !== undefined && sameData(preview, ours.value);
  return isSame ? undefined : `  theirs: ${theirs}\n  ours:   ${describeJson(ours.value)}`;
}

function answerTo(block: RandomBlock['block'], base_env: RandomBlock['base_env']): Answer {
  const about = { group: '', id: '', description: undefined, expect: undefined, error: undefined, warnings: undefined };
  const each: Case = {
    ...about,
    input: jsonFrom('block', JSON.stringify(block)),
    context: jsonFrom('context', JSON.stringify({ base_env, platform: 'linux', engine: '20.10.21' })),
  };
  if (block['type'] === 'process') return processText(each);
  return block['type'] === 'docker-container' ? dockerPreview(each) : kubernetesJob(each);
}
