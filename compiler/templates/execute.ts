import { didYouMean } from '../util/did-you-mean.ts';
import { templateDiagnostics as say } from './diagnostics.ts';
import { evaluate } from './evaluate.ts';
import { extend, importNames, importTemplate, include } from './include.ts';
import { loop } from './loop.ts';
import { macro, macroName } from './macro.ts';
import { spend, stop, textOf } from './run.ts';
import { assign, capture, namesIn, newFrame, placeOf, publish, type Scope, write } from './scope.ts';
import { childOf, childrenOf, describeNode, type Node, nameIn } from './tree.ts';
import { isTrue } from './value.ts';

type Statement = (node: Node, scope: Scope) => void;

const statements: ReadonlyMap<string, Statement> = new Map<string, Statement>([
  ['NodeList', sequence],
  ['Root', sequence],
  ['Output', output],
  ['If', branch],
  ['For', (node, scope) => loop(node, scope, evaluate)],
  ['Set', set],
  ['Switch', choose],
  ['Macro', defineMacro],
  ['Block', block],
  ['Extends', (node, scope) => extend(node, scope, evaluate)],
  ['Include', (node, scope) => include(node, scope, evaluate)],
  ['Import', (node, scope) => importTemplate(node, scope, evaluate)],
  ['FromImport', (node, scope) => importNames(node, scope, evaluate)],
]);

/** Executes a statement or a list of them: writes to `scope.out`, sets variables. */
export function execute(node: Node | undefined, scope: Scope): void {
  if (!node || !spend(scope.run, 1, placeOf(scope, node))) return;
  const statement = statements.get(node.typename) ?? unknown;
  statement(node, scope);
}

function sequence(node: Node, scope: Scope): void {
  for (const child of childrenOf(node)) execute(child, scope);
}

function branch(node: Node, scope: Scope): void {
  execute(childOf(node, isTrue(evaluate(childOf(node, 'cond'), scope)) ? 'body' : 'else_'), scope);
}

/** `asyncEach`, `asyncAll` and `ifAsync`. */
function unknown(node: Node, scope: Scope): void {
  const reason = 'everything is at hand at once; "for" and "if" do the same';
  stop(scope.run, say.notAvailable(placeOf(scope, node)(), { what: `"${node.typename}"`, reason }));
}

function output(node: Node, scope: Scope): void {
  for (const child of childrenOf(node)) {
    const at = placeOf(scope, child);
    if (child.typename === 'TemplateData') {
      write(scope, nameIn(child), at);
      continue;
    }
    const value = evaluate(child, scope);
    if (scope.run.failure) return;
    if (value === undefined || value === null) reportMissing(child, scope);
    else write(scope, textOf(scope.run, value, at), at);
  }
}

function reportMissing(node: Node, scope: Scope): void {
  const value = node.typename === 'Filter' ? childrenOf(childOf(node, 'args'))[0] : node;
  const suggestion = value?.typename === 'Symbol' ? didYouMean(nameIn(value), namesIn(scope)) : '';
  stop(scope.run, say.noValue(placeOf(scope, node)(), { expression: describeNode(node), suggestion }));
}

function set(node: Node, scope: Scope): void {
  const value = evaluate(childOf(node, 'value') ?? childOf(node, 'body'), scope);
  for (const target of childrenOf(node, 'targets')) assign(scope, nameIn(target), value);
}

/** A case without a body goes on with the next one. */
function choose(node: Node, scope: Scope): void {
  const value = evaluate(childOf(node, 'expr'), scope);
  const cases = childrenOf(node, 'cases');
  const first = cases.findIndex((each) => evaluate(childOf(each, 'cond'), scope) === value);
  const chosen =
    first < 0 ? undefined : cases.slice(first).find((each) => childrenOf(childOf(each, 'body')).length > 0);
  execute(chosen ? childOf(chosen, 'body') : childOf(node, 'default'), scope);
}

function defineMacro(node: Node, scope: Scope): void {
  const name = macroName(node, scope);
  const made = macro(node, scope, { name, isInner: false, evaluate });
  if (scope.frame.isTop) publish(scope.context, name, made);
  else scope.frame.variables.set(name, made);
}

/** A block of a template that extends another one is executed there. */
function block(node: Node, scope: Scope): void {
  if (scope.root.parent && !scope.block) return;
  const name = nameIn(childOf(node, 'name'));
  const chosen = scope.context.blocks.get(name)?.[0] ?? { node, file: scope.file };
  const inner = { ...scope, file: chosen.file, block: { name, index: 0 } };
  write(scope, capture(inner, childOf(chosen.node, 'body'), newFrame(scope.frame, 'isolated')), placeOf(scope, node));
}
