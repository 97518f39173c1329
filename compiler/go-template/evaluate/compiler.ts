import type { MethodTable, TemplateFunction } from '../function.ts';
import type { OperandNode, PipelineNode, TemplateNode } from '../syntax/tree.ts';
import type { Evaluate, Execute } from './run.ts';
import type { BodyScope } from './scope.ts';

/** The compilers of what holds itself: operands in pipelines in operands, bodies in loops in bodies. */
export interface Parts {
  readonly operand: (compiler: Compiler, node: OperandNode) => Evaluate;
  readonly pipeline: (compiler: Compiler, node: PipelineNode) => Evaluate;
  readonly body: (compiler: Compiler, nodes: readonly TemplateNode[]) => Execute;
}

/** The compiler's view of the engine, and its current position. */
export interface Compiler {
  readonly functions: ReadonlyMap<string, TemplateFunction>;
  readonly methods: MethodTable;
  readonly scope: BodyScope;
  readonly parts: Parts;
}
