import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { filesBelow } from '../../files-below.ts';

/** An object of a golden case. */
export interface GoldenObject {
  readonly file: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly body: object;
  /** Written as the original wrote it (`prefect: {compat}`): fields in the wrong place, which a server drops with a warning. */
  readonly isQuirky: boolean;
}

/** Objects that are wrong on purpose. */
const wrong = ['golden/broken/kubernetes-kubernetes-has-no-such-object/'];

/** Environments whose stack asks for the original's quirks. */
const quirky = ['golden/infrastructure-jobs/expected/test/'];

/** Every object in the expected files of every golden case. */
export function goldenObjects(): readonly GoldenObject[] {
  return filesBelow('golden')
    .filter((path) => /\/expected\/(?:[\w-]+\/)?kubernetes\/.*\.yaml$/.test(path))
    .filter((path) => !path.endsWith('/kustomization.yaml') && !wrong.some((prefix) => path.startsWith(prefix)))
    .flatMap((file) =>
      parseAllDocuments(readFileSync(file, 'utf8')).map((document) => objectOf(file, document.toJS())),
    );
}

function objectOf(file: string, body: { apiVersion?: unknown; kind?: unknown; metadata?: { namespace?: unknown } }) {
  const namespace = body.metadata?.namespace;
  return {
    file,
    apiVersion: String(body.apiVersion),
    kind: String(body.kind),
    namespace: typeof namespace === 'string' ? namespace : undefined,
    body,
    isQuirky: quirky.some((prefix) => file.startsWith(prefix)),
  };
}

/** Groups that the API server has by itself, or gets from Argo's own definitions. */
const own =
  /^(?:v1|apps\/.*|batch\/.*|autoscaling\/.*|policy\/.*|extensions\/.*|argoproj\.io\/.*|[\w.-]+\.k8s\.io\/.*)$/;

/** Definitions for kinds of operators that nobody publishes here: whatever they hold is taken, so only what all objects have in common is checked. */
export function openDefinitions(objects: readonly GoldenObject[]): readonly object[] {
  const unknown = new Map(
    objects
      .filter(({ apiVersion }) => !own.test(apiVersion))
      .map((object) => [`${object.apiVersion}/${object.kind}`, object]),
  );
  return [...unknown.values()].map(({ apiVersion, kind, namespace }) => {
    const [group = '', version = ''] = apiVersion.split('/');
    const plural = `${kind.toLowerCase()}s`;
    const schema = { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } };
    return {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: `${plural}.${group}` },
      spec: {
        group,
        names: { kind, plural, singular: kind.toLowerCase(), listKind: `${kind}List` },
        scope: namespace === undefined ? 'Cluster' : 'Namespaced',
        versions: [{ name: version, served: true, storage: true, schema }],
      },
    };
  });
}

/** Argo's published definitions leave open what would hold templates again (`inline`, the steps of `steps`), which an API server refuses; here those are any objects. */
export function argoDefinitions(folder: string): string {
  const open = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
  const complete = (key: unknown, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (key === 'inline') return open;
    return 'type' in value && value.type === 'array' && !('items' in value) ? { ...value, items: open } : value;
  };
  const definitions = readdirSync(folder)
    .filter((name) => name.startsWith('argoproj.io_'))
    .map((name) => parse(readFileSync(join(folder, name), 'utf8'), complete));
  return definitions.map((definition) => `${JSON.stringify(definition)}\n`).join('---\n');
}
