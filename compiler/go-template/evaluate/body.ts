import { didYouMean } from '../../util/did-you-mean.ts';
import { never } from '../../util/never.ts';
import { templateExecution } from '../diagnostics.ts';
import { printValue } from '../print/sprint.ts';
import type { BranchNode, CallNode, PipelineNode, TemplateNode } from '../syntax/tree.ts';
import { isTrue } from '../truth.ts';
import type { GoValue } from '../value.ts';
import { output, spend } from './bounds.ts';
import type { Compiler } from './compiler.ts';
import { invoke } from './invoke.ts';
import { compilePipeline } from './pipeline.ts';
import { compileRange } from './range.ts';
import { type Execute, type Frame, fail, failed, nothing, type Signal } from './run.ts';
import { inner, nested } from './scope.ts';

/** The nodes of a body, one after the other. */
export function compileBody(compiler: Compiler, nodes: readonly TemplateNode[]): Execute {
  const parts = nodes.map((node) => compileNode(compiler, node));
  return (frame, dot) => {
    const { run } = frame;
    run.stepsLeft -= parts.length;
    if (run.stepsLeft < 0 && !spend(run, 0)) return 'failed';
    for (const part of parts) {
      const signal = part(frame, dot);
      if (signal !== 'done') return signal;
    }
    return 'done';
  };
}

function compileNode(compiler: Compiler, node: TemplateNode): Execute {
  switch (node.kind) {
    case 'text': {
      const { text } = node;
      return ({ run }) => (output(run, text) ? 'done' : 'failed');
    }
    case 'action':
      return compileAction(compiler, node.pipeline);
    case 'if':
    case 'with':
      return compileBranch(compiler, node);
    case 'range':
      return compileRange(compiler, node);
    case 'template':
      return compileInvocation(compiler, node);
    case 'break':
    case 'continue': {
      const { kind } = node;
      return () => kind;
    }
    default:
      return never(node);
  }
}

/** Evaluates and prints; a declaration or assignment prints nothing. */
function compileAction(compiler: Compiler, pipeline: PipelineNode): Execute {
  const evaluate = compilePipeline(compiler, pipeline);
  if (pipeline.variables.length > 0) return (frame, dot) => (evaluate(frame, dot) === failed ? 'failed' : 'done');
  return (frame, dot) => {
    const value = evaluate(frame, dot);
    return value !== failed && print(frame, value) ? 'done' : 'failed';
  };
}

function print({ run, set }: Frame, value: GoValue): boolean {
  if (typeof value === 'string') return output(run, value);
  if (value === undefined) return output(run, '<no value>');
  return output(run, printValue(value, set.scope)) && run.failure === undefined;
}

function compileBranch(compiler: Compiler, node: BranchNode): Execute {
  const { scope } = compiler;
  const compile = (nodes: readonly TemplateNode[]) =>
    inner(scope, () => nested(scope, () => compileBody(compiler, nodes)));
  return inner(scope, () => {
    const evaluate = compilePipeline(compiler, node.pipeline);
    const body = compile(node.body);
    const rest = node.otherwise === undefined ? nothing : compile(node.otherwise);
    const rebinds = node.kind === 'with';
    return (frame: Frame, dot: GoValue): Signal => {
      const value = evaluate(frame, dot);
      if (value === failed) return 'failed';
      return isTrue(value) ? body(frame, rebinds ? value : dot) : rest(frame, dot);
    };
  });
}

/** `{{ template "name" pipeline }}`: finds the template when it is called, so that a later definition counts. */
function compileInvocation(compiler: Compiler, node: CallNode): Execute {
  const evaluate = node.pipeline === undefined ? undefined : compilePipeline(compiler, node.pipeline);
  return (frame, dot) => {
    const { run, set } = frame;
    run.at = node;
    const template = set.templates.get(node.name);
    if (template === undefined) {
      const suggestion = didYouMean(node.name, set.templates.keys());
      fail(run, templateExecution.unknownTemplate(node, { name: node.name, suggestion }));
      return 'failed';
    }
    const data = evaluate?.(frame, dot);
    return data === failed ? 'failed' : invoke(frame, template, data);
  };
}
