import { misuse, spend } from './run.ts';
import { newFrame, placeOf, type Scope } from './scope.ts';
import { childOf, childrenOf, type Node, nameIn } from './tree.ts';
import { describe, type TemplateValue } from './value.ts';

type Evaluate = (node: Node | undefined, scope: Scope) => TemplateValue;

/** `{% for name in list %}`, `{% for key, value in mapping %}`, and `else` where there is nothing to go through. */
export function loop(node: Node, scope: Scope, evaluate: Evaluate): void {
  const name = childOf(node, 'name');
  const names = name?.typename === 'Array' ? childrenOf(name).map(nameIn) : [nameIn(name)];
  const inner = { ...scope, frame: newFrame(scope.frame, 'open') };
  const rounds = roundsOf(evaluate(childOf(node, 'arr'), scope), names, placeScope(node, scope));
  const body = childOf(node, 'body');
  for (const [index, values] of rounds.entries()) {
    if (!spend(scope.run, 2, placeOf(scope, node))) return;
    for (const [at, each] of names.entries()) inner.frame.variables.set(each, values[at]);
    inner.frame.variables.set('loop', stateOf(index, rounds.length));
    scope.execute(body, inner);
  }
  if (rounds.length === 0) scope.execute(childOf(node, 'else_'), inner);
}

interface Place {
  readonly node: Node;
  readonly scope: Scope;
}

function placeScope(node: Node, scope: Scope): Place {
  return { node: childOf(node, 'arr') ?? node, scope };
}

/** The values of the names in each round. */
function roundsOf(value: TemplateValue, names: readonly string[], { node, scope }: Place): readonly TemplateValue[][] {
  const at = placeOf(scope, node);
  if (value === undefined || value === null || value === false || value === '') return [];
  if (value instanceof Map) {
    if (names.length === 2) return spend(scope.run, value.size, at) ? Array.from(value) : [];
    misuse(scope.run, at, 'A loop over a mapping', 'needs two names: "for key, value in …"');
    return [];
  }
  const items = typeof value === 'string' ? [...value] : value;
  if (Array.isArray(items)) return spend(scope.run, items.length, at) ? items.map((item) => parts(item, names)) : [];
  misuse(scope.run, at, 'A loop', `goes through a list or a mapping, but this is ${describe(value)}`);
  return [];
}

function parts(item: TemplateValue, names: readonly string[]): TemplateValue[] {
  return names.length > 1 && Array.isArray(item) ? item : [item];
}

function stateOf(index: number, length: number): TemplateValue {
  return new Map<string, TemplateValue>([
    ['index', index + 1],
    ['index0', index],
    ['revindex', length - index],
    ['revindex0', length - index - 1],
    ['first', index === 0],
    ['last', index === length - 1],
    ['length', length],
  ]);
}
