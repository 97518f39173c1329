import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { stackOptions } from '../compiler/cli/option.ts';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';
import { type Given, manifest, project, type Sample, samples, unread } from './option-samples.ts';

/** Every option of a command that compiles, in every language: it makes a difference, or is refused in words. */
const test = suite('golden/options');

interface Shown {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function show({ path, files }: Sample, options: string): Promise<Shown> {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-options-'));
  try {
    for (const [name, text] of Object.entries({ ...files, 'sub/values.yaml': 'team: z\n' })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const { world, printed } = recordingWorld({ folder, variables: { TAG: '1', PREFECT_API_URL: 'https://x' } });
    const code = await run(['show', path, ...options.split(' ').filter((word) => word !== '')], { world, compiler });
    return { code, ...printed() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const [language, sample] of Object.entries(samples)) {
  test(`every option is looked at in ${language}`, () => {
    assert.equal(Object.keys(sample.given).toSorted(), stackOptions.map(({ name }) => name).toSorted());
  });
  for (const [option, given] of Object.entries(sample.given)) {
    test(`--${option} in ${language}`, async () => {
      if (given === 'unread') await assertRefused(sample, unread[option] ?? '');
      else await assertRead(sample, given);
    });
  }
}

/** One message, which names the option, and nothing else. */
async function assertRefused(sample: Sample, option: string): Promise<void> {
  const [before, after] = [await show(sample, ''), await show(sample, option)];
  assert.is(after.stdout, before.stdout);
  const [name = ''] = option.split(' ');
  assert.match(after.stderr, `warning STK2222: "${name}`);
  assert.is((after.stderr.match(/STK2222:/g) ?? []).length, 1);
  assert.is((after.stderr.match(/ STK\d{4}:/g) ?? []).length, (before.stderr.match(/ STK\d{4}:/g) ?? []).length + 1);
}

async function assertRead(
  sample: Sample,
  { with: option, beside = '', agrees }: Exclude<Given, string>,
): Promise<void> {
  const [before, after] = [await show(sample, beside), await show(sample, `${beside} ${option}`)];
  if (beside === '') assert.is(before.code, 0, before.stderr);
  assert.not.match(after.stderr, 'STK2222');
  if (agrees) assert.equal(after, before);
  else assert.not.equal({ ...after, stderr: withoutLine(after) }, { ...before, stderr: withoutLine(before) });
}

/** The command line that a message shows is another one in any case. */
function withoutLine({ stderr }: Shown): string {
  return stderr.replace(/^ *1 \| stackc show .*$/gm, '').replace(/<command line>:1:\d+/g, '');
}

test('an option that one of several files reads is not told', async () => {
  const files = { ...samples.stack.files, ...samples['databricks-bundle'].files };
  const { stderr } = await show(
    { path: 'databricks.yml', files, given: {} },
    'stack.yaml --skip jobs --var-file sub/values.yaml',
  );
  assert.not.match(stderr, 'STK2222');
});

test('what the command line gives wins over what Dataiku has for an environment, and over the process', async () => {
  const files = { 'shop/project.yml': project, 'shop/environments/dev.yml': 'variables: {TAG: two}\n' };
  const sample = { path: 'shop', files, given: {} };
  assert.match((await show(sample, '')).stdout, 'Sales two');
  assert.match((await show(sample, '--var TAG=three')).stdout, 'Sales three');
});

const manifestOf = (variable: string) => ({
  'manifests/daily.yaml': manifest('daily').replace('$TAG', () => variable),
});

test('a variable that nothing asks for is told, with what was asked for', async () => {
  const { stderr } = await show({ ...samples.dataos, files: manifestOf('$TAGS') }, '--var TAG=1 --var TAGZ=1');
  assert.match(
    stderr,
    'STK2064: The variable "TAGZ" is given here, but nothing in the files asks for it. Did you mean "TAGS"?',
  );
});

test('a variable without a value stays as it is written where that is allowed', async () => {
  const sample = { ...samples.dataos, files: manifestOf('$NOBODY') };
  assert.is((await show(sample, '')).code, 1);
  const { code, stdout, stderr } = await show(sample, '--allow-unresolved');
  assert.is(code, 0);
  assert.match(stdout, 'a:$NOBODY');
  assert.match(stderr, 'warning STK3428');
});

test.run();
