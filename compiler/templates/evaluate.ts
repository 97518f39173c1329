import { didYouMean } from '../util/did-you-mean.ts';
import { templateDiagnostics as say } from './diagnostics.ts';
import { applyFilter } from './filters.ts';
import { macro } from './macro.ts';
import { memberOf } from './members.ts';
import { calculate, compare, contains } from './operators.ts';
import { misuse, spend, stop } from './run.ts';
import { capture, lookUp, newFrame, placeOf, type Scope } from './scope.ts';
import { runTest } from './tests.ts';
import { childOf, childrenOf, describeNode, type Node, nameIn } from './tree.ts';
import { type Arguments, describe, isCallable, isTrue, type TemplateValue } from './value.ts';

/** The value of an expression; undefined also after a report. */
export function evaluate(node: Node | undefined, scope: Scope): TemplateValue {
  if (!node || !spend(scope.run, 1, placeOf(scope, node))) return undefined;
  switch (node.typename) {
    case 'Literal':
      return literal(node, scope);
    case 'Symbol':
      return lookUpText(node, scope);
    case 'LookupVal':
      return memberOf(scope.run, field(node, 'target', scope), field(node, 'val', scope), placeOf(scope, node));
    case 'FunCall':
      return call(node, scope);
    case 'Filter':
      return filter(node, scope);
    case 'Is':
      return test(node, scope);
    case 'InlineIf':
      return inlineIf(node, scope);
    case 'Group':
      return childrenOf(node)
        .map((child) => evaluate(child, scope))
        .at(-1);
    case 'Array':
      return childrenOf(node).map((child) => evaluate(child, scope));
    case 'Dict':
      return new Map(pairsOf(node, scope));
    case 'Caller':
      return macro(node, scope, { name: 'caller', isInner: true, evaluate });
    case 'Capture':
      return capture(scope, childOf(node, 'body'), scope.frame);
    default:
      return operation(node, scope);
  }
}

function field(node: Node, name: string, scope: Scope): TemplateValue {
  return evaluate(childOf(node, name), scope);
}

function operation(node: Node, scope: Scope): TemplateValue {
  const at = placeOf(scope, node);
  switch (node.typename) {
    case 'Or': {
      const left = field(node, 'left', scope);
      return isTrue(left) ? left : field(node, 'right', scope);
    }
    case 'And': {
      const left = field(node, 'left', scope);
      return isTrue(left) ? field(node, 'right', scope) : left;
    }
    case 'Not':
      return !isTrue(field(node, 'target', scope));
    case 'In':
      return contains(scope.run, field(node, 'right', scope), field(node, 'left', scope), at);
    case 'Compare':
      return comparison(node, scope);
    case 'Neg':
    case 'Pos':
      return calculate(scope.run, node.typename, [0, field(node, 'target', scope)], at);
    default:
      return calculate(scope.run, node.typename, [field(node, 'left', scope), field(node, 'right', scope)], at);
  }
}

function literal(node: Node, scope: Scope): TemplateValue {
  const value = node['value'];
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  const reason = 'it can take without end; "replace", "split" and "in" work with plain texts';
  return stop(scope.run, say.notAvailable(placeOf(scope, node)(), { what: 'A regular expression', reason }));
}

/** Long texts cost what it takes to read them, so that operators need not count. */
function lookUpText(node: Node, scope: Scope): TemplateValue {
  const value = lookUp(scope, nameIn(node));
  return typeof value !== 'string' || spend(scope.run, value.length >> 6, placeOf(scope, node)) ? value : undefined;
}

function inlineIf(node: Node, scope: Scope): TemplateValue {
  if (isTrue(field(node, 'cond', scope))) return field(node, 'body', scope);
  return childOf(node, 'else_') ? field(node, 'else_', scope) : '';
}

/** `a < b < c` compares the result of `a < b` with `c`, as in JavaScript. */
function comparison(node: Node, scope: Scope): TemplateValue {
  let left = field(node, 'expr', scope);
  for (const operand of childrenOf(node, 'ops')) {
    left = compare(String(operand['type']), left, field(operand, 'expr', scope));
  }
  return left;
}

function pairsOf(node: Node, scope: Scope): readonly (readonly [string, TemplateValue])[] {
  return childrenOf(node).map((pair) => {
    const key = childOf(pair, 'key');
    if (typeof key?.['value'] !== 'string')
      misuse(scope.run, placeOf(scope, pair), 'The key of a mapping', 'must be a text or a name');
    return [nameIn(key), field(pair, 'value', scope)] as const;
  });
}

/** What stands between the parentheses of a call. */
export function argumentsOf(nodes: readonly Node[], scope: Scope): Arguments {
  const named = nodes.find((node) => node.typename === 'KeywordArgs');
  return {
    positional: nodes.filter((node) => node !== named).map((node) => evaluate(node, scope)),
    named: new Map(named ? pairsOf(named, scope) : []),
  };
}

function filter(node: Node, scope: Scope): TemplateValue {
  const name = nameIn(childOf(node, 'name'));
  const given = argumentsOf(childrenOf(childOf(node, 'args')), scope);
  return applyFilter({ run: scope.run, name, at: placeOf(scope, node) }, given);
}

function test(node: Node, scope: Scope): TemplateValue {
  const right = childOf(node, 'right');
  // `x is none` and `x is null` come as literals; there are no tests for others.
  const literal = right?.typename === 'Literal' ? right['value'] : undefined;
  const name = literal === null ? 'none' : nameIn(right && (childOf(right, 'name') ?? right)) || String(literal);
  const given = right ? argumentsOf(childrenOf(childOf(right, 'args')), scope).positional : [];
  const at = placeOf(scope, right ?? node);
  return runTest({ run: scope.run, name, at, values: [field(node, 'left', scope), ...given] });
}

function call(node: Node, scope: Scope): TemplateValue {
  const callee = childOf(node, 'name');
  const at = placeOf(scope, callee ?? node);
  if (callee?.typename === 'Symbol' && nameIn(callee) === 'super' && scope.block) return superBlock(node, scope);
  const value = evaluate(callee, scope);
  if (scope.run.failure) return undefined;
  if (isCallable(value)) return value.call(argumentsOf(childrenOf(childOf(node, 'args')), scope), at);
  const name = callee ? describeNode(callee) : 'This';
  if (value !== undefined && value !== null)
    return misuse(scope.run, at, `"${name}"`, `is ${describe(value)} and cannot be called`);
  const suggestion = didYouMean(name, scope.context.variables.keys());
  return stop(scope.run, say.unknownName(at(), { what: 'function', name, suggestion }));
}

/** The block of the same name in the template that this one extends. */
function superBlock(node: Node, scope: Scope): TemplateValue {
  const { name, index } = scope.block ?? { name: '', index: 0 };
  const next = scope.context.blocks.get(name)?.[index + 1];
  if (!next) return misuse(scope.run, placeOf(scope, node), '"super()"', `finds no other block called "${name}"`);
  const inner = { ...scope, file: next.file, block: { name, index: index + 1 } };
  return capture(inner, childOf(next.node, 'body'), newFrame(scope.frame, 'isolated'));
}
