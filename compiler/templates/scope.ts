import type { SourceFile } from '../source/source-file.ts';
import { type Run, spendText } from './run.ts';
import { type Node, spanOf } from './tree.ts';
import type { Locate, TemplateValue } from './value.ts';

/** Variables of a loop, a block or a macro. */
export interface Frame {
  readonly variables: Map<string, TemplateValue>;
  readonly parent: Frame | undefined;
  /** Whether `set` stays inside, even where the name is known outside. */
  readonly isIsolated: boolean;
  /** Whether it is the outermost of a template: what is set there macros see, and other templates can import. */
  readonly isTop: boolean;
}

/** What a template and those that it extends have in common. */
export interface Context {
  /** The data, and what was set outside of loops, blocks and macros. */
  readonly variables: Map<string, TemplateValue>;
  readonly exported: Set<string>;
  /** The blocks by name; those of the template first, then those of the templates that it extends. */
  readonly blocks: Map<string, readonly Block[]>;
}

export interface Block {
  readonly node: Node;
  readonly file: SourceFile;
}

/** Where a body is executed. */
export interface Scope {
  readonly run: Run;
  readonly file: SourceFile;
  readonly context: Context;
  readonly frame: Frame;
  /** The text that the body has made so far. */
  readonly out: { text: string };
  /** What this template extends, as soon as `extends` was executed. */
  readonly root: { parent: Block | undefined };
  /** The block that is executed, and which of those with its name it is. */
  readonly block: { readonly name: string; readonly index: number } | undefined;
  /** Executes statements: for expressions that hold some. */
  readonly execute: (node: Node | undefined, scope: Scope) => void;
}

export function newFrame(parent: Frame | undefined, kind: 'open' | 'isolated' | 'top'): Frame {
  return { variables: new Map(), parent, isIsolated: kind !== 'open', isTop: kind === 'top' };
}

export function newContext(variables: ReadonlyMap<string, TemplateValue>): Context {
  return { variables: new Map(variables), exported: new Set(), blocks: new Map() };
}

/** The value of a name, from the innermost frame outwards; undefined where nobody has set it. */
export function lookUp({ frame, context }: Scope, name: string): TemplateValue {
  for (let each: Frame | undefined = frame; each; each = each.parent) {
    const value = each.variables.get(name);
    if (value !== undefined) return value;
  }
  return context.variables.get(name);
}

/** All names that have a value here. */
export function namesIn({ frame, context }: Scope): readonly string[] {
  const frames: Frame[] = [];
  for (let each: Frame | undefined = frame; each; each = each.parent) frames.push(each);
  return [context, ...frames].flatMap(({ variables }) => [...variables.keys()]);
}

/** `{% set name = value %}`: where the name is known, if that can be reached, otherwise here. */
export function assign({ frame, context }: Scope, name: string, value: TemplateValue): void {
  let owner = frame;
  for (let each: Frame | undefined = frame; each; each = each.isIsolated ? undefined : each.parent) {
    if (each.variables.get(name) === undefined) continue;
    owner = each;
    break;
  }
  owner.variables.set(name, value);
  if (frame.isTop) publish(context, name, value);
}

/** Makes a value of the outermost level known to macros, and to templates that import this one. */
export function publish(context: Context, name: string, value: TemplateValue): void {
  context.variables.set(name, value);
  if (!name.startsWith('_')) context.exported.add(name);
}

export function placeOf({ file }: Scope, node: Node): Locate {
  return () => spanOf(file, node);
}

/** Adds to the text of the body, within the bounds. */
export function write({ run, out }: Scope, text: string, at: Locate): void {
  if (spendText(run, out.text.length + text.length > run.limits.length ? Number.MAX_SAFE_INTEGER : text.length, at))
    out.text += text;
}

/** The text that `node` makes in a frame of its own. */
export function capture(scope: Scope, node: Node | undefined, frame: Frame): string {
  const inner = { ...scope, frame, out: { text: '' } };
  scope.execute(node, inner);
  return inner.out.text;
}
