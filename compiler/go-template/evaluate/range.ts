import { templateExecution } from '../diagnostics.ts';
import { sortedKeys } from '../sorted-keys.ts';
import type { RangeNode, TemplateNode } from '../syntax/tree.ts';
import { describeValue } from '../type-name.ts';
import { type GoValue, integer } from '../value.ts';
import { spend } from './bounds.ts';
import type { Compiler } from './compiler.ts';
import { compilePipeline } from './pipeline.ts';
import { type Execute, type Frame, fail, failed, nothing, type Signal } from './run.ts';
import { type BodyScope, inner, nested, weights } from './scope.ts';

/** The body of a loop, and where its variables are. */
interface Loop {
  readonly body: Execute;
  readonly index: number | undefined;
  readonly element: number | undefined;
}

/** `range` over the items of a list, or the entries of a map by ascending key; nothing to walk goes to `else`. */
export function compileRange(compiler: Compiler, node: RangeNode): Execute {
  const { scope } = compiler;
  const compile = (nodes: readonly TemplateNode[]) => {
    return inner(scope, () => nested(scope, () => compiler.parts.body(compiler, nodes), weights.loop));
  };
  return inner(scope, () => {
    const evaluate = compilePipeline(compiler, node.pipeline);
    const variables = loopVariables(scope, node.pipeline.variables.length);
    const body = compile(node.body);
    const rest = node.otherwise === undefined ? nothing : compile(node.otherwise);
    const loop = { ...variables, body };
    return (frame: Frame, dot: GoValue): Signal => {
      const value = evaluate(frame, dot);
      if (value === failed) return 'failed';
      if (value === undefined || value === null) return rest(frame, dot);
      if (typeof value === 'object' && value.kind === 'list') {
        return value.items.length === 0 ? rest(frame, dot) : walkList(frame, value.items, loop);
      }
      if (typeof value === 'object' && value.kind === 'map') {
        return value.entries.size === 0 ? rest(frame, dot) : walkMap(frame, value, loop);
      }
      fail(frame.run, templateExecution.cannotRange(frame.run.at, { found: describeValue(value) }));
      return 'failed';
    };
  });
}

/**
 * Go sets the last one or two variables that were declared before the body. Those are the loop's own; under `=`, which declares
 * none, they are whatever was declared last. Go 1.20 mended that, the templates here are those of Go 1.19.
 */
function loopVariables(scope: BodyScope, count: number): Omit<Loop, 'body'> {
  const { bindings } = scope;
  return {
    element: count > 0 ? bindings[bindings.length - 1]?.slot : undefined,
    index: count > 1 ? bindings[bindings.length - 2]?.slot : undefined,
  };
}

function walkList(frame: Frame, items: readonly GoValue[], loop: Loop): Signal {
  for (let at = 0; at < items.length; at++) {
    if (loop.index !== undefined) frame.slots[loop.index] = integer('int', at);
    const signal = iterate(frame, items[at], loop);
    if (signal === 'break') break;
    if (signal === 'failed') return 'failed';
  }
  return 'done';
}

function walkMap(frame: Frame, value: Extract<GoValue, { readonly kind: 'map' }>, loop: Loop): Signal {
  const keys = sortedKeys(value);
  // Taken before the loop, which may change the map.
  const items = keys.map((key) => value.entries.get(key));
  for (let at = 0; at < keys.length; at++) {
    if (loop.index !== undefined) frame.slots[loop.index] = keys[at];
    const signal = iterate(frame, items[at], loop);
    if (signal === 'break') break;
    if (signal === 'failed') return 'failed';
  }
  return 'done';
}

function iterate(frame: Frame, item: GoValue, loop: Loop): Signal {
  if (!spend(frame.run, 1)) return 'failed';
  if (loop.element !== undefined) frame.slots[loop.element] = item;
  return loop.body(frame, item);
}
