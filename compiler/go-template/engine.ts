import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome } from '../diagnostics/outcome.ts';
import type { SourceFile } from '../source/source-file.ts';
import { span, startOf } from '../source/span.ts';
import type { Json } from '../util/json.ts';
import { builtins } from './builtins/builtins.ts';
import { templateExecution, templateSyntax } from './diagnostics.ts';
import { compileTree } from './evaluate/compile-tree.ts';
import { invoke } from './evaluate/invoke.ts';
import { type CompiledTemplate, fail, type Limits, type MissingKey, type Run } from './evaluate/run.ts';
import { templateSet } from './evaluate/template-set.ts';
import { fromPlain } from './from-plain.ts';
import type { MethodTable, TemplateFunction } from './function.ts';
import { templateFunctions, templateMethods } from './functions/index.ts';
import { parseJsonWithIntegers } from './json/parse-json.ts';
import { parseTemplate } from './syntax/parser.ts';
import { wellFormed } from './text/well-formed.ts';
import type { GoStruct } from './value.ts';

export type { MissingKey } from './evaluate/run.ts';

export interface CompileOptions {
  /** The name of the main template, for `template` and `include`; the name of the source by default. */
  readonly name?: string;
  /** What opens and closes an action; `{{` and `}}` by default. */
  readonly delimiters?: { readonly left: string; readonly right: string };
  /** Functions of the caller. One that is called like a known one replaces it. */
  readonly functions?: readonly TemplateFunction[];
}

/** A template that was read once and can be rendered many times. */
export interface Template {
  readonly name: string;
  readonly source: SourceFile;
  readonly templates: ReadonlyMap<string, CompiledTemplate>;
  readonly engine: Engine;
}

/** What the templates of one compilation, and those that `tpl` makes on the way, have in common. */
export interface Engine {
  readonly functions: ReadonlyMap<string, TemplateFunction>;
  readonly names: ReadonlySet<string>;
  readonly methods: MethodTable;
  readonly delimiters: { readonly left: string; readonly right: string };
}

export interface RenderOptions {
  /** What a missing map entry gives: `<no value>`, the zero value of its type, or an error. `default` by default. */
  readonly missingKey?: MissingKey;
  /** The instant for `now`, in seconds since 1970; without it clock functions fail. */
  readonly now?: number;
  /** The seed of random functions; without it they fail. */
  readonly seed?: number;
  /**
   * The table of time zones, as `time/generated/zones.txt` has it; asked for when a template names a zone other than UTC, which fails
   * without it.
   */
  readonly zones?: () => string;
  readonly limits?: Partial<Limits>;
}

/** Far beyond what a template needs, and done in about a second. */
export const defaultLimits: Limits = { steps: 3_000_000, depth: 5_000, length: 16_000_000 };

const standardDelimiters = { left: '{{', right: '}}' } as const;

const standard: ReadonlyMap<string, TemplateFunction> = new Map(
  [...builtins, ...templateFunctions].map((each) => [each.name, each]),
);

/**
 * Reads a Go template, as `text/template` of Go 1.19 does, with the functions of sprig and Helm. The value is undefined when it has errors,
 * of which all that can be found are reported; the first is the one that Go gives.
 *
 * Diagnostics: STK1500 to STK1523.
 */
export function compileTemplate(source: SourceFile, options: CompileOptions = {}): Outcome<Template | undefined> {
  const functions = withFunctions(options.functions ?? []);
  const engine: Engine = {
    functions,
    names: new Set(functions.keys()),
    methods: templateMethods,
    delimiters: options.delimiters ?? standardDelimiters,
  };
  const name = options.name ?? source.name;
  const { templates, diagnostics } = compileAll(source, { name, engine });
  if (hasError(diagnostics)) return outcome(undefined, diagnostics);
  return outcome({ name, source, templates, engine }, diagnostics);
}

function withFunctions(extra: readonly TemplateFunction[]): ReadonlyMap<string, TemplateFunction> {
  return extra.length === 0 ? standard : new Map([...standard, ...extra.map((each) => [each.name, each] as const)]);
}

