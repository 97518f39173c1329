import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type SourceFile, sourceFile } from '../../source/source-file.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import { type Budget, failure, type Result } from '../function.ts';
import type { GoString, GoValue } from '../value.ts';
import { budgetOf, spend } from './bounds.ts';
import { invoke } from './invoke.ts';
import { randomNumbers } from './random.ts';
import type { CompiledTemplate, Run, TemplateSet } from './run.ts';
import { weights } from './scope.ts';

/** What a set of templates needs besides the templates. */
export interface SetOptions {
  /** The name of the main template: that of a text that `tpl` renders, too. */
  readonly name: GoString;
  readonly now: number | undefined;
  readonly seed: number | undefined;
  readonly zones: (() => string) | undefined;
  /** Reads the text that `tpl` is given. */
  readonly compile: (source: SourceFile) => Compiled;
}

interface Compiled {
  readonly templates: ReadonlyMap<GoString, CompiledTemplate>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The templates of a rendering, with what their functions see. */
export function templateSet(
  run: Run,
  templates: ReadonlyMap<GoString, CompiledTemplate>,
  options: SetOptions,
): TemplateSet {
  const random = options.seed === undefined ? noRandom : randomNumbers(options.seed);
  return makeSet(run, templates, { options, random, texts: new Map(), budget: budgetOf(run) });
}

/** What the set of a rendering and those of the texts in it have in common. */
interface Shared {
  readonly options: SetOptions;
  readonly random: () => number | undefined;
  /** The texts that `tpl` has read. */
  readonly texts: Map<string, Compiled>;
  readonly budget: Budget;
}

const noRandom = () => undefined;

/** Every field is spelled out: a copy of the budget by `...` takes longer than a small template. */
function makeSet(run: Run, templates: ReadonlyMap<GoString, CompiledTemplate>, shared: Shared): TemplateSet {
  const { budget } = shared;
  const set: TemplateSet = {
    templates,
    scope: {
      spend: budget.spend,
      reserve: budget.reserve,
      reserveItems: budget.reserveItems,
      maximumDepth: budget.maximumDepth,
      tooDeep: budget.tooDeep,
      now: shared.options.now,
      random: shared.random,
      zones: shared.options.zones,
      include: (name, data) => include({ run, set }, name, data),
      render: (text, data) => renderText({ run, set }, text, { data, shared }),
    },
  };
  return set;
}

interface Place {
  readonly run: Run;
  readonly set: TemplateSet;
}

function include(place: Place, name: GoString, data: GoValue): Result {
  const template = place.set.templates.get(name);
  if (template !== undefined) return capture(place, template, data);
  return failure(`there is no template named "${name}".${didYouMean(name, place.set.templates.keys())}`);
}

/** Renders `template` into a text of its own. */
function capture(place: Place, template: CompiledTemplate, data: GoValue): Result {
  const { run } = place;
  const { output, at, depth } = run;
  run.output = '';
  run.depth += weights.rendering;
  const signal = invoke(place, template, data === null ? undefined : data);
  const text = run.output;
  run.output = output;
  run.at = at;
  run.depth = depth;
  if (signal !== 'failed') return text;
  const cause = run.failure;
  // Said where the outermost template calls, as every failure in here.
  if (cause !== undefined && isBound(cause)) run.failure = { ...cause, at };
  if (cause === undefined || isBound(cause)) return failure('');
  run.failure = undefined;
  return { ...failure(cause.message), cause };
}

/** Being over a bound ends the whole rendering, wherever it happens. */
function isBound(cause: Diagnostic): boolean {
  return cause.code >= 'STK1570';
}

/** Go's `tpl` of Helm: a text as a template that knows the others; what it defines is known only in it. */
function renderText(place: Place, text: GoString, call: { readonly data: GoValue; readonly shared: Shared }): Result {
  const { run, set } = place;
  const { shared, data } = call;
  if (!spend(run, text.length >> 3)) return failure('');
  const compiled = remembered(shared, sourceFile('<text of tpl>', text));
  const [problem] = compiled.diagnostics;
  if (problem !== undefined) return { ...failure(problem.message), cause: problem };
  const main = compiled.templates.get(shared.options.name);
  if (main === undefined) return failure('the text makes no template');
  const templates = new Map(set.templates);
  for (const [name, template] of compiled.templates) {
    if (!template.blank || !templates.has(name)) templates.set(name, template);
  }
  return capture({ run, set: makeSet(run, templates, shared) }, main, data);
}

/** A text that is rendered in a loop is read once. */
function remembered({ texts, options }: Shared, source: SourceFile): Compiled {
  const known = texts.get(source.text);
  if (known !== undefined) return known;
  const compiled = options.compile(source);
  texts.set(source.text, compiled);
  return compiled;
}
