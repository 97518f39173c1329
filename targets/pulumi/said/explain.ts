import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.ts';
import type { Failed } from '../../../compiler/engine.ts';
import type { Program, Resource } from '../../../compiler/ir/program.ts';
import { pulumiDiagnostics as say } from '../diagnostics.ts';
import { keysOf } from '../keys.ts';
import { complaintsIn } from './complaints.ts';
import { pointerAt } from './pointer-at.ts';

/** What a Pulumi that failed has said, once more with the line of the stack: STK6131. What comes from no resource is left as Pulumi said it. */
export function explain({ printed, program, files }: Failed): readonly Diagnostic[] {
  const written = files.get('Pulumi.yaml');
  return complaintsIn(printed).flatMap(({ said, line, name }) => {
    const pointer = line === undefined ? [] : pointerAt(written?.text ?? '', line);
    const [section = 'resources', key = name] = pointer;
    const isResource = section === 'resources' || section === 'variables';
    const resource = isResource ? resourceCalled(String(key), program) : undefined;
    if (!resource) return [];
    return [say.refusedPart(written?.placeOf?.(pointer) ?? resource.at, { name: resource.name, said })];
  });
}

/** By its key, or by what the keys of its copies begin with. */
function resourceCalled(key: string, program: Program): Resource | undefined {
  const keys = keysOf(program);
  const named = program.resources.map((resource) => ({ resource, own: keys.of(resource) }));
  const copied = named.filter(({ resource, own }) => resource.meta && key.startsWith(`${own}-`));
  return (named.find(({ own }) => own === key) ?? copied[0])?.resource;
}
