import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { templateDiagnostics as say } from './diagnostics.ts';
import type { Locate } from './value.ts';
import { describe, type TemplateValue } from './value.ts';

/** How much a rendering may do. */
export interface Limits {
  /** Evaluated nodes, rounds of loops, and the work of filters: one step for each item, one for 64 characters. */
  readonly steps: number;
  /** UTF-16 units of the output and of every text on the way. */
  readonly length: number;
  /** How deeply macros and included templates may call each other. */
  readonly depth: number;
}

/** Another template, by the name that `include`, `import` and `extends` give it. */
export type Load = (name: string) => SourceFile | undefined;

/**
 * One rendering at work. After a failure every value is undefined, every loop ends, and nothing more is reported: so no function needs
 * to ask whether the one that it called has failed.
 */
export interface Run {
  readonly limits: Limits;
  readonly load: Load | undefined;
  stepsLeft: number;
  depth: number;
  failure: Diagnostic | undefined;
  /** The functions that every template knows. */
  globals: ReadonlyMap<string, TemplateValue>;
}

/** Records why the rendering ends; the first reason counts. */
export function stop(run: Run, diagnostic: Diagnostic): undefined {
  run.failure ??= diagnostic;
}

/** Whether the rendering goes on after `amount` more steps. */
export function spend(run: Run, amount: number, at: Locate): boolean {
  run.stepsLeft -= amount;
  if (run.stepsLeft < 0) stop(run, say.tooMuch(at(), { what: `does more than ${run.limits.steps} steps` }));
  return run.failure === undefined;
}

/** Whether a text of `length` may be made; pays for it. */
export function spendText(run: Run, length: number, at: Locate): boolean {
  if (length > run.limits.length)
    stop(run, say.tooMuch(at(), { what: `makes a text longer than ${run.limits.length} characters` }));
  return spend(run, length >> 6, at);
}

/** Reports a value that cannot be used like this. */
export function misuse(run: Run, at: Locate, what: string, problem: string): undefined {
  return stop(run, say.wrongUse(at(), { what, problem }));
}

/** `value` as it is written: numbers and booleans as in JavaScript, lists with commas. Mappings and functions are reported. */
export function textOf(run: Run, value: TemplateValue, at: Locate): string {
  if (typeof value === 'string') return spendText(run, value.length, at) ? value : '';
  if (value === undefined || value === null || !spend(run, 1, at)) return '';
  if (typeof value === 'number' && !Number.isFinite(value)) {
    misuse(run, at, 'A number that is infinite or none', 'cannot be written');
    return '';
  }
  if (Array.isArray(value)) return joinTexts(run, value, ',', at);
  if (typeof value !== 'object') return String(value);
  const advice = value instanceof Map ? 'cannot be written as it is; "| dump" makes JSON of it' : 'cannot be written';
  misuse(run, at, `This is ${describe(value)}, which`, advice);
  return '';
}

/** The texts of `items` with `separator` between them. */
export function joinTexts(run: Run, items: readonly TemplateValue[], separator: string, at: Locate): string {
  const texts: string[] = [];
  let length = 0;
  for (const item of items) {
    const text = textOf(run, item, at);
    length += text.length + separator.length;
    if (!spendText(run, length > run.limits.length ? length : separator.length, at)) return '';
    texts.push(text);
  }
  return texts.join(separator);
}
