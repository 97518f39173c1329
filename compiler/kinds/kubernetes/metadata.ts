import type { Report } from '../../diagnostics/outcome.ts';
import type { Block } from '../../ir/stack.ts';
import { objectType } from '../../schema/object-type.ts';
import type { ObjectType } from '../../schema/type.ts';
import { any, mapOf, optional, text } from '../../schema/types.ts';
import { dictAt, textAt } from '../../value/build.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, pickDict, pickText, withMembers, without } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { labelKeyProblem, labelNameProblem, labelValueProblem } from '../dataos/kubernetes-names.ts';
import { objectNameProblem } from '../dataos/names.ts';
import { kubernetesDiagnostics as say } from './diagnostics.ts';

/** What every object has, whatever its kind: a server refuses other metadata of custom resources, too. */
export const unknownObject: ObjectType = objectType(
  'kubernetes',
  [
    optional(
      'metadata',
      objectType(
        'metadata',
        [
          optional('name', text),
          optional('generateName', text),
          optional('namespace', text),
          optional('labels', mapOf(text)),
          optional('annotations', mapOf(text)),
        ],
        { open: any },
      ),
    ),
  ],
  { open: any },
);

/** What a server refuses of a namespace and of labels. Diagnostics: STK6206. */
export function checkMetadata(properties: Dict<Value>, report: Report): void {
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

const unsaid: ReadonlySet<string> = new Set(['name']);

/**
 * An object without a name of its own is called as its block is; Kubernetes has hyphens where stacks have underscores. Metadata that are no mapping stay, for the shape to tell. Diagnostics: STK6204.
 */
export function withName(block: Block, body: Dict<Value>, report: Report): Dict<Value> {
  const written = pick(body, 'metadata');
  if (written !== undefined && written.kind !== 'dict' && written.kind !== 'null') return body;
  const metadata = written?.kind === 'dict' ? written : dictAt(block.at, {});
  const [name, base] = [said(metadata, 'name'), said(metadata, 'generateName')];
  checkName(name, { body, report });
  if (base?.kind === 'string') checkBase(base, { body, report });
  if (name !== undefined || base !== undefined) return body;
  const own = textAt(block.at, block.name.replaceAll('_', '-').toLowerCase());
  checkName(own, { body, report });
  const rest = without(metadata, unsaid);
  return withMembers(body, {
    metadata: { ...rest, entries: new Map([...dictAt(metadata, { name: own }).entries, ...rest.entries]) },
  });
}

/** Null says nothing. */
function said(metadata: Dict<Value>, key: string): Value | undefined {
  const value = pick(metadata, key);
  return value?.kind === 'null' ? undefined : value;
}

interface Naming {
  readonly body: Dict<Value>;
  readonly report: Report;
}

function checkName(name: Value | undefined, { body, report }: Naming): void {
  if (name?.kind !== 'string') return;
  const reason = nameProblem(name.value, body);
  if (reason !== undefined) report(say.badName(name, { name: name.value, kind: pickText(body, 'kind') ?? '', reason }));
}

/** A server cuts what `generateName` says to 58 characters and puts five letters or digits behind it. */
function checkBase(base: Value & { readonly kind: 'string' }, { body, report }: Naming): void {
  const reason = nameProblem(`${base.value.slice(0, 58)}xxxxx`, body);
  if (reason !== undefined) report(say.badName(base, { name: base.value, kind: pickText(body, 'kind') ?? '', reason }));
}

/** Kinds whose names stand in labels or names of hosts, and how long they may be; a server says the same (`npm run conformance:kubernetes` has it). */
const labels: ReadonlySet<string> = new Set(['v1/Namespace', 'v1/Service']);
const lengths: ReadonlyMap<string, number> = new Map([
  ['apps/v1/StatefulSet', 63],
  ['batch/v1/Job', 63],
  ['batch/v1/CronJob', 52],
]);

function nameProblem(name: string, body: Dict<Value>): string | undefined {
  const kind = pickText(body, 'kind') ?? '';
  // Roles and bindings may have names such as "system:node".
  if (/Role|Binding/.test(kind)) return undefined;
  const type = `${pickText(body, 'apiVersion') ?? ''}/${kind}`;
  if (labels.has(type)) return labelNameProblem(name);
  const longest = lengths.get(type) ?? name.length;
  if (name.length > longest) return `it has ${name.length} characters, and ${longest} are allowed`;
  return objectNameProblem(name);
}
