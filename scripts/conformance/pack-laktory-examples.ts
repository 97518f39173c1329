/**
 * Packs the examples of the catalogue of Laktory's kinds that were executed (an input and the document that the real tool made of it) in the
 * form of the collection of cases: `tsx scripts/conformance/pack-laktory-examples.ts <catalogue>.yaml golden/conformance/laktory-examples.json.gz`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';

type Tree = Readonly<Record<string, unknown>>;

const [catalogue, output] = process.argv.slice(2);
if (catalogue === undefined || output === undefined) throw new Error('A catalogue and an output file are needed');

const { rules, kinds, pipelines, providers } = parse(readFileSync(catalogue, 'utf8'));
const cases: Record<string, unknown> = { resource_options: packed(rules.resource_options.example) };
for (const kind of kinds) add(kind.stack_key, kind.examples);
add('pipelines', pipelines.examples);
add('providers', providers.examples);
writeFileSync(output, gzipSync(JSON.stringify(cases), { level: 9 }));
process.stdout.write(`${Object.keys(cases).length} examples in ${output}\n`);

function add(
  key: string,
  examples: readonly {
    readonly label: string;
    readonly input: Tree;
    readonly output: Tree;
    readonly config_file_json?: Tree;
  }[],
): void {
  for (const example of examples)
    cases[`${key}-${example.label}`] = { ...packed(example), ...configuration(example.config_file_json) };
}

/** The inputs are what stands under `resources:`. Provider blocks are left out of the outputs of kinds, which have none. */
function packed({ input, output: made }: { readonly input: Tree; readonly output: Tree }): Tree {
  return {
    settings: { env: null, target: 'terraform', features: [], kinds: Object.keys(input) },
    files: { 'stack.yaml': JSON.stringify({ name: 'example', resources: input }, undefined, 1) },
    expected: asFile(made),
  };
}

function configuration(config: Tree | undefined): Tree {
  return config ? { configurations: { [`${config['name']}.json`]: config } } : {};
}

/** The document as it stands in the file: aliases and repeated blocks, which have keys of their own in memory, become lists. */
function asFile(made: Tree): Tree {
  const { terraform, provider, ...rest } = made;
  const sections = Object.entries(rest).map(([key, value]) => [key.replace(/_\d{5}$/, ''), value] as const);
  return {
    terraform: terraform ?? { required_providers: {} },
    provider: gathered(Object.entries(provider ?? {}).map(([key, value]) => [key.replace(/\..*$/, ''), value])),
    ...gathered(sections),
  };
}

function gathered(entries: readonly (readonly [string, unknown])[]): Tree {
  const groups = new Map<string, readonly unknown[]>();
  for (const [key, value] of entries) groups.set(key, [...(groups.get(key) ?? []), value]);
  return Object.fromEntries([...groups].map(([key, group]) => [key, group.length === 1 ? group[0] : group]));
}
