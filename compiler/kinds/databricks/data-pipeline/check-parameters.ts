import type { Report } from '../../../diagnostics/outcome.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickList } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { leafWalker } from '../../../value/walk.ts';
import { pipelineDiagnostics as say } from './diagnostics.ts';

/** What is checked, and whose it is. */
export interface ParameterOwner {
  readonly name: string;
  /** Whether a job runs the pipeline, or Laktory itself; declarative pipelines are made when they are deployed. */
  readonly takesParameters: boolean;
  readonly report: Report;
}

/** Names that the tasks of a job have arguments of. */
const reserved: readonly string[] = ['filepath', 'selects', 'refresh', 'reset_mode', 'full_refresh'];

/**
 * Parameters are declared before they are used, and used where a run can tell what they are: STK3147. Everything else that is not known when
 * the configuration is written stays there as text: STK3126.
 */
export function checkPlaceholders(pipeline: Dict<Value>, owner: ParameterOwner): void {
  const { name, report } = owner;
  const declared = pickDict(pipeline, 'parameters');
  checkDeclared(pipeline, owner);
  const problem = (at: Value, parameter: string, text: string): void =>
    report(say.parameterProblem(at, { name: parameter, pipeline: name, problem: text }));
  const walk = leafWalker((leaf) => {
    if (leaf.kind === 'file' || leaf.kind === 'unresolved') return;
    const parameter = leaf.kind === 'foreign' ? /^params\.(\w+)$/.exec(leaf.expression)?.[1] : undefined;
    if (parameter === undefined) report(say.staysText(leaf, { pipeline: name, ...reasonFor(leaf) }));
    else if (!declared?.entries.has(parameter)) problem(leaf, parameter, 'is not declared under "parameters"');
  });
  for (const node of pickList(pipeline, 'nodes')?.items ?? []) {
    walk(node);
    const called = node.kind === 'dict' ? pick(node, 'name') : undefined;
    if (!called) continue;
    const used = parametersIn(called)[0];
    if (used !== undefined) problem(called, used, 'cannot be part of the name of a node, which is known before a run');
  }
}

function reasonFor(leaf: Exclude<Value, { kind: 'file' | 'unresolved' }>): {
  readonly text: string;
  readonly reason: string;
} {
  if (leaf.kind === 'secret') {
    return { text: `\${vars.${leaf.variable}}`, reason: 'a sensitive value is never written into a file' };
  }
  const text =
    leaf.kind === 'ref' ? `\${resources.${leaf.text}}` : leaf.kind === 'foreign' ? `\${${leaf.expression}}` : '';
  return { text, reason: 'what it stands for is only known when the stack is deployed' };
}

function checkDeclared(pipeline: Dict<Value>, { name, takesParameters, report }: ParameterOwner): void {
  const entry = pipeline.entries.get('parameters');
  if (!entry) return;
  for (const parameter of pickDict(pipeline, 'parameters')?.entries.values() ?? []) {
    const problem = reserved.includes(parameter.key)
      ? 'has a name that the tasks of the pipeline need themselves'
      : takesParameters
        ? undefined
        : 'cannot be given to a declarative pipeline, whose tables are fixed when it is deployed';
    if (problem !== undefined)
      report(say.parameterProblem(parameter, { name: parameter.key, pipeline: name, problem }));
  }
  for (const { key, value } of pipeline.entries.values()) {
    if (['nodes', 'parameters', 'root_path'].includes(key)) continue;
    for (const used of parametersIn(value)) {
      report(say.parameterProblem(value, { name: used, pipeline: name, problem: 'can only be used in nodes' }));
    }
  }
}

function parametersIn(value: Value): readonly string[] {
  const names: string[] = [];
  leafWalker((leaf) => {
    const name = leaf.kind === 'foreign' ? /^params\.(\w+)$/.exec(leaf.expression)?.[1] : undefined;
    if (name !== undefined) names.push(name);
  })(value);
  return names;
}
