/** `stackc import --from terraform` of providers whose schema is not known: a plan tells what was written, and a state does not. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';

const test = suite('golden/import-unknown-types');

async function imported(text: string): Promise<{ readonly stack: string; readonly report: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-import-'));
  try {
    writeFileSync(join(folder, 'shown.json'), text);
    const { world, printed } = recordingWorld({ folder });
    assert.is(await run('import --from terraform shown.json -o out'.split(' '), { world, compiler }), 0);
    return { stack: readFileSync(join(folder, 'out/stack.yaml'), 'utf8'), report: printed().stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const shown = (configuration: object) =>
  JSON.stringify({
    format_version: '1.0',
    values: {
      root_module: {
        resources: [
          {
            address: 'random_pet.a',
            mode: 'managed',
            type: 'random_pet',
            name: 'a',
            values: { id: 'x-y', length: 2, prefix: 'a ${b}', separator: '-' },
            sensitive_values: {},
          },
        ],
      },
    },
    ...configuration,
  });

test('of a plan what was written', async () => {
  const resources = [{ address: 'random_pet.a', expressions: { prefix: { constant_value: 'a ${b}' } } }];
  const { stack, report } = await imported(shown({ configuration: { root_module: { resources } } }));
  assert.match(stack, /random_pet:\n {4}a:\n {6}prefix: a \$+\{b\}\n/);
  assert.not.match(stack, 'separator');
  assert.not.match(report, 'approximated');
});

test('what a name calls a credential is a sensitive variable', async () => {
  const values = { password: 'Zq9xKw3vLt7', authorization: 'AWS_IAM', username: 'me' };
  const address = 'aws_db_instance.d';
  const instance = { address, mode: 'managed', type: 'aws_db_instance', name: 'd', values, sensitive_values: {} };
  const { stack } = await imported(
    JSON.stringify({ format_version: '1.0', values: { root_module: { resources: [instance] } } }),
  );
  assert.match(stack, 'password: ${vars.d_password}');
  assert.match(stack, 'authorization: AWS_IAM');
  assert.not.match(stack, 'Zq9xKw3vLt7');
});

test('of a state everything, which the report says', async () => {
  const { stack, report } = await imported(shown({}));
  assert.match(stack, 'separator');
  assert.match(report, /random_pet\.a\n {6}no schema of its provider is known/);
});

test.run();
