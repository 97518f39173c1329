/** What we read of an OpenAPI 2 document. */
interface Document {
  readonly definitions: Readonly<Record<string, Definition>>;
}

interface Definition {
  readonly type?: string;
  readonly format?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Definition>>;
  readonly required?: readonly string[];
  readonly items?: Definition;
  readonly additionalProperties?: Definition;
  readonly 'x-kubernetes-group-version-kind'?: readonly {
    readonly group: string;
    readonly version: string;
    readonly kind: string;
  }[];
}

/** A type as the generated file spells it; `compiler/kinds/kubernetes/schema.ts` reads it. */
type Spelled =
  | string
  | readonly ['list' | 'map', Spelled]
  | { readonly fields: Readonly<Record<string, Spelled>>; readonly required?: readonly string[] };

/** Types that a client writes as a scalar although the document calls them otherwise. */
const scalars: Readonly<Record<string, string>> = {
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': 'whole or text',
  'io.k8s.apimachinery.pkg.api.resource.Quantity': 'quantity',
  'io.k8s.apimachinery.pkg.apis.meta.v1.Time': 'text',
  'io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime': 'text',
  'io.k8s.apimachinery.pkg.runtime.RawExtension': 'any',
  'io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1': 'any',
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON': 'any',
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrArray': 'any',
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrBool': 'any',
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrStringArray': 'any',
};

/** The text of a schema file: `objects` from `apps/v1/Deployment` to a name, `types` by that name. Sorted, without descriptions. */
export function kubernetesSchema(document: Document): string {
  const { definitions } = document;
  const objects: [string, string][] = [];
  const used = new Set<string>();
  for (const [name, definition] of Object.entries(definitions)) {
    const kinds = definition['x-kubernetes-group-version-kind'] ?? [];
    // Types such as DeleteOptions belong to every group and are no objects.
    const [only] = kinds.length === 1 ? kinds : [];
    if (only === undefined || definition.properties?.['metadata'] === undefined) continue;
    objects.push([[only.group, only.version, only.kind].filter((part) => part !== '').join('/'), shortName(name)]);
    collect(name, definitions, used);
  }
  const types = [...used].sort().map((name) => [shortName(name), spelled(definitions[name] ?? {})] as const);
  return `${JSON.stringify({ objects: Object.fromEntries(objects.sort()), types: Object.fromEntries(types) })}\n`.replace(
    /("[\w.]+":\{"fields")/g,
    '\n$1',
  );
}

function shortName(name: string): string {
  return name.replace(
    /^io\.k8s\.(api|apimachinery\.pkg\.apis|apiextensions-apiserver\.pkg\.apis|kube-aggregator\.pkg\.apis)\./,
    '',
  );
}

function targetOf({ $ref }: Definition): string | undefined {
  return $ref?.replace('#/definitions/', '');
}

/** Adds `name` and every type that it leads to. */
function collect(name: string, definitions: Document['definitions'], used: Set<string>): void {
  if (used.has(name) || name in scalars) return;
  used.add(name);
  for (const part of partsOf(definitions[name] ?? {})) collect(part, definitions, used);
}

function partsOf(definition: Definition): readonly string[] {
  const inside = [
    ...Object.values(definition.properties ?? {}),
    definition.items ?? {},
    definition.additionalProperties ?? {},
  ];
  return inside.flatMap((each) => targetOf(each) ?? (each.items || each.additionalProperties ? partsOf(each) : []));
}

function spelled(definition: Definition): Spelled {
  const target = targetOf(definition);
  if (target !== undefined) return scalars[target] ?? `#${shortName(target)}`;
  if (definition.properties !== undefined) {
    const fields = Object.fromEntries(Object.entries(definition.properties).map(([key, each]) => [key, spelled(each)]));
    return definition.required?.length ? { fields, required: definition.required } : { fields };
  }
  if (definition.type === 'array') return ['list', spelled(definition.items ?? {})];
  if (definition.additionalProperties !== undefined) return ['map', spelled(definition.additionalProperties)];
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    integer: 'whole',
    number: 'number',
    boolean: 'boolean',
  };
  return names[definition.type ?? ''] ?? 'any';
}
