import { isTree } from '../../ast/is-tree.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import { sourceFile } from '../../source/source-file.ts';
import { didYouMean, suggester } from '../../util/did-you-mean.ts';
import { joinPath } from '../../util/path.ts';
import type { Dict, Entry, Str, Tree } from '../../value/literal.ts';
import type { DialectEnv } from '../dialect.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import { targetVariables } from './targets.ts';
import { entriesIn, isMissing, member, nameOfKind, textIn } from './tree.ts';

/** A variable of a bundle, for one target. */
export interface BundleVariable {
  readonly name: string;
  /** Where it is declared. */
  readonly at: Entry<Tree>;
  readonly description: string | undefined;
  /** Its value as it is written, references included; undefined when it has to be given, or is looked up. */
  readonly value: Tree | undefined;
  /** `lookup: {warehouse: name}`: the entry that says what is looked up. */
  readonly lookup: Entry<Tree> | undefined;
  /** The bundle itself gives it a value, also where that is left open. */
  readonly hasValue: boolean;
  /** The value was given from outside: by `--var`, the process, or the file of overrides. */
  readonly isGiven: boolean;
}

/** What gives variables their values besides the bundle itself. */
export interface Given {
  /** `--var`, by name. */
  readonly commandLine: ReadonlyMap<string, Str>;
  /** `BUNDLE_VAR_<name>`. */
  readonly process: (name: string) => string | undefined;
  /** `.databricks/bundle/<target>/variable-overrides.json`. */
  readonly overrides: Dict<Tree> | undefined;
  /** Variables that are left open although they have a value. */
  readonly open?: ReadonlySet<string>;
}

/** Nothing: for an import, because what is given from outside is one person's. */
export const nothingGiven: Given = { commandLine: new Map(), process: () => undefined, overrides: undefined };

const definitionKeys = ['default', 'description', 'lookup', 'type', 'value'];

/**
 * The variables of a bundle with their values, strongest first (specs/databricks-bundles §5.1): `--var`, `BUNDLE_VAR_<name>`, a lookup, the file of
 * overrides, the target, the root. Reports STK3613 to STK3617.
 */
export function variablesOf(root: Dict<Tree>, given: Given, report: Report): ReadonlyMap<string, BundleVariable> {
  const declared = new Map<string, BundleVariable>();
  for (const entry of entriesIn(root, 'variables')) declared.set(entry.key, definition(entry, report));
  const suggest = suggester(() => declared.keys());
  for (const entry of entriesIn(root, targetVariables)) {
    const known = declared.get(entry.key);
    if (!known) report(say.unknownVariable(entry, { name: entry.key, suggestion: suggest(entry.key) }));
    else declared.set(entry.key, ofTarget(known, entry));
  }
  for (const [name, variable] of declared) declared.set(name, fromOutside(variable, given, report));
  return declared;
}

function definition(entry: Entry<Tree>, report: Report): BundleVariable {
  const { key: name, value } = entry;
  const body = value.kind === 'dict' ? value : undefined;
  if (!body && value.kind !== 'null')
    report(say.variableShape(value, { name, problem: 'is no mapping; its value stands under "default"' }));
  for (const member of body?.entries.values() ?? []) {
    if (!definitionKeys.includes(member.key)) {
      const where = `in the variable "${name}"`;
      report(say.unknownKey(member, { key: member.key, where, suggestion: didYouMean(member.key, definitionKeys) }));
    }
  }
  const type = body?.entries.get('type');
  if (type && textIn(body, 'type') !== 'complex') report(say.variableType(type.value, { name }));
  const lookup = body && lookupIn(body);
  return {
    name,
    at: entry,
    description: textIn(body, 'description'),
    value: lookup ? undefined : valueIn(body),
    lookup,
    hasValue: !lookup && !isMissing(valueIn(body)),
    isGiven: false,
  };
}

