import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { outcome, type Report } from '../../diagnostics/outcome.ts';
import type { Block } from '../../ir/stack.ts';
import { checkValue } from '../../schema/check-value.ts';
import { extendObject, objectType } from '../../schema/object-type.ts';
import type { ObjectType } from '../../schema/type.ts';
import { any, mapOf, optional, text } from '../../schema/types.ts';
import { asWritten } from '../../source/as-written.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import { pick, pickText, without } from '../../value/pick.ts';
import { withManifests } from '../dataos/references/in-object.ts';
import { type ExpandEnv, type Kind, nothing } from '../kind.ts';
import { resourceOptionsField } from '../resource-options.ts';
import { credentialsOf } from './credentials-of.ts';
import { kubernetesDiagnostics as say } from './diagnostics.ts';
import { checkMetadata, unknownObject, withName } from './metadata.ts';
import { openKubernetesSchema } from './open-schema.ts';
import { defaultKubernetesVersion, type KubernetesSchema, readableAmount } from './schema.ts';

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
    const checked = checkValue(named, type ?? unknownObject, report);
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
  const schema = schemas.get(env) ?? openKubernetesSchema(env, report, readableAmount);
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
