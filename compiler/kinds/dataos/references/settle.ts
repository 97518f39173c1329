import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Report } from '../../../diagnostics/outcome.ts';
import type { Block } from '../../../ir/stack.ts';
import { placeOf, type Span } from '../../../source/span.ts';
import { textAt } from '../../../value/build.ts';
import type { Dict } from '../../../value/literal.ts';
import { mapEntries, mapItems, withValue } from '../../../value/map.ts';
import { partsOf, writtenPart } from '../../../value/text-parts.ts';
import type { Deferred, FilePath, Ref, Text, TextPart, Value } from '../../../value/value.ts';
import type { ExpandEnv } from '../../kind.ts';
import { hasDeferred } from '../plain.ts';
import { referenceDiagnostics as say } from './diagnostics.ts';
import { findValue, type Surroundings } from './find-value.ts';

/** The body of a block in which nothing is left that only a target could know, and what there was to say about it. */
export interface Settled {
  readonly body: Dict<Value>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where sensitive variables may stand: the credentials that a manifest gives to the platform. They are never written, so nobody needs to know them here. */
const credentialKeys: ReadonlySet<string> = new Set(['runAsApiKey', 'connectionSecret', 'connectionSecrets']);

const settledBodies = new WeakMap<ExpandEnv, Map<Block, Settled>>();

/**
 * The body of `block` with its references replaced by what they mean: templates, schemas, filters and names need to know everything. The same body where there are none.
 * Diagnostics: STK3441.
 */
export function settled(block: Block, around: Surroundings): Settled {
  const known = settledBodies.get(around.env) ?? new Map<Block, Settled>();
  settledBodies.set(around.env, known);
  const result = known.get(block) ?? settle(block, around);
  known.set(block, result);
  return result;
}

function settle(block: Block, around: Surroundings): Settled {
  if (!isOpen(block.body)) return { body: block.body, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const what = `the ${block.kind.replace(/^dataos_(.*)s$/, '$1')} "${block.name}"`;
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const body = inDict(block.body, { block, around, what, report, field: '', following: new Set() });
  return { body, diagnostics };
}

/** Options are for the driver, which knows what references in them mean. */
function isOpen({ entries }: Dict<Value>): boolean {
  for (const { key, value } of entries.values()) if (key !== 'resource_options' && hasDeferred(value)) return true;
  return false;
}

interface Site {
  readonly block: Block;
  readonly around: Surroundings;
  readonly what: string;
  readonly report: Report;
  /** The way to the value, as messages write it. */
  readonly field: string;
  /** References that are being followed: two manifests may refer to each other. */
  readonly following: ReadonlySet<Value>;
}

function inDict(dict: Dict<Value>, site: Site): Dict<Value> {
  return mapEntries<Value, Value>(dict, (entry) => {
    if (site.field === '' && entry.key === 'resource_options') return entry;
    const field = site.field === '' ? entry.key : `${site.field}.${entry.key}`;
    const inside = { ...site, field };
    const isHidden = isCredential(field, entry.key, site);
    return withValue(entry, isHidden ? inCredential(entry.value, inside) : inValue(entry.value, inside));
  });
}

/** A credential stays as it is where it is not known: whoever has to write it says so. */
function inCredential(value: Value, site: Site): Value {
  if (value.kind === 'list') return mapItems<Value, Value>(value, (item) => inCredential(item, site));
  if (value.kind === 'dict')
    return mapEntries<Value, Value>(value, (entry) => withValue(entry, inCredential(entry.value, site)));
  const found: Diagnostic[] = [];
  const known = inValue(value, { ...site, report: (diagnostic) => void found.push(diagnostic) });
  return found.length > 0 ? value : known;
}

function isCredential(field: string, key: string, { block }: Site): boolean {
  if (credentialKeys.has(key)) return true;
  return block.kind === 'dataos_secrets' && /^(secret|instance-secret)\.data$/.test(field);
}

function inValue(value: Value, site: Site): Value {
  switch (value.kind) {
    case 'list':
      return mapItems<Value, Value>(value, (item, index) =>
        inValue(item, { ...site, field: `${site.field}[${index}]` }),
      );
    case 'dict':
      return inDict(value, site);
    case 'ref':
      return referred(value, site) ?? leftOut(value);
    case 'text':
      return joined(value, value.parts, site);
    case 'secret':
    case 'file':
    case 'foreign':
    case 'unresolved':
      return joined(value, [value], site);
    default:
      return value;
  }
}

/** The text that all parts make; something that fits everywhere where one of them is not known. */
function joined(at: Text | Deferred, parts: readonly (TextPart | FilePath)[], site: Site): Value {
  const texts = parts.map((part) => partText(part, at, site));
  return texts.every((text) => text !== undefined)
    ? textAt(at, texts.join(''))
    : { ...placeOf(at), kind: 'unresolved', text: '' };
}

function partText(part: TextPart | FilePath, at: Span, site: Site): string | undefined {
  if (typeof part === 'string') return part;
  if (part.kind === 'file') return part.path;
  if (part.kind === 'secret')
    return tooLate(at, 'a sensitive variable; name a secret in "dataosSecrets" instead', site);
  if (part.kind !== 'ref') return writtenPart(part);
  const value = referred(part, site);
  if (value?.kind !== 'list' && value?.kind !== 'dict') {
    const parts = value && partsOf(value);
    return parts?.every((each) => typeof each === 'string') ? parts.join('') : undefined;
  }
  const found = value.kind === 'list' ? 'a list' : 'a mapping';
  return tooLate(part, `"\${resources.${part.text}}", which is ${found} and cannot stand in a text`, site);
}

/** The value that a reference leads to, at the place of the reference; undefined where it has none, which is reported. */
function referred(ref: Ref, site: Site): Value | undefined {
  const found = findValue(ref, site.around);
  if ('problem' in found) {
    return tooLate(ref, found.problem, site, found.suggestion);
  }
  if (site.following.has(found.value)) {
    return tooLate(ref, `"\${resources.${ref.text}}", which leads back to itself`, site);
  }
  const following = new Set([...site.following, found.value]);
  return { ...inValue(found.value, { ...site, following }), ...placeOf(ref) };
}

/** Nobody knows what would have stood here, so it fits everywhere. */
function leftOut(ref: Ref): Value {
  return { ...placeOf(ref), kind: 'unresolved', text: `\${resources.${ref.text}}` };
}

function tooLate(at: Span, found: string, { field, what, report }: Site, suggestion = ''): undefined {
  report(say.knownTooLate(placeOf(at), { field, what, found, suggestion }));
}
