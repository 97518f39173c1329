import { templateDiagnostics as say } from './diagnostics.ts';
import { misuse, stop } from './run.ts';
import { capture, newFrame, placeOf, type Scope } from './scope.ts';
import { childOf, childrenOf, type Node, nameIn } from './tree.ts';
import { type Arguments, type Callable, callable, type TemplateValue } from './value.ts';

export interface MacroOptions {
  readonly name: string;
  /** Whether it sees the variables around it: the body of a `call` block does, a macro sees only its arguments and the outermost level. */
  readonly isInner: boolean;
  readonly evaluate: (node: Node | undefined, scope: Scope) => TemplateValue;
}

interface Parameter {
  readonly name: string;
  readonly otherwise: Node | undefined;
}

/** A macro as a function of the template: what its body makes is its value. */
export function macro(node: Node, scope: Scope, options: MacroOptions): Callable {
  const parameters = childrenOf(childOf(node, 'args')).flatMap(parametersIn);
  return callable(options.name, (given, at) => {
    const { run } = scope;
    if (run.depth >= run.limits.depth) return stop(run, say.tooMuch(at(), { what: 'calls macros too deeply' }));
    const frame = newFrame(options.isInner ? scope.frame : undefined, 'isolated');
    const inner = { ...scope, frame };
    const problem = argumentProblem(parameters, given);
    if (problem !== undefined) return misuse(run, at, `"${options.name}"`, problem);
    run.depth++;
    for (const [index, { name, otherwise }] of parameters.entries()) {
      const isGiven = index < given.positional.length || given.named.has(name);
      const value = index < given.positional.length ? given.positional[index] : given.named.get(name);
      frame.variables.set(name, isGiven ? value : options.evaluate(otherwise, inner));
    }
    frame.variables.set('caller', given.named.get('caller'));
    const text = capture({ ...inner, block: undefined }, childOf(node, 'body'), frame);
    run.depth--;
    return run.failure ? undefined : text;
  });
}

/** The parameters that a node of a signature declares: one without a value, or all that have one. */
function parametersIn(node: Node): readonly Parameter[] {
  if (node.typename !== 'KeywordArgs') return [{ name: nameIn(node), otherwise: undefined }];
  return childrenOf(node).map((pair) => ({ name: nameIn(childOf(pair, 'key')), otherwise: childOf(pair, 'value') }));
}

function argumentProblem(parameters: readonly Parameter[], { positional, named }: Arguments): string | undefined {
  if (positional.length > parameters.length)
    return `takes ${parameters.length} arguments, but is given ${positional.length}`;
  const unknown = [...named.keys()].find((name) => name !== 'caller' && !parameters.some((each) => each.name === name));
  return unknown === undefined ? undefined : `has no argument called "${unknown}"`;
}

/** Used by messages and `import`: where the macro is declared. */
export function macroName(node: Node, scope: Scope): string {
  const name = nameIn(childOf(node, 'name'));
  if (name === '') misuse(scope.run, placeOf(scope, node), 'A macro', 'needs a name');
  return name;
}
