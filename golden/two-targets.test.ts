/**
 * One stack, two targets: for every golden case Terraform and Pulumi have the same resources, the same dependencies between them, and the same values up to what
 * they are called. The two documents are brought into one form here, with Pulumi's table of names and none of its target's code.
 */
import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readBuiltIn } from '../compiler/cli/catalogue-folder.ts';
import { hasError } from '../compiler/diagnostics/outcome.ts';
import { homesOf } from '../compiler/homes.ts';
import type { Program } from '../compiler/ir/program.ts';
import type { Target } from '../compiler/target.ts';
import type { Json } from '../compiler/util/json.ts';
import { dictAt, textAt } from '../compiler/value/build.ts';
import { pulumi } from '../targets/pulumi/index.ts';
import { type FieldNames, readTypeNames } from '../targets/pulumi/type-names.ts';
import { terraform } from '../targets/terraform/index.ts';
import { goldenCases } from './case.ts';
import { buildCase } from './compile-case.ts';
import { memoryEnv } from './synthesize.ts';

const test = suite('golden/two-targets');

type Tree = ReadonlyMap<string, Json>;

/** What `target` makes of a program, as a tree. */
function lowered(program: Program, target: Target): Tree | undefined {
  const section = dictAt(program.at, { compat: textAt(program.at, 'none') });
  const { read, parse } = memoryEnv({});
  const env = {
    stackFile: 'stack.yaml',
    allowUnresolved: true,
    home: '../../..',
    paths: undefined,
    read,
    parse,
    readBuiltIn,
  };
  const [part = program] = homesOf(program, [target], [target.name]).chosen.map(([, own]) => own);
  const { value, diagnostics } = target.lower(part, { ...env, section });
  if (hasError(diagnostics)) return undefined;
  const [first] = value;
  return first?.kind === 'tree' && first.tree instanceof Map ? first.tree : undefined;
}

/** A resource in the common form: Pulumi's names, references by address. */
interface Common {
  readonly values: Record<string, unknown>;
  readonly dependencies: readonly string[];
}

function mapIn(tree: Json | undefined, key: string): Tree {
  const value = tree instanceof Map ? tree.get(key) : undefined;
  return value instanceof Map ? value : new Map();
}

const meta = ['depends_on', 'provider', 'lifecycle', 'timeouts'];

function commonTerraform(document: Tree): ReadonlyMap<string, Common> {
  const found = new Map<string, Common>();
  for (const [section, prefix] of [
    ['resource', ''],
    ['data', 'data.'],
  ] as const) {
    for (const [type, blocks] of mapIn(document, section)) {
      for (const [name, body] of blocks instanceof Map ? blocks : []) {
        if (!(body instanceof Map)) continue;
        const own = new Map([...body].filter(([key, value]) => !meta.includes(key) && value !== null));
        const edges = [...addressesIn(own), ...listOf(body.get('depends_on')).map(String)];
        found.set(`${prefix}${type}.${name}`, {
          values: renamed(own, namesOf(`${prefix}${type}`)),
          dependencies: unique(edges),
        });
      }
    }
  }
  return found;
}

/** `databricks_job.load` and `data.databricks_cluster.small` in all texts. */
function addressesIn(value: Json): readonly string[] {
  const text = JSON.stringify(plain(value));
  return [...text.matchAll(/(?<!\$)\$\{((?:data\.)?[a-z]\w*_\w+\.[\w-]+)/g)].map(([, address = '']) => address);
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

const read = new Map<string, FieldNames>();

function namesOf(type: string): FieldNames {
  const known = read.get(type) ?? readNames(type);
  read.set(type, known);
  return known;
}

function readNames(type: string): FieldNames {
  const path = `compiler/kinds/generated/databricks/pulumi/${type.replace(/^data\./, 'data/')}.json`;
  return readTypeNames(readFileSync(path, 'utf8')).fields;
}

function renamed(body: Tree, names: FieldNames): Record<string, unknown> {
  return Object.fromEntries(
    [...body]
      .filter(([, value]) => value !== null)
      .map(([key, value]) => {
        const field = names.get(key);
        if (!field) return [key, plain(value)];
        const item = field.isFlat && Array.isArray(value) ? value[0] : value;
        return [field.property, settled(inner(item ?? null, field.inner), field.isText ?? false)];
      }),
  );
}

function inner(value: Json, names: FieldNames | undefined): unknown {
  if (!names) return plain(value);
  if (Array.isArray(value)) return value.map((item) => inner(item, names));
  if (!(value instanceof Map)) return plain(value);
  const isFree = ![...value.keys()].every((key) => names.has(key));
  return isFree ? Object.fromEntries([...value].map(([key, one]) => [key, inner(one, names)])) : renamed(value, names);
}

function settled(value: unknown, isText: boolean): unknown {
  return isText && typeof value === 'number' ? String(value) : value;
}

/** Plain JSON: floats and big numbers as numbers. */
function plain(value: Json): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, member]) => [key, plain(member)]));
  if (typeof value === 'object' && value !== null && 'float' in value) return value.float;
  return typeof value === 'bigint' ? Number(value) : value;
}