interface Compilation {
  readonly templates: ReadonlyMap<string, CompiledTemplate>;
  readonly diagnostics: readonly Diagnostic[];
}

function compileAll(source: SourceFile, at: { readonly name: string; readonly engine: Engine }): Compilation {
  const { engine, name } = at;
  const text = wellFormed(source.text);
  const file = text === source.text ? source : { ...source, text };
  const parsed = parseTemplate(file, { name, delimiters: engine.delimiters, functions: engine.names });
  const templates = new Map<string, CompiledTemplate>();
  if (hasError(parsed.diagnostics)) return { templates, diagnostics: parsed.diagnostics };
  for (const tree of parsed.value.values()) {
    templates.set(tree.name, compileTree(tree, { functions: engine.functions, methods: engine.methods }));
  }
  return { templates, diagnostics: parsed.diagnostics };
}

/**
 * Renders `template` with `data` as its dot: whole numbers are `int64`, floats `float64`. A struct is taken as it is: its fields are a closed set. Renderings do not influence each other: what a
 * template changes (`set`, `unset`) is its own copy. Bytes that are no valid UTF-8 are written as U+FFFD. When it fails the value is the text up to there.
 *
 * Diagnostics: one of STK1550 to STK1573, at most.
 */
export function render(template: Template, data: Json | GoStruct, options: RenderOptions = {}): Outcome<string> {
  const limits = options.limits === undefined ? defaultLimits : { ...defaultLimits, ...options.limits };
  const run: Run = {
    limits,
    missingKey: options.missingKey ?? 'default',
    output: '',
    stepsLeft: limits.steps,
    depth: 0,
    at: startOf(template.source),
    failure: undefined,
  };
  const set = templateSet(run, template.templates, {
    now: options.now,
    seed: options.seed,
    zones: options.zones,
    name: template.name,
    compile: (source) => compileAll(source, template),
  });
  const main = template.templates.get(template.name);
  const dot = isStruct(data) ? data : (fromPlain(data) ?? undefined);
  if (main !== undefined) guarded(run, () => invoke({ run, set }, main, dot));
  return outcome(wellFormed(run.output), run.failure === undefined ? [] : [run.failure]);
}

function isStruct(data: Json | GoStruct): data is GoStruct {
  return typeof data === 'object' && data !== null && 'kind' in data;
}

/**
 * A caller may have used up most of the stack before: running out of it is the same mistake of a template as calling too
 * deeply.
 */
function guarded(run: Run, execute: () => void): void {
  try {
    execute();
  } catch (error) {
    if (!(error instanceof RangeError) || !error.message.includes('call stack')) throw error;
    fail(run, templateExecution.calledTooDeeply(run.at, {}));
  }
}

/**
 * Compiles and renders a template. The diagnostics say why it cannot be compiled, or why rendering failed.
 *
 * Diagnostics: those of `compileTemplate` and `render`.
 */
export function renderGoTemplate(
  source: SourceFile,
  data: Json,
  options: CompileOptions & RenderOptions = {},
): Outcome<string> {
  const compiled = compileTemplate(source, options);
  if (compiled.value === undefined) return outcome('', compiled.diagnostics);
  const rendered = render(compiled.value, data, options);
  return outcome(rendered.value, [...compiled.diagnostics, ...rendered.diagnostics]);
}

/** How deeply a template's data may be nested. */
const deepestData = 500;

/**
 * A template's data, read from a JSON text: a number without `.`, `e` and `E` that fits in 64 bits is a `bigint`, every other a
 * `JsonFloat`. Of two members with one name the later counts, as in Go.
 *
 * Diagnostics: STK1530 where the text is not JSON; the value is then null.
 */
export function readJson(source: SourceFile): Outcome<Json> {
  const { value, error, at } = parseJsonWithIntegers(source.text, deepestData);
  if (error === undefined) return outcome(value);
  return outcome(null, [templateSyntax.badJson(span(source, at, at + 1), { reason: error })]);
}
