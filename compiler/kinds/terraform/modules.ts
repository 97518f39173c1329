import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { outcome } from '../../diagnostics/outcome.ts';
import type { Block } from '../../ir/stack.ts';
import { objectType } from '../../schema/object-type.ts';
import { any, mapOf, optional, required, text } from '../../schema/types.ts';
import { placeOf } from '../../source/span.ts';
import { joinPath } from '../../util/path.ts';
import type { Dict, Entry } from '../../value/literal.ts';
import { pickDict } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import type { ExpandEnv, Kind } from '../kind.ts';
import { resourceOptionsField } from '../resource-options.ts';
import { terraformKindDiagnostics as say } from './diagnostics.ts';

const shape = objectType('modules', () => [
  required('source', text, { description: 'Where the module is: "./modules/network", or an address of Terraform.' }),
  optional('version', text, { description: 'Which versions of a module of a registry are allowed: "~> 5.0".' }),
  optional('inputs', mapOf(any), { description: 'The values of its variables.' }),
  optional('providers', mapOf(text), {
    description: "The stack's providers, by the names that they have in the module.",
  }),
  resourceOptionsField(false),
]);

/** What Terraform itself understands in a `module` block, so that no variable of a module can have the name. */
const reserved: ReadonlySet<string> = new Set(
  'source version providers count for_each depends_on lifecycle'.split(' '),
);

/** Options that mean something for a resource, and nothing for a whole module. */
const notForModules = ['provider', 'lifecycle', 'ignore_changes', 'import_'];

/**
 * `modules:`, the modules of Terraform that the stack calls. What a module is called with may refer to resources, and `${resources.<module>.<output>}` is
 * what it gives (https://developer.hashicorp.com/terraform/language/modules). Reports STK3010, STK3011, STK3013 and STK3014.
 */
export const modules: Kind = {
  key: 'modules',
  family: 'terraform',
  formerKeys: [],
  shape: () => shape,
  expand(block, env) {
    const diagnostics = [...reservedInputs(block), ...optionsWithoutMeaning(block), ...sourceProblems(block, env)];
    const properties = propertiesOf(block.body);
    const resource = { system: 'terraform', mode: 'managed', type: 'module', shape: undefined, properties } as const;
    return outcome({ resources: [resource], blocks: [] }, diagnostics);
  },
};

/** What the block of Terraform has, in its order. The inputs stand beside its own arguments there. */
function propertiesOf(body: Dict<Value>): Dict<Value> {
  const own = ['source', 'version', 'providers'].flatMap((key): Entry<Value>[] => {
    const entry = body.entries.get(key);
    return entry ? [key === 'source' ? { ...entry, value: sourceOf(entry.value) } : entry] : [];
  });
  const inputs = pickDict(body, 'inputs')?.entries.values() ?? [];
  return { ...body, entries: new Map([...own, ...inputs].map((entry) => [entry.key, entry])) };
}

/** A module beside the stack is a path, which leads there from wherever Terraform runs. */
function sourceOf(value: Value): Value {
  if (value.kind !== 'string' || !/^\.\.?(?:\/|$)/.test(value.value)) return value;
  return { ...placeOf(value), kind: 'file', origin: 'stack', path: value.value };
}

/** A folder that is not there, and a version where only registries have some: Terraform refuses both. */
function sourceProblems({ name, body }: Block, { folder, list }: ExpandEnv): readonly Diagnostic[] {
  const [source, version] = [body.entries.get('source')?.value, body.entries.get('version')];
  if (source?.kind !== 'string') return [];
  const isLocal = sourceOf(source).kind === 'file';
  const isMissing = isLocal && list(joinPath(folder, source.value)) === undefined;
  const isOfRegistry = /^(?:[\w.-]+\.[a-z]+\/)?[\w-]+\/[\w-]+\/[\w-]+(?:\/\/.*)?$/.test(source.value);
  return [
    ...(isMissing ? [say.noModuleFolder(source, { name, path: source.value })] : []),
    ...(version && !isOfRegistry ? [say.versionWithoutRegistry(version, { name })] : []),
  ];
}

function reservedInputs({ name, body }: Block): readonly Diagnostic[] {
  const inputs = [...(pickDict(body, 'inputs')?.entries.values() ?? [])];
  return inputs
    .filter(({ key }) => reserved.has(key))
    .map((entry) => say.reservedInput(entry, { name, input: entry.key }));
}

function optionsWithoutMeaning({ name, body }: Block): readonly Diagnostic[] {
  const options = pickDict(body, 'resource_options');
  return notForModules.flatMap((option) => {
    const entry = options?.entries.get(option);
    return entry ? [say.optionOfModule(entry, { name, option })] : [];
  });
}
