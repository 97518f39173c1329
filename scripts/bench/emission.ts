/**
 * `node --import tsx scripts/bench/emission.ts`: what writing for each target costs, from the program to the text, in turns in one process; medians of processor time.
 * Pulumi may take 1.3 times as long as Terraform.
 */
import { emit } from '../../compiler/5-emit/emit.ts';
import { compile } from '../../compiler/compile.ts';
import { homesOf } from '../../compiler/homes.ts';
import { memoryEnv } from '../../golden/synthesize.ts';
import { pulumi } from '../../targets/pulumi/index.ts';
import { terraform } from '../../targets/terraform/index.ts';
import { benchStack } from './stack.ts';

/** Enough that the smaller one is measured when its code is warm, too. */
const rounds = { 1000: 60, 10000: 15 };

for (const size of [1000, 10_000] as const) {
  const env = memoryEnv({ files: { 'stack.yaml': benchStack(size) }, emits: false });
  const { program } = compile('stack.yaml', env);
  if (!program) throw new Error('the stack does not compile');
  const { read, parse, readBuiltIn } = env;
  const settings = { stackFile: 'stack.yaml', home: '../..', allowUnresolved: false, forKinds: [], paths: undefined };
  const run = (target: typeof terraform): number => {
    const homes = homesOf(program, [target], [target.name]);
    const before = process.cpuUsage();
    const { value } = emit(program, homes, { ...settings, chosen: [target.name], read, parse, readBuiltIn });
    const { user, system } = process.cpuUsage(before);
    if (value.length === 0) throw new Error(`${target.name} writes nothing`);
    return (user + system) / 1000;
  };
  const times = { terraform: [run(terraform)], pulumi: [run(pulumi)] };
  for (let round = 0; round < rounds[size]; round++) {
    times.terraform.push(run(terraform));
    times.pulumi.push(run(pulumi));
  }
  const [left, right] = [median(times.terraform), median(times.pulumi)];
  process.stdout.write(
    `${size} jobs: terraform ${left.toFixed(1)} ms, pulumi ${right.toFixed(1)} ms, ×${(right / left).toFixed(2)}\n`,
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
