import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.ts';
import type { Failed } from '../../../compiler/engine.ts';
import type { Program, Resource } from '../../../compiler/ir/program.ts';
import { placeOf, type Span } from '../../../compiler/source/span.ts';
import type { Value } from '../../../compiler/value/value.ts';
import { pulumiDiagnostics as say } from '../diagnostics.ts';
import { keysOf } from '../keys.ts';
import { complaintsIn } from './complaints.ts';
import { pointerAt } from './pointer-at.ts';

/** What a Pulumi that failed has said, once more with the line of the stack: STK6131. What comes from no resource is left as Pulumi said it. */
export function explain({ printed, program, files }: Failed): readonly Diagnostic[] {
  const text = files.get('Pulumi.yaml') ?? '';
  return complaintsIn(printed).flatMap(({ said, line, name }) => {
    const [section, key = name, part, ...path] = line === undefined ? [] : pointerAt(text, line);
    const isResource = section === undefined || section === 'resources' || section === 'variables';
    const resource = isResource ? resourceCalled(String(key), program) : undefined;
    if (!resource) return [];
    const at = (part === 'properties' && placeIn(resource.properties, path)) || placeOf(resource.at);
    return [say.refusedPart(at, { name: resource.name, said })];
  });
}

/** By its key, or by what the keys of its copies begin with. */
function resourceCalled(key: string, program: Program): Resource | undefined {
  const keys = keysOf(program);
  const named = program.resources.map((resource) => ({ resource, own: keys.of(resource) }));
  const copied = named.filter(({ resource, own }) => resource.meta && key.startsWith(`${own}-`));
  return (named.find(({ own }) => own === key) ?? copied[0])?.resource;
}

/** The deepest place on the way that is found under Terraform's names: a place may be a step too high, a name of Pulumi's is not translated for it. */
function placeIn(value: Value, [step, ...rest]: readonly (string | number)[]): Span | undefined {
  if (step === undefined) return placeOf(value);
  if (value.kind === 'list') {
    const item = value.items[typeof step === 'number' ? step : 0];
    return item && (placeIn(item, typeof step === 'number' ? rest : [step, ...rest]) ?? placeOf(item));
  }
  if (value.kind !== 'dict') return undefined;
  if (typeof step === 'number') return placeIn(value, rest);
  const entry = [...value.entries.values()].find(({ key }) => key === step || likeness(key) === likeness(step));
  return entry && (placeIn(entry.value, rest) ?? placeOf(entry.value));
}

/** `depends_on` and `dependsOns`. */
function likeness(name: string): string {
  return name.replaceAll('_', '').toLowerCase().replace(/s$/, '');
}
