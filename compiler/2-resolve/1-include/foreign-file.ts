import type { Node } from '../../ast/node.ts';
import { bundleKind } from '../../dialects/databricks-bundle/bundle-kinds.ts';
import { kindOfManifest } from '../../dialects/dataos-files.ts';
import { closest } from '../../util/did-you-mean.ts';
import type { Dict, Entry } from '../../value/literal.ts';

/** A file of another tool: what it holds, what to do with it, and the key that tells. */
export interface Foreign {
  readonly at: Entry<Node>;
  readonly found: string;
  readonly suggestion: string;
}

/** A file that is no stack but one of another tool, by the keys at its root; undefined where it may be a stack with mistakes. */
export function foreignFile({ entries }: Dict<Node>): Foreign | undefined {
  for (const { marks, is, found, suggestion } of tools) {
    const at = entries.get(marks[0] ?? '');
    if (at && marks.every((mark) => entries.has(mark)) && is(entries)) return { at, found, suggestion };
  }
  return manifestWithoutType(entries);
}

type Entries = Dict<Node>['entries'];

interface Tool {
  /** Keys that such a file has; the first is where it is told. */
  readonly marks: readonly string[];
  readonly is: (entries: Entries) => boolean;
  readonly found: string;
  readonly suggestion: string;
}

const tools: readonly Tool[] = [
  {
    marks: ['bundle'],
    is: (entries) => !entries.has('name') && keysAt(entries, 'resources').every((key) => bundleKind(key) !== undefined),
    found: 'is a Databricks bundle',
    suggestion:
      ' "stackc import --from bundle" makes a stack of it; a bundle in a file "databricks.yml" is compiled as it is.',
  },
  {
    marks: ['apiVersion', 'kind'],
    is: isNoStack,
    found: 'holds an object of Kubernetes',
    suggestion: ' It stands under "resources" of a stack: "kubernetes: {NAME: {apiVersion: …}}".',
  },
  { marks: ['apiVersion', 'version'], is: isNoStack, found: 'describes a chart of Helm', suggestion: '' },
  {
    marks: ['services'],
    is: (entries) => isNoStack(entries) && someMember(entries, 'services', ['image', 'build']),
    found: 'is of Docker Compose',
    suggestion: ' Containers are blocks under "resources.infrastructure" of a stack.',
  },
  {
    marks: ['jobs'],
    is: (entries) => isNoStack(entries) && someMember(entries, 'jobs', ['runs-on', 'steps']),
    found: 'is a workflow of GitHub',
    suggestion: '',
  },
  {
    marks: ['version'],
    is: (entries) => isNoStack(entries) && partsOfDbt.some((key) => entries.has(key)),
    found: 'is of dbt',
    suggestion: '',
  },
  {
    marks: ['deployments'],
    is: (entries) =>
      isNoStack(entries) && (entries.has('prefect-version') || someMember(entries, 'deployments', ['entrypoint'])),
    found: 'is of Prefect',
    suggestion: ' "stackc import --from prefect" makes a stack of it.',
  },
  {
    marks: ['resource'],
    is: (entries) =>
      !entries.has('name') && isNoStack(entries) && keysAt(entries, 'resource').some((type) => type.includes('_')),
    found: 'is of Terraform, in its JSON syntax',
    suggestion: ' "stackc import --from terraform" makes a stack of it.',
  },
  {
    marks: ['runtime'],
    is: (entries) => someMember(entries, 'resources', ['type', 'properties']) || isNoStack(entries),
    found: 'is a program of Pulumi',
    suggestion: '',
  },
];

const partsOfDbt = ['models', 'sources', 'seeds', 'snapshots', 'model-paths', 'profile'];

function isNoStack(entries: Entries): boolean {
  return !entries.has('resources') && !entries.has('environments');
}

/** A manifest of DataOS is known by its type, so one without it passes for a stack. */
function manifestWithoutType(entries: Entries): Foreign | undefined {
  if (!isNoStack(entries) || entries.has('type')) return undefined;
  const section = [...entries.values()].find(({ key, value }) => kindOfManifest.has(key) && value.kind === 'dict');
  if (!section || !(entries.has('version') || entries.has('workspace'))) return undefined;
  const known = ['name', 'version', 'tags', 'description', 'owner', 'layer', 'workspace', section.key];
  const misspelt = [...entries.values()].find(({ key }) => !known.includes(key) && closest(key, ['type']) === 'type');
  const type = `"type: ${section.key}"`;
  return {
    at: misspelt ?? section,
    found: 'seems to be a manifest of DataOS without "type"',
    suggestion: misspelt ? ` Write ${type} here.` : ` Write ${type} at its top.`,
  };
}

function keysAt(entries: Entries, key: string): readonly string[] {
  const value = entries.get(key)?.value;
  return value?.kind === 'dict' ? [...value.entries.keys()] : [];
}

/** Whether a mapping or list under `key` has a member that has one of `fields`. */
function someMember(entries: Entries, key: string, fields: readonly string[]): boolean {
  const value = entries.get(key)?.value;
  const members =
    value?.kind === 'dict'
      ? [...value.entries.values()].map((one) => one.value)
      : value?.kind === 'list'
        ? value.items
        : [];
  return members.some((member) => member.kind === 'dict' && fields.some((field) => member.entries.has(field)));
}
