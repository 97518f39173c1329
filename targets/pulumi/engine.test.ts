import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Deployment } from '../../compiler/engine.ts';
import { sourceFile } from '../../compiler/source/source-file.ts';
import { startOf } from '../../compiler/source/span.ts';
import { dictAt } from '../../compiler/value/build.ts';
import { engine } from './engine.ts';

const test = suite('targets/pulumi/engine');
const at = startOf(sourceFile('stack.yaml', ''));

type Given = Partial<Pick<Deployment, 'organization' | 'environment'>> & { readonly line?: Record<string, string> };

function deployment({ line = {}, organization, environment }: Given): Deployment {
  return {
    folder: '/shop/generated/dev/pulumi',
    files: new Map(),
    workFolder: '/shop/.stackc/dev/pulumi',
    stackFolder: '/shop',
    startFolder: '/shop',
    stack: 'shop',
    organization,
    environment,
    isProtected: false,
    section: dictAt(at, {}),
    options: new Map(Object.entries(line).map(([name, value]) => [name, [value]])),
    extra: [],
    at,
    hasFile: () => false,
    hasColors: false,
  };
}

/** What is asked for (an option), refused (a code), or the name of Pulumi's stack. */
const names: readonly (readonly [what: string, given: Given, expected: string])[] = [
  ['organization and environment', { organization: 'acme', environment: 'dev' }, 'acme/dev'],
  ['no organization', { environment: 'dev' }, '--organization'],
  ['no organization, which the command line gives', { environment: 'dev', line: { organization: 'hub' } }, 'hub/dev'],
  [
    'the command line counts more',
    { organization: 'acme', environment: 'dev', line: { organization: 'hub' } },
    'hub/dev',
  ],
  ['no environment', { organization: 'acme' }, '--stack'],
  [
    'no environment, which the command line gives',
    { organization: 'acme', line: { stack: 'sandbox' } },
    'acme/sandbox',
  ],
  ['the whole name', { organization: 'acme', line: { stack: 'hub/sandbox' } }, 'hub/sandbox'],
  ['neither', {}, '--stack'],
  ['neither, and a name as Pulumi takes it', { line: { stack: 'sandbox' } }, 'sandbox'],
  ['both by the command line', { line: { stack: 'sandbox', organization: 'hub' } }, 'hub/sandbox'],
  ['an organization twice', { line: { stack: 'acme/sandbox', organization: 'hub' } }, 'STK6070'],
  ['an environment twice', { organization: 'acme', environment: 'dev', line: { stack: 'prod' } }, 'STK6127'],
];
for (const [what, given, expected] of names) {
  test(what, () => {
    const one = deployment(given);
    const missing = engine.missing?.(one);
    const { value, diagnostics } = engine.steps('status', one);
    const said = missing ? `--${missing.option}` : diagnostics[0]?.code;
    assert.is(said ?? value.at(-1)?.run[3], expected);
  });
}

test('questions say in words what is missing, and where it may stand', () => {
  const organization = engine.missing?.(deployment({ environment: 'dev' }))?.question ?? '';
  assert.match(organization, /^Which organization of Pulumi does "shop" belong to \("organization" of the stack/);
  assert.match(organization, /it is called "organization" where state is kept in files or a bucket/);
  const whole = engine.missing?.(deployment({}))?.question;
  assert.is(whole, 'Which stack of Pulumi is "shop" deployed to (organization/name), as it has no environments?');
});

test.run();
