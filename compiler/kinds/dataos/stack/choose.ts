import { pick, pickText } from '../../../value/pick.ts';
import { dataosDiagnostics as say } from '../diagnostics.ts';
import { configKeys, configOf, type StackDefinition } from '../model/definition.ts';
import type { Runnable } from '../runnable/runnable.ts';
import type { Task } from '../world.ts';
import { chooseStack, parseStackReference } from './reference.ts';

/** The stack that `runnable` names, if it can be run as such. Diagnostics: STK3403 to STK3406. */
export function stackOf(runnable: Runnable, task: Task): StackDefinition | undefined {
  const at = pick(runnable.section, 'stack') ?? runnable.section;
  const written = pickText(runnable.section, 'stack');
  if (written === undefined) return undefined;
  const reference = parseStackReference(written);
  if (reference === undefined) {
    task.report(say.badStackReference(at, { stack: written }));
    return undefined;
  }
  const { definitions, builtIns } = task.world;
  const builtIn = builtIns.filter(({ name }) => !definitions.some((each) => each.name === name));
  const isBuiltIn = builtIn.some(({ name }) => name === reference.name);
  const others = builtIn.map(({ name }) => name);
  const choice = chooseStack(reference, isBuiltIn ? builtIn : definitions, others);
  if (choice.kind === 'found') return runnableBy(choice.definition, runnable, task);
  if (choice.kind === 'unknown') {
    const { reason, suggestion } = choice;
    task.report(say.unknownStack(at, { stack: written, reason, suggestion }));
  } else {
    const flavors = choice.flavors.map((flavor) => `"${flavor}"`).join(', ');
    const example = `${reference.name}+${choice.flavors[0]}${reference.version === undefined ? '' : `:${reference.version}`}`;
    task.report(say.ambiguousStack(at, { stack: written, flavors, example }));
  }
  return undefined;
}

function runnableBy(definition: StackDefinition, runnable: Runnable, task: Task): StackDefinition | undefined {
  if (configOf(definition, runnable.type) !== undefined) return definition;
  const at = pick(runnable.section, 'stack') ?? runnable.section;
  const values = { stack: definition.selector, type: runnable.type, config: configKeys[runnable.type] };
  task.report(say.notForOrchestrator(at, values, [{ at: definition.at, note: 'the stack' }]));
  return undefined;
}
