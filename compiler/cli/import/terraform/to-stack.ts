import type { Json, JsonObject } from '../../../util/json.ts';
import { plainInStack } from './as-templates.ts';
import { type Found, isList, isObject, memberOf, type TerraformDocument, textOf } from './document.ts';
import { isConstant } from './expressions.ts';
import type { Fold } from './folded.ts';
import { inStack, localPath, type Names } from './rewrite-text.ts';

/** How a stack is made of a document. */
export interface Plan {
  readonly name: string;
  readonly names: Names;
  /** The key of the block's kind, by address. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly folds: readonly Fold[];
  /** Objects keep the ids under which they are imported. */
  readonly hasIds: boolean;
}

/** A document as a stack. */
export function stackOf(document: TerraformDocument, plan: Plan): JsonObject {
  const { sections, resources } = document;
  const stack = new Map<string, Json>([['name', plan.name]]);
  const variables = variablesOf(document);
  if (variables.size > 0) stack.set('variables', variables);
  const terraform = terraformOf(sections, plan.names);
  if (terraform.size > 0) stack.set('terraform', terraform);
  const blocks = new Map<string, Json>();
  const providers = providersOf(sections, plan.names);
  if (providers.size > 0) blocks.set('providers', providers);
  for (const [kind, members] of blocksByKind(resources, plan)) blocks.set(kind, members);
  const modules = modulesOf(sections.get('module'), plan.names);
  if (modules.size > 0) blocks.set('modules', modules);
  stack.set('resources', blocks);
  const outputs = sections.get('output');
  if (outputs)
    stack.set('outputs', new Map([...outputs].map(([name, body]) => [name, inStack(firstOf(body), plan.names)])));
  return stack;
}

function blocksByKind(resources: readonly Found[], plan: Plan): ReadonlyMap<string, JsonObject> {
  const folded = new Set(plan.folds.map(({ child }) => child));
  const folds = new Map<Found, Fold[]>();
  for (const fold of plan.folds) {
    const own = folds.get(fold.parent);
    if (own) own.push(fold);
    else folds.set(fold.parent, [fold]);
  }
  const kinds = new Map<string, Map<string, Json>>();
  for (const one of resources) {
    if (folded.has(one)) continue;
    const kind = plan.kinds.get(one.address) ?? (one.mode === 'data' ? `data.${one.type}` : one.type);
    const name = plan.names.blocks.get(one.address) ?? one.name;
    const members = kinds.get(kind) ?? new Map<string, Json>();
    kinds.set(kind, members.set(name, blockOf(one, folds.get(one) ?? [], plan)));
  }
  return kinds;
}

const metaKeys: ReadonlySet<string> = new Set(['depends_on', 'provider', 'lifecycle', 'for_each', 'count']);

function blockOf(one: Found, folds: readonly Fold[], { names, hasIds }: Plan): JsonObject {
  const own = [...one.body].filter(([key]) => !metaKeys.has(key) && key !== '//');
  const block = new Map<string, Json>(own.map(([key, value]) => [key, inStack(value, names)]));
  for (const { field, items } of folds) {
    const known = block.get(field);
    block.set(field, [...(isList(known) ? known : []), ...items.map((item) => inStack(item, names))]);
  }
  const options = optionsOf(one, names, hasIds);
  if (options.size > 0) block.set('resource_options', options);
  return block;
}

function optionsOf(one: Found, names: Names, hasIds: boolean): JsonObject {
  const options = new Map<string, Json>();
  const { body, name, address, movedFrom, id } = one;
  const dependsOn = body.get('depends_on');
  if (isList(dependsOn))
    options.set(
      'depends_on',
      dependsOn.map((each) => reference(each, names)),
    );
  const provider = textOf(body.get('provider'));
  if (provider !== undefined) options.set('provider', `\${resources.${provider.replace(/^\$\{(.*)\}$/, '$1')}}`);
  for (const key of ['for_each', 'count']) {
    const value = body.get(key);
    if (value !== undefined) options.set(key, inStack(value, names));
  }
  const lifecycle = body.get('lifecycle');
  const [only] = isList(lifecycle) ? lifecycle : [lifecycle];
  if (isObject(only) && only.size > 0) options.set('lifecycle', inStack(only, names));
  const block = names.blocks.get(address) ?? name;
  if (movedFrom !== undefined) options.set('moved_from', movedFrom);
  else if (block !== name && one.mode === 'managed') options.set('moved_from', name);
  if (id !== undefined && hasIds) options.set('import_', id);
  return options;
}

/** `databricks_job.ingest` of `depends_on`. */
function reference(value: Json, { blocks }: Names): Json {
  const address = textOf(value)?.replace(/^\$\{(.*)\}$/, '$1') ?? '';
  const block = blocks.get(address);
  return block === undefined ? value : `\${resources.${block}}`;
}

