import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { outcome, type Report } from '../../diagnostics/outcome.ts';
import type { Block } from '../../ir/stack.ts';
import { checkValue } from '../../schema/check-value.ts';
import { extendObject, objectType } from '../../schema/object-type.ts';
import type { ObjectType } from '../../schema/type.ts';
import { any, mapOf, optional, text } from '../../schema/types.ts';
import { asWritten } from '../../source/as-written.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import { dictAt, textAt } from '../../value/build.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, pickDict, pickText, withMembers, without } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { labelKeyProblem, labelNameProblem, labelValueProblem } from '../dataos/kubernetes-names.ts';
import { objectNameProblem } from '../dataos/names.ts';
import { withManifests } from '../dataos/references/in-object.ts';
import { type ExpandEnv, type Kind, nothing } from '../kind.ts';
import { resourceOptionsField } from '../resource-options.ts';
import { credentialsOf } from './credentials-of.ts';
import { kubernetesDiagnostics as say } from './diagnostics.ts';
import { openKubernetesSchema } from './open-schema.ts';
import { defaultKubernetesVersion, type KubernetesSchema } from './schema.ts';

/** Any object: what it may contain is known when its `apiVersion` and `kind` are. */
const shape = objectType('kubernetes', [resourceOptionsField(true)], { open: any });

const notProperties: ReadonlySet<string> = new Set(['resource_options']);

/** `resources.kubernetes: {name: {apiVersion, kind, …}}`: an object of Kubernetes, checked against the schema of the chosen version. */
export const kubernetes: Kind = {
  key: 'kubernetes',
  family: 'kubernetes',
  formerKeys: [],
  shape: () => shape,
  expand(block, env) {
    const diagnostics: Diagnostic[] = [];
    const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
    const what = `the object "${block.name}"`;
    const body = withManifests(without(block.body, notProperties), { env, what, report });
    const [apiVersion, kind] = [pickText(body, 'apiVersion'), pickText(body, 'kind')];
    if (apiVersion === undefined || kind === undefined) {
      const field = apiVersion === undefined ? 'apiVersion' : 'kind';
      return outcome(nothing, [...diagnostics, say.notAnObject(block.at, { name: block.name, field })]);
    }
    const schema = schemaOf(env, report);
    const type = guarded(schema.object(apiVersion, kind), apiVersion, kind);
    if (type === undefined) reportUnknown(block, { apiVersion, kind, schema, env, report });
    const named = withName(block, body, report);
    const checked = type === undefined ? named : checkValue(named, type, report);
    const properties = checked.kind === 'dict' ? checked : named;
    checkMetadata(properties, report);
    const resource = {
      system: 'kubernetes',
      mode: 'managed',
      type: `${apiVersion}/${kind}`,
      shape: type,
      properties,
      credentialsBy: credentialsOf(`${apiVersion}/${kind}`),
    } as const;
    return outcome({ resources: [resource], blocks: [] }, diagnostics);
  },
};

/** What a Secret holds is a credential: it cannot stand in a file that is committed (STK4005). */
function guarded(type: ObjectType | undefined, apiVersion: string, kind: string): ObjectType | undefined {
  if (type === undefined || apiVersion !== 'v1' || kind !== 'Secret') return type;
  const fields = ['data', 'stringData'].map((name) => optional(name, mapOf(text), { sensitive: true }));
  return extendObject(type, { fields });
}

/** One schema for each compilation. */
const schemas = new WeakMap<ExpandEnv, KubernetesSchema>();

function schemaOf(env: ExpandEnv, report: Report): KubernetesSchema {
  const schema = schemas.get(env) ?? openKubernetesSchema(env, report);
  schemas.set(env, schema);
  return schema;
}

interface Unknown {
  readonly apiVersion: string;
  readonly kind: string;
  readonly schema: KubernetesSchema;
  readonly env: ExpandEnv;
  readonly report: Report;
}

function reportUnknown({ name, body, at }: Block, { apiVersion, kind, schema, env, report }: Unknown): void {
  const section = env.sections.get('kubernetes');
  const version = (section && pickText(section, 'version')) ?? defaultKubernetesVersion;
  const suggestion = didYouMean(`${apiVersion}/${kind}`, schema.names);
  const written = pick(body, 'apiVersion');
  const shown = { version, kind, apiVersion: written ? asWritten(written, apiVersion) : apiVersion, name, suggestion };
  report(say.unknownObject(pick(body, 'kind') ?? at, shown));
}

/** What a server refuses of a namespace and of labels. Diagnostics: STK6206. */
function checkMetadata(properties: Dict<Value>, report: Report): void {
  const metadata = pickDict(properties, 'metadata');
  const namespace = metadata && pick(metadata, 'namespace');
  const wrong = namespace?.kind === 'string' ? labelNameProblem(namespace.value) : undefined;
  if (namespace?.kind === 'string' && wrong !== undefined)
    report(say.refusedMetadata(namespace, { name: namespace.value, what: 'a namespace', reason: wrong }));
  for (const [key, check] of [
    ['labels', labelValueProblem],
    ['annotations', undefined],
  ] as const) {
    for (const entry of (metadata && pickDict(metadata, key))?.entries.values() ?? []) {
      const wrongKey = labelKeyProblem(entry.key);
      if (wrongKey !== undefined)
        report(say.refusedMetadata(entry, { name: entry.key, what: `a key of "${key}"`, reason: wrongKey }));
      const { value } = entry;
      const reason = value.kind === 'string' ? check?.(value.value) : undefined;
      if (value.kind === 'string' && reason !== undefined)
        report(say.refusedMetadata(value, { name: value.value, what: `the label "${entry.key}"`, reason }));
    }
  }
}

/** An object without a name of its own is called as its block is; Kubernetes has hyphens where stacks have underscores. */
function withName(block: Block, body: Dict<Value>, report: Report): Dict<Value> {
  const metadata = pickDict(body, 'metadata') ?? dictAt(block.at, {});
  const written = pick(metadata, 'name');
  if (written !== undefined || metadata.entries.has('generateName')) {
    checkName(written, { kind: pickText(body, 'kind') ?? '', report });
    return body;
  }
  const name = textAt(block.at, block.name.replaceAll('_', '-').toLowerCase());
  checkName(name, { kind: pickText(body, 'kind') ?? '', report });
  const rest = Object.fromEntries([...metadata.entries.values()].map((entry) => [entry.key, entry.value]));
  return withMembers(body, { metadata: { ...dictAt(metadata, { name, ...rest }) } });
}

function checkName(
  name: Value | undefined,
  { kind, report }: { readonly kind: string; readonly report: Report },
): void {
  if (name?.kind !== 'string') return;
  const reason = objectNameProblem(name.value);
  // Roles and bindings may have names such as "system:node".
  if (reason !== undefined && !/Role|Binding/.test(kind)) report(say.badName(name, { name: name.value, kind, reason }));
}
