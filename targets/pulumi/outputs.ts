import type { Program } from '../../compiler/ir/program.ts';
import type { TargetEnv } from '../../compiler/target.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { pickDict } from '../../compiler/value/pick.ts';
import { pulumiDiagnostics as say } from './diagnostics.ts';
import { anywhere, toJson } from './value.ts';
import type { Words } from './words.ts';

/**
 * What the stack exports: its own `outputs`, then those under `pulumi`. Pulumi knows by itself what holds something secret; `sensitive: true` makes a secret of the rest, with `fn::secret`.
 * STK6128, STK6129.
 */
export function outputsOf(program: Program, { section }: TargetEnv, words: Words): JsonObject {
  const own = { ...words, name: 'outputs' };
  const written = new Map<string, Json>();
  for (const { name, value, description, sensitive } of program.outputs) {
    if (description) words.report(say.outputDescription(description, { name }));
    const json = toJson(value, anywhere, own);
    written.set(name, sensitive === true ? new Map([['fn::secret', json]]) : json);
  }
  for (const entry of pickDict(section, 'outputs')?.entries.values() ?? []) {
    const first = program.outputs.find(({ name }) => name === entry.key);
    if (first) words.report(say.sameOutput(entry, { name: entry.key }, [{ at: first.at, note: 'and here' }]));
    written.set(entry.key, toJson(entry.value, anywhere, own));
  }
  return written;
}