/** What has a plain default is a variable of the stack; what is sensitive is declared, never valued. */
function variablesOf({ sections, secrets }: TerraformDocument): JsonObject {
  const variables = new Map<string, Json>();
  for (const [name, body] of sections.get('variable') ?? []) {
    const [only] = isList(body) ? body : [body];
    const description = memberOf(only, 'description');
    const about = description === undefined ? [] : [['description', plainInStack(description)] as const];
    const value = memberOf(only, 'default');
    if (memberOf(only, 'sensitive') === true)
      variables.set(name, new Map<string, Json>([['sensitive', true], ...about]));
    else variables.set(name, value === undefined ? null : value);
  }
  for (const [name, value] of sections.get('locals') ?? []) if (isConstant(value)) variables.set(name, value);
  for (const name of secrets.keys()) variables.set(name, new Map<string, Json>([['sensitive', true]]));
  return variables;
}

/** HCL has every block in a list. */
function firstOf(value: Json): Json {
  return isList(value) ? (value[0] ?? null) : value;
}

/** `workspaces` of a `cloud` block, which HCL has in a list, too. */
function inBlocks(cloud: Json): Json {
  if (!isObject(cloud)) return cloud;
  return new Map([...cloud].map(([key, value]) => [key, key === 'workspaces' ? firstOf(value) : value]));
}

function terraformOf(sections: TerraformDocument['sections'], names: Names): JsonObject {
  const terraform = sections.get('terraform');
  const section = new Map<string, Json>();
  const backend = terraform?.get('backend');
  const [only] = isList(backend) ? backend : [backend];
  if (isObject(only))
    section.set('backend', new Map([...only].map(([name, body]) => [name, plainInStack(firstOf(body))])));
  const cloud = terraform?.get('cloud');
  if (cloud !== undefined) section.set('cloud', plainInStack(inBlocks(firstOf(cloud))));
  const version = terraform?.get('required_version');
  if (version !== undefined) section.set('required_version', version);
  if (names.hasDirectives) section.set('template_directives', true);
  const check = sections.get('check');
  if (check) section.set('check', new Map([...check].map(([name, body]) => [name, inStack(firstOf(body), names)])));
  return section;
}

/** A provider by its key, `databricks` or `databricks.dev`, with source and version. */
function providersOf(sections: TerraformDocument['sections'], names: Names): JsonObject {
  const required = sections.get('terraform')?.get('required_providers');
  const [wanted] = isList(required) ? required : [required];
  const providers = new Map<string, Json>();
  const about = (name: string) => {
    const found = memberOf(wanted, name);
    return isObject(found) ? [...found].filter(([key]) => key === 'source' || key === 'version') : [];
  };
  for (const [name, bodies] of sections.get('provider') ?? []) {
    for (const body of isList(bodies) ? bodies : [bodies]) {
      if (!isObject(body)) continue;
      const alias = textOf(body.get('alias'));
      const own = [...body].map(([key, value]) => [key, inStack(value, names)] as const);
      providers.set(alias === undefined ? name : `${name}.${alias}`, new Map<string, Json>([...about(name), ...own]));
    }
  }
  for (const [name] of isObject(wanted) ? wanted : []) {
    if (![...providers.keys()].some((key) => key.split('.', 1)[0] === name))
      providers.set(name, new Map<string, Json>(about(name)));
  }
  return providers;
}

function modulesOf(section: JsonObject | undefined, names: Names): JsonObject {
  const own: ReadonlySet<string> = new Set(['source', 'version', 'providers', 'depends_on', 'for_each', 'count']);
  const modules = new Map<string, Json>();
  for (const [name, bodies] of section ?? []) {
    const [body] = isList(bodies) ? bodies : [bodies];
    if (!isObject(body)) continue;
    const module = new Map<string, Json>();
    const source = textOf(body.get('source'));
    if (source !== undefined) module.set('source', localPath(source, names.home));
    const version = body.get('version');
    if (version !== undefined) module.set('version', version);
    const providers = body.get('providers');
    if (isObject(providers)) {
      const address = (each: Json) => textOf(each)?.replace(/^\$\{(.*)\}$/, '$1') ?? each;
      module.set('providers', new Map([...providers].map(([key, each]) => [key, address(each)])));
    }
    const inputs = [...body].filter(([key]) => !own.has(key) && key !== '//');
    if (inputs.length > 0) module.set('inputs', new Map(inputs.map(([key, value]) => [key, inStack(value, names)])));
    const dependsOn = body.get('depends_on');
    if (isList(dependsOn))
      module.set('resource_options', new Map([['depends_on', dependsOn.map((each) => reference(each, names))]]));
    modules.set(name, module);
  }
  return modules;
}
