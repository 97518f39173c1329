import { byName } from '../by-name.ts';
import { type CatalogueFile, type FieldWords, shareShapes } from '../share-shapes.ts';
import type { ProviderTree, TreeShape } from '../tree.ts';
import { readPulumiPackage } from './declarations.ts';
import { type Matching, matchShape, type NamedField } from './match-shape.ts';
import { camelCase } from './property-names.ts';

/** What Pulumi calls a Terraform type and its fields. */
export interface PulumiFile extends CatalogueFile {
  /** The type in Pulumi's YAML: `databricks:Job`; of what is only read, the function: `databricks:getJob`. */
  readonly token: string;
}

/** Types whose names the bridge changed by hand. */
const renamed: Readonly<Record<string, string>> = {
  databricks_provider: 'MetastoreProvider',
  'data.databricks_aws_crossaccount_policy': 'getAwsCrossAccountPolicy',
};

/** Properties that are no field of Terraform: ids that can be set, and fields that two nested types share in the package only. */
const additional: readonly RegExp[] = [/^databricks_\w+\.\w+Id$/, /^databricks_job\.trigger\.(continuous|schedule)$/];

const words: FieldWords<NamedField> = {
  inner: ({ shape }) => shape,
  describe: ({ property, isFlat, isText, shape }, word) =>
    [isFlat ? 'flat' : '', isText ? 'text' : '', property, shape === undefined ? '' : word(shape)]
      .filter((each) => each !== '')
      .join(' '),
};

/** The table of names of every type that the installed `@pulumi/databricks` has, by path below `databricks/pulumi/`. */
export function pulumiFiles(tree: ProviderTree, folder: string): ReadonlyMap<string, unknown> {
  const matching: Matching = { package: readPulumiPackage(folder), unmatchedProperties: [] };
  const files = new Map<string, unknown>();
  for (const [type, shape] of tree.resources) {
    const file = fileOf(matching, shape, { path: type, parts: ['Args', 'State'] });
    if (file) files.set(`${type}.json`, file);
  }
  for (const [type, shape] of tree.data) {
    const file = fileOf(matching, shape, { path: `data.${type}`, parts: ['Args', 'Result'] });
    if (file) files.set(`data/${type}.json`, file);
  }
  const provider = matchShape(matching, tree.provider, { path: 'provider', interfaces: ['ProviderArgs'] });
  files.set('provider.json', { token: 'pulumi:providers:databricks', ...shareShapes(provider, words) });
  const lost = matching.unmatchedProperties.filter((path) => !additional.some((known) => known.test(path)));
  if (lost.length > 0) throw new Error(`No Terraform field for ${lost.join(', ')} of ${folder}`);
  return files;
}

interface Subject {
  /** `databricks_job`, `data.databricks_job`. */
  readonly path: string;
  /** The ends of the names of the interfaces that declare its properties. */
  readonly parts: readonly string[];
}

function fileOf(matching: Matching, shape: TreeShape, { path, parts }: Subject): PulumiFile | undefined {
  const name =
    renamed[path] ?? (path.startsWith('data.') ? 'get' : '') + camelCase(path.replace(/^.*databricks_/, '_'));
  const token = matching.package.tokens.get(name);
  if (token === undefined) return undefined;
  const declared = name.replace(/^g/, 'G');
  const named = matchShape(matching, shape, { path, interfaces: parts.map((part) => declared + part) });
  return { token: shortToken(token), ...shareShapes(new Map([...named, ...ownId(path)].toSorted(byName)), words) };
}

/** Every resource of Pulumi has an `id`, which no interface declares. */
function ownId(path: string): readonly (readonly [string, NamedField])[] {
  return path.startsWith('data.') ? [] : [['id', { property: 'id', isFlat: false, isText: false, shape: undefined }]];
}

/** `databricks:index/job:Job` may be written `databricks:Job`. */
function shortToken(token: string): string {
  return token.replace(/:index\/\w+:/, ':');
}
