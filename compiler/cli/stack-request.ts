import type { CompileOptions } from '../compile-options.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import { dictAt, textAt } from '../value/build.ts';
import type { Dict, Entry, Str } from '../value/literal.ts';
import type { Value } from '../value/value.ts';
import { usageDiagnostics as say } from './diagnostics.ts';
import { type Argument, hasSwitch, type Invocation, lastValue } from './invocation.ts';
import { type LimitedOption, limitedOptions } from './unread-options.ts';

/** Which environments to compile for. */
export type Selection =
  | { readonly kind: 'first' }
  | { readonly kind: 'bare' }
  | { readonly kind: 'all' }
  | { readonly kind: 'named'; readonly names: readonly Argument[] };

/** What the options of a command that compiles say (`stackOptions`). */
export interface StackRequest {
  /** Stack files or their folders, at least one. `at` is where the command line says so. */
  readonly paths: readonly Argument[];
  /** What `-o` names. */
  readonly out: Argument | undefined;
  readonly selection: Selection;
  readonly variableFile: Argument | undefined;
  /** The options that are the same for every environment. */
  readonly options: Omit<CompileOptions, 'environment' | 'variableFile' | 'home'>;
  /** Given options that not every language reads. */
  readonly limited: readonly LimitedOption[];
  readonly strict: boolean;
}

/** Reads the options that all compiling commands share. Reports STK8007, STK8008 and STK8010. */
export function stackRequest(invocation: Invocation): Outcome<StackRequest> {
  const diagnostics: Diagnostic[] = [];
  const names = invocation.options.get('environment')?.flatMap(separated);
  const bare = invocation.options.get('no-environment')?.[0];
  const all = invocation.options.get('all-environments')?.[0];
  const [first, second] = [names?.[0], bare, all].filter((given) => given !== undefined);
  if (first && second) {
    const given = first === names?.[0] ? '--environment' : first.text;
    diagnostics.push(say.conflictingOptions(second.at, { first: given, second: second.text }));
  }
  const variables = invocation.options.get('var') ?? [];
  for (const { text, at } of variables) {
    if (text.indexOf('=') < 1)
      diagnostics.push(say.missingEquals(at, { form: 'A variable is given as name=value', ...nameless(text) }));
  }
  for (const option of bundleFiles) diagnostics.push(...withoutEquals(invocation, option));
  const settings = invocation.options.get('set') ?? [];
  for (const { text, at } of settings) {
    if (text.indexOf('=') < 1)
      diagnostics.push(say.missingEquals(at, { form: 'A setting is given as path=value', ...nameless(text) }));
  }
  for (const { text, at } of settings) {
    const name = /^variables(?:\.([^=]*))?=/.exec(text);
    if (name) diagnostics.push(say.settingIsVariable(at, { name: name[1] ?? 'NAME' }));
  }
  const out = lastValue(invocation, 'out');
  if (out && invocation.arguments.length > 1) diagnostics.push(say.oneFolderForSeveral(out.at, { folder: out.text }));
  const version = lastValue(invocation, 'yaml-version')?.text;
  const request: StackRequest = {
    paths: invocation.arguments.length > 0 ? invocation.arguments : [{ text: '.', at: invocation.command.at }],
    out,
    selection: names ? { kind: 'named', names } : bare ? { kind: 'bare' } : { kind: all ? 'all' : 'first' },
    variableFile: lastValue(invocation, 'var-file'),
    options: {
      targets: undefined,
      dialect: lastValue(invocation, 'dialect')?.text,
      yamlVersion: version === '1.1' || version === '1.2' ? version : undefined,
      variables: variables.map(variable),
      sections: sectionsOf(invocation),
      set: settings.map(variable),
      paths: pathForm(lastValue(invocation, 'paths')?.text),
      ...bundleOptions(invocation),
      disableInterpolation: hasSwitch(invocation, 'disable-interpolation'),
      allowUnresolved: hasSwitch(invocation, 'allow-unresolved'),
      allowPlainSecrets: hasSwitch(invocation, 'allow-plain-secrets'),
    },
    limited: limitedOptions(invocation),
    strict: hasSwitch(invocation, 'strict'),
  };
  return outcome(request, diagnostics);
}

/** Options of Databricks bundles that give a file for a target: `--resolved dev=dev.json`. */
const bundleFiles = ['resolved', 'state'] as const;

/** What the command line says about a Databricks bundle, also to `stackc import`. */
export function bundleOptions(
  invocation: Invocation,
): Pick<CompileOptions, 'resolved' | 'state' | 'skip' | 'uploadsFiles'> {
  const [resolved, state] = bundleFiles.map(
    (option) =>
      new Map(
        invocation.options
          .get(option)
          ?.map(variable)
          .map(({ key, value }) => [key, value]),
      ),
  );
  const files = lastValue(invocation, 'files')?.text;
  const skip = new Set(
    invocation.options
      .get('skip')
      ?.flatMap(separated)
      .map(({ text }) => text),
  );
  return { resolved, state, skip, uploadsFiles: files === undefined ? undefined : files !== 'none' };
}

/** What is shown of a variable without "=": what stands behind another sign may be a credential. */
function nameless(text: string): { value: string; suggestion: string } {
  if (text.startsWith('=')) return { value: '=…', suggestion: '' };
  const name = /^([\w.-]+):/.exec(text)?.[1];
  if (/^[A-Za-z]\w{0,40}$/.test(text)) return { value: text, suggestion: ` Write "${text}=…".` };
  return name === undefined
    ? { value: text, suggestion: '' }
    : { value: `${name}:…`, suggestion: ` Write "${name}=…".` };
}

/** STK8008 for each value of an option that is no `NAME=VALUE`. */
export function withoutEquals(invocation: Invocation, option: (typeof bundleFiles)[number]): readonly Diagnostic[] {
  const given = invocation.options.get(option) ?? [];
  return given.flatMap(({ text, at }) =>
    text.indexOf('=') < 1 ? [say.missingEquals(at, { form: 'A file is given as target=file', ...nameless(text) })] : [],
  );
}

function pathForm(text: string | undefined): StackRequest['options']['paths'] {
  return text === 'relative' || text === 'as_written' ? text : undefined;
}

/** `-e dev,prod` names two. */
function separated({ text, at }: Argument): readonly Argument[] {
  return text.split(',').map((name) => ({ text: name.trim(), at }));
}

/** A `--var name=value`; its place is the option, which hides the value. */
function variable({ text, at }: Argument): Entry<Str> {
  const equals = text.indexOf('=');
  return { ...at, key: text.slice(0, equals).trim(), value: { ...at, kind: 'string', value: text.slice(equals + 1) } };
}

/** Options that stand for a setting of a target's section, by target. */
const settings: ReadonlyMap<string, readonly string[]> = new Map([
  ['terraform', ['syntax']],
  ['kubernetes', ['profile', 'resolve', 'stamp']],
]);

function sectionsOf(invocation: Invocation): ReadonlyMap<string, Dict<Value>> {
  const sections = new Map<string, Dict<Value>>();
  for (const [target, keys] of settings) {
    const given = keys.flatMap((key) => {
      const argument = lastValue(invocation, key);
      return argument ? [[key, argument] as const] : [];
    });
    const [first] = given;
    const values = given.map(([key, { text, at }]) => [key, textAt(at, text)] as const);
    if (first) sections.set(target, dictAt(first[1].at, Object.fromEntries(values)));
  }
  return sections;
}
