/** An object as a record of what was deployed names it. */
export interface DeployedObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
}

/** The objects in our own files: what an object is stands at its top. Those that get their name from the cluster have none. */
export function objectsIn(files: ReadonlyMap<string, string>): readonly DeployedObject[] {
  const documents = [...files]
    .filter(([path]) => !path.endsWith('kustomization.yaml'))
    .flatMap(([, text]) => text.split(/^---\n/m));
  return documents.flatMap((document) => {
    const metadata = /^metadata:\n((?:(?: .*)?\n)*(?: .*)?)/m.exec(document)?.[1] ?? '';
    const apiVersion = scalar(/^apiVersion: (.*)$/m.exec(document)?.[1]);
    const kind = scalar(/^kind: (.*)$/m.exec(document)?.[1]);
    const name = scalar(/^ {2}name: (.*)$/m.exec(metadata)?.[1]);
    if (apiVersion === undefined || kind === undefined || name === undefined) return [];
    return [{ apiVersion, kind, namespace: scalar(/^ {2}namespace: (.*)$/m.exec(metadata)?.[1]), name }];
  });
}

function scalar(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const json: unknown = text.startsWith('"') ? JSON.parse(text) : text;
  return typeof json === 'string' ? json.replace(/^'(.*)'$/, '$1') : undefined;
}

/** What tells an object from others. The version of its API is not part of that: an object may move to a newer one. */
export function keyOf({ apiVersion, kind, namespace, name }: DeployedObject): string {
  const group = apiVersion.includes('/') ? apiVersion.replace(/\/.*$/, '') : '';
  return `${group}/${kind}/${namespace ?? ''}/${name}`;
}

/** Objects as YAML that `kubectl` reads to find them. */
export function manifestsOf(objects: readonly DeployedObject[]): string {
  return objects
    .map(({ apiVersion, kind, namespace, name }) =>
      JSON.stringify({ apiVersion, kind, metadata: namespace === undefined ? { name } : { namespace, name } }),
    )
    .join('\n---\n');
}

/** A record of objects: one line for each, in their order, so that the record reads well and two of them can be compared. */
export function recordText(objects: readonly DeployedObject[]): string {
  return objects.map((object) => `${JSON.stringify(object)}\n`).join('');
}

/** The objects of a record, as `kubectl get configmap -o json` prints it; none where it prints nothing. A text says why it cannot be read. */
export function readRecord(printed: string): readonly DeployedObject[] | string {
  if (printed.trim() === '') return [];
  try {
    const { data }: { data?: { objects?: string } } = JSON.parse(printed);
    return (data?.objects ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line): DeployedObject => JSON.parse(line));
  } catch (error) {
    return error instanceof Error ? error.message : 'it is no JSON';
  }
}