/** `value` is nowhere described, and the CLI takes it. */
function valueIn(body: Dict<Tree> | undefined): Tree | undefined {
  return member(body, 'value') ?? member(body, 'default');
}

function lookupIn(body: Dict<Tree>): Entry<Tree> | undefined {
  return entriesIn(body, 'lookup').find(({ value }) => !isMissing(value));
}

/** A scalar, a list or any other mapping is the new default; a mapping of nothing but a definition's keys is a definition. */
function ofTarget(known: BundleVariable, { value }: Entry<Tree>): BundleVariable {
  if (value.kind === 'null') return known;
  const keys = value.kind === 'dict' ? [...value.entries.keys()].toSorted().join(' ') : '';
  const isDefinition = value.kind === 'dict' && definitions.includes(keys);
  if (!isDefinition) return { ...known, value, hasValue: true, lookup: undefined };
  const description = textIn(value, 'description') ?? known.description;
  const lookup = lookupIn(value);
  if (lookup) return { ...known, description, lookup, value: undefined };
  return { ...known, description, lookup: undefined, hasValue: true, value: member(value, 'default') };
}

const definitions: readonly string[] = [
  'default',
  'lookup',
  'default type',
  'default description',
  'default description type',
  'description lookup',
];

function fromOutside(variable: BundleVariable, given: Given, report: Report): BundleVariable {
  const { name } = variable;
  if (given.open?.has(name)) return { ...variable, value: undefined };
  const text = given.commandLine.get(name) ?? fromProcess(name, given);
  if (text) {
    const isComplex = variable.value?.kind === 'dict' || variable.value?.kind === 'list';
    if (isComplex)
      report(
        say.variableShape(variable.at, {
          name,
          problem: 'holds a list or a mapping, which text from outside cannot replace',
        }),
      );
    return isComplex ? variable : { ...variable, value: text, lookup: undefined, isGiven: true };
  }
  const override = given.overrides?.entries.get(name)?.value;
  if (override && !variable.lookup) {
    const problem = shapeProblem(variable.value, override);
    if (problem !== undefined) report(say.variableShape(override, { name, problem }));
    return { ...variable, value: override, isGiven: true };
  }
  return variable;
}

/** A list or a mapping stays one, and so does everything else. */
function shapeProblem(before: Tree | undefined, override: Tree): string | undefined {
  if (!before || isMissing(before) || (before.kind === 'string' && before.value.includes('${'))) return undefined;
  const isComplex = (tree: Tree) => tree.kind === 'dict' || tree.kind === 'list';
  if (isComplex(before) === isComplex(override)) return undefined;
  return `${isComplex(before) ? 'holds a list or a mapping' : 'holds no list or mapping'}, and is overridden with ${nameOfKind(override)}`;
}

function fromProcess(name: string, { process }: Given): Str | undefined {
  const value = process(name);
  if (value === undefined) return undefined;
  const file = sourceFile(`<BUNDLE_VAR_${name}>`, '');
  return { file, start: 0, end: 0, kind: 'string', value };
}

/** What a run is given from outside. Reads the file of overrides, if there is one: STK3618. */
export function givenBy(
  env: DialectEnv,
  of: { readonly folder: string; readonly target: string; readonly report: Report },
): Given {
  const path = joinPath(of.folder, `.databricks/bundle/${of.target}/variable-overrides.json`);
  const read = env.read(path);
  const parsed = read.value === undefined ? undefined : env.parse(sourceFile(path, read.value));
  const root = parsed?.value.root;
  const overrides = root && isTree(root) && root.kind === 'dict' ? root : undefined;
  for (const diagnostic of parsed?.diagnostics ?? []) of.report(diagnostic);
  if (root && !overrides) of.report(say.notABundle(root, { file: path, reason: 'it must hold a mapping' }));
  return {
    commandLine: new Map(env.options.variables?.map((entry) => [entry.key, entry.value]) ?? []),
    process: (name) => env.processEnvironment.get(`BUNDLE_VAR_${name}`),
    overrides,
  };
}
