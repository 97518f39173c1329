import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import type { SourceFile } from '../source/source-file.ts';
import { startOf } from '../source/span.ts';
import type { Json } from '../util/json.ts';
import { templateDiagnostics as say } from './diagnostics.ts';
import { execute } from './execute.ts';
import { globals } from './globals.ts';
import { addBlocks, executeTemplate } from './include.ts';
import type { Limits, Load, Run } from './run.ts';
import { newContext, newFrame, type Scope } from './scope.ts';
import { readTree } from './tree.ts';
import { fromPlain } from './value.ts';

export interface TemplateOptions {
  /** The templates that `include`, `import` and `extends` can name; none without it. */
  readonly load?: Load;
  readonly limits?: Partial<Limits>;
}

/** Far beyond what a template needs, and done in a second. */
export const defaultLimits: Limits = { steps: 1_000_000, length: 16_000_000, depth: 100 };

/**
 * Renders a nunjucks template with `data`, whose members are its variables. It sees nothing but them and the functions of this room; it
 * comes to an end; and it makes the same text of the same data. What is the same as in nunjucks and what is not: see README.md.
 *
 * Diagnostics: STK8064 where the text is no template, otherwise one of STK2340 to STK2344 at most; the value is then what was made so far.
 */
export function renderTemplate(template: SourceFile, data: Json, options: TemplateOptions = {}): Outcome<string> {
  const tree = readTree(template);
  if (!tree.value) return outcome('', tree.diagnostics);
  const limits = options.limits ? { ...defaultLimits, ...options.limits } : defaultLimits;
  const run: Run = {
    limits,
    load: options.load,
    stepsLeft: limits.steps,
    depth: 0,
    failure: undefined,
    globals: new Map(),
  };
  run.globals = globals(run);
  const variables = data instanceof Map ? fromPlain(data) : undefined;
  const context = newContext(run.globals);
  if (variables instanceof Map) for (const [name, value] of variables) context.variables.set(name, value);
  const block = { node: tree.value, file: template };
  const scope: Scope = {
    ...{ run, file: template, context, execute, frame: newFrame(undefined, 'top') },
    ...{ out: { text: '' }, root: { parent: undefined }, block: undefined },
  };
  const text = guarded(run, template, () => {
    addBlocks(context, block, scope);
    return executeTemplate(block, scope);
  });
  return outcome(text, run.failure ? [run.failure] : []);
}

/** The one place that knows of the stack of the process: expressions of many thousand parts are trees as deep. */
function guarded(run: Run, file: SourceFile, work: () => string): string {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    run.failure ??= say.tooMuch(startOf(file), { what: 'is nested too deeply' });
    return '';
  }
}