function commonPulumi(program: Tree, addresses: ReadonlyMap<string, string>): ReadonlyMap<string, Common> {
  const found = new Map<string, Common>();
  for (const [key, entry] of [...mapIn(program, 'variables'), ...mapIn(program, 'resources')]) {
    const address = addresses.get(key);
    if (address === undefined) continue;
    const body = mapIn(entry, 'properties');
    const call = mapIn(mapIn(entry, 'fn::invoke'), 'arguments');
    const [got, own] = [mapIn(entry, 'get'), new Map([...body, ...call])];
    const written = JSON.stringify([plain(own), plain(got)]);
    const options = mapIn(entry, 'options');
    const edges = [
      ...[...written.matchAll(/(?<!\$)(?:\$\$)*\$\{([\w-]+)/g)].map(([, root = '']) => root),
      ...listOf(options.get('dependsOn')).map((text) => String(text).slice(2, -1)),
    ];
    const values = got.size > 0 ? {} : Object.fromEntries([...own].map(([name, value]) => [name, plain(value)]));
    const targets = edges.flatMap((root) => addresses.get(root) ?? []);
    found.set(address, { values, dependencies: unique(targets) });
  }
  return found;
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted();
}

/** Texts in one spelling: references are `<address>` in both, files lead from the same folder, dollar signs are dollar signs. */
function comparable(value: unknown, addresses: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => comparable(item, addresses));
  if (typeof value === 'string') return comparableText(value, addresses);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (only?.[0] === 'fn::fromBase64' || only?.[0] === 'fn::toBase64') return comparable(only[1], addresses);
  return Object.fromEntries(
    entries.map(([key, member]) => [String(comparableText(key, addresses)), comparable(member, addresses)]).toSorted(),
  );
}

function comparableText(text: string, addresses: ReadonlyMap<string, string>): string {
  return (
    text
      .replaceAll(/%%\{/g, '%{')
      .replaceAll(/\$\{"(\$+)"\}/g, '$1')
      .replaceAll(/\$\{path\.module\}\//g, '')
      .replaceAll(/\$\$(?=\{)|\$\{([^}]*)\}/g, (_whole, inside: string | undefined) => {
        if (inside === undefined) return '$';
        const address = /^(?:data\.)?[a-z]\w*_\w+\.[\w-]+/.exec(inside)?.[0];
        const root = /^[\w-]+/.exec(inside)?.[0] ?? '';
        // Pulumi's copies of what Terraform repeats are called "room-0", "room-1". Its names may read like types: "python_artifact".
        const own = addresses.get(root) ?? addresses.get(root.replace(/-\d+$/, ''));
        if (own === undefined && address !== undefined) return `<${address}>`;
        return `<${own ?? inside.replace(/^var\./, '')}>`;
      })
      // How many dollar signs stand in a row for one is another matter in each, which tests of their own look at.
      .replaceAll(/\${2,}/g, () => '$')
  );
}

/** Texts of an output, with references by their resources only: what Pulumi calls an attribute is looked at in resources. */
function referencesIn(value: Json | undefined, addresses: ReadonlyMap<string, string>): unknown {
  return value === undefined ? undefined : comparable(plain(value), addresses);
}

/** Whether Terraform repeats it: Pulumi has its copies, which are looked at elsewhere. */
function isRepeated({ values }: Common): boolean {
  return 'for_each' in values || 'count' in values;
}

/** The same of what may not be there: names of Pulumi's copies are their own. */
function isCopied(common: Common | undefined): boolean {
  return common !== undefined && isRepeated(common);
}

/** Cases whose objects go to the one target that the stack names, and one whose `${bare.id}` is a reference for Pulumi only. */
const ofOneTarget: ReadonlySet<string> = new Set([
  ...['golden/kubernetes-via-pulumi', 'golden/kubernetes-via-terraform', 'golden/broken/slip-near-placeholders'],
]);

let compared = 0;
for (const { folder, settings } of goldenCases('golden', '')) {
  if (ofOneTarget.has(folder)) continue;
  test(folder, () => {
    const { value: build, diagnostics } = buildCase({ folder, settings: { ...settings, targets: ['terraform'] } });
    if (hasError(diagnostics)) return;
    for (const { compilation } of build.stacks.flatMap(({ environments }) => environments)) {
      const { program } = compilation;
      const [left, right] = program ? [lowered(program, terraform), lowered(program, pulumi)] : [];
      if (!program || !left || !right) continue;
      const addresses = new Map(
        program.resources
          .filter(({ system }) => system === 'terraform')
          .map(({ mode, type, name }) => [name, `${mode === 'data' ? 'data.' : ''}${type}.${name}`]),
      );
      const theirs = commonTerraform(left);
      const ours = commonPulumi(right, addresses);
      const called = new Set([...mapIn(right, 'variables').keys()].map((key) => addresses.get(key)));
      for (const [address, common] of theirs) {
        if (isRepeated(common)) continue;
        const own = ours.get(address);
        assert.ok(own, address);
        if (!own) continue;
        // Nothing waits for a function that only looks something up: STK6124.
        const waits = common.dependencies.filter(
          (one) => !isCopied(theirs.get(one)) && (!called.has(one) || own.dependencies.includes(one)),
        );
        assert.equal(own.dependencies, waits, `${address} depends on`);
        if (address.startsWith('data.') && Object.keys(own.values).length === 0) continue;
        assert.equal(comparable(own.values, addresses), comparable(common.values, addresses), address);
        compared++;
      }
      const [outputs, exports] = [mapIn(left, 'output'), mapIn(right, 'outputs')];
      for (const [name, output] of outputs) {
        const value = exports.get(name);
        const own = value instanceof Map ? (value.get('fn::secret') ?? value) : value;
        const common = output instanceof Map ? output.get('value') : undefined;
        assert.equal(referencesIn(own, addresses), referencesIn(common, addresses), `the output ${name}`);
      }
      assert.equal(
        [...exports.keys()].filter((name) => !outputs.has(name)),
        [],
      );
      const repeated = [...theirs].filter(([, common]) => isRepeated(common)).length;
      assert.is(ours.size, theirs.size - repeated);
    }
  });
}

test('resources were compared', () => assert.ok(compared > 150, `${compared}`));

test.run();
