import type { TemplateTree } from '../syntax/tree.ts';
import { compileBody } from './body.ts';
import type { Compiler } from './compiler.ts';
import { compileOperand } from './operand.ts';
import { compilePipeline } from './pipeline.ts';
import type { CompiledTemplate } from './run.ts';
import { bodyScope } from './scope.ts';

const parts = { operand: compileOperand, pipeline: compilePipeline, body: compileBody } as const;

/** Compiles one named template to closures: nothing of its tree is looked at again when it is rendered. */
export function compileTree(tree: TemplateTree, engine: Omit<Compiler, 'scope' | 'parts'>): CompiledTemplate {
  const scope = bodyScope();
  const execute = compileBody({ ...engine, scope, parts }, tree.body);
  return { name: tree.name, slots: scope.slots, nesting: scope.deepest, blank: tree.blank, execute };
}
