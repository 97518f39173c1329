import type { SourceFile } from '../source/source-file.ts';
import { templateDiagnostics as say } from './diagnostics.ts';
import { misuse, stop } from './run.ts';
import { type Block, type Context, newContext, newFrame, placeOf, type Scope, write } from './scope.ts';
import { childOf, childrenOf, type Node, nameIn, readTree } from './tree.ts';
import type { TemplateValue } from './value.ts';

type Evaluate = (node: Node | undefined, scope: Scope) => TemplateValue;

/** The text of a template in `context`: its own, or that of the template that it extends. */
export function executeTemplate(template: Block, scope: Scope): string {
  const root: Scope['root'] = { parent: undefined };
  const inner = { ...scope, file: template.file, root, block: undefined, out: { text: '' } };
  scope.execute(template.node, inner);
  return root.parent ? executeTemplate(root.parent, scope) : inner.out.text;
}

/** Adds the blocks of a template behind those that are known. Reports a name that is used twice. */
export function addBlocks(context: Context, template: Block, scope: Scope): void {
  const names = new Set<string>();
  for (const node of blocksBelow(template.node)) {
    const name = nameIn(childOf(node, 'name'));
    if (names.has(name)) misuse(scope.run, placeOf(scope, node), `The block "${name}"`, 'is there twice');
    names.add(name);
    context.blocks.set(name, [...(context.blocks.get(name) ?? []), { node, file: template.file }]);
  }
}

/** What was found in a template before: most are rendered many times, and few have blocks. */
const blocksOf = new WeakMap<Node, readonly Node[]>();

function blocksBelow(root: Node): readonly Node[] {
  const known = blocksOf.get(root) ?? findBlocks(root);
  blocksOf.set(root, known);
  return known;
}

function findBlocks(root: Node): readonly Node[] {
  const found: Node[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.typename === 'Block') found.push(node);
    const below = Object.keys(node).flatMap((field) => [childOf(node, field) ?? childrenOf(node, field)].flat());
    for (const child of below.reverse()) open.push(child);
  }
  return found;
}

/** The template that a tag names. Reports STK2343 where there is none, and what is wrong with it. */
function load(node: Node, scope: Scope, evaluate: Evaluate): Block | undefined {
  const name = evaluate(childOf(node, 'template'), scope);
  if (scope.run.failure) return undefined;
  const at = placeOf(scope, node);
  if (scope.run.depth >= scope.run.limits.depth)
    return stop(scope.run, say.tooMuch(at(), { what: 'includes templates too deeply' }));
  const file = typeof name === 'string' ? scope.run.load?.(name) : undefined;
  if (file) return readBlock(file, scope);
  if (node['ignoreMissing'] === true) return undefined;
  const what = typeof name === 'string' ? `The template "${name}"` : 'Another template';
  const reason = scope.run.load ? 'it is not there' : 'this template is rendered by itself, without other files';
  return stop(scope.run, say.notAvailable(at(), { what, reason }));
}

function readBlock(file: SourceFile, scope: Scope): Block | undefined {
  const { value, diagnostics } = readTree(file);
  const [problem] = diagnostics;
  if (problem) stop(scope.run, problem);
  return value && { node: value, file };
}

export function extend(node: Node, scope: Scope, evaluate: Evaluate): void {
  const template = load(node, scope, evaluate);
  if (!template) return;
  scope.run.depth++;
  addBlocks(scope.context, template, { ...scope, file: template.file });
  scope.root.parent = template;
}

export function include(node: Node, scope: Scope, evaluate: Evaluate): void {
  const template = load(node, scope, evaluate);
  if (template) write(scope, executeInside(template, scope, newContext(scope.context.variables)), placeOf(scope, node));
}

/** Executes a template with a context of its own; `scope.frame` stays visible to it. */
function executeInside(template: Block, scope: Scope, context: Context): string {
  scope.run.depth++;
  addBlocks(context, template, { ...scope, file: template.file });
  const text = executeTemplate(template, { ...scope, context, frame: newFrame(scope.frame, 'top') });
  scope.run.depth--;
  return text;
}

/** What a template has set and defined at its outermost level, but for names that begin with `_`. */
function exportsOf(node: Node, scope: Scope, evaluate: Evaluate): Map<string, TemplateValue> | undefined {
  const template = load(node, scope, evaluate);
  if (!template) return undefined;
  const isShared = node['withContext'] === true;
  const context = newContext(isShared ? scope.context.variables : scope.run.globals);
  executeInside(template, isShared ? scope : { ...scope, frame: newFrame(undefined, 'top') }, context);
  return new Map(Array.from(context.exported, (name) => [name, context.variables.get(name)] as const));
}

export function importTemplate(node: Node, scope: Scope, evaluate: Evaluate): void {
  const exported = exportsOf(node, scope, evaluate);
  define(nameIn(childOf(node, 'target')), exported, scope);
}

export function importNames(node: Node, scope: Scope, evaluate: Evaluate): void {
  const exported = exportsOf(node, scope, evaluate);
  for (const each of childrenOf(childOf(node, 'names'))) {
    const name = nameIn(childOf(each, 'key') ?? each);
    const alias = nameIn(each.typename === 'Pair' ? childOf(each, 'value') : each);
    if (exported && !exported.has(name))
      misuse(scope.run, placeOf(scope, each), `"${name}"`, 'is not set in the template that it is imported from');
    define(alias, exported?.get(name), scope);
  }
}

function define(name: string, value: TemplateValue, { frame, context }: Scope): void {
  if (frame.isTop) context.variables.set(name, value);
  else frame.variables.set(name, value);
}
