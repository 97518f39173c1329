/** Every case of the collection of Dataiku plans, as the original makes them with its known defects repaired. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../../../compiler/cli/run.ts';
import { recordingWorld } from '../../../compiler/cli/test-world.ts';
import { compiler } from '../../../compiler/cli/whole-compiler.ts';
import { type Profile, unpackCases } from './case.ts';
import { judge, type Stackc } from './judge.ts';

const test = suite('golden/conformance/dataiku');
const profiles: readonly Profile[] = ['fixed', 'fork'];

const stackc: Stackc = async (args, { folder, variables }) => {
  const { world, printed } = recordingWorld({ folder, variables });
  const colors = { stdout: variables['FORCE_COLOR'] !== undefined, stderr: false };
  const code = await run(args, { world: { ...world, colors }, compiler });
  return { code, ...printed() };
};

for (const name of ['open', 'defects']) {
  const cases = unpackCases(`golden/conformance/dataiku/${name}.json.gz`);
  test(`${name} has cases`, () => assert.ok(cases.length > 50));
  for (const one of cases) {
    for (const profile of profiles) {
      test(`${name}/${one.name} (${profile})`, async () => assert.equal(await judge(one, profile, stackc), []));
    }
  }
}

test.run();
