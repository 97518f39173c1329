import type { Span } from '../../../source/span.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';

/** `name[+flavor][:version]`, as orchestrators name a DataOS stack (specs/dataos §2.3). */
export interface StackReference {
  readonly name: string;
  readonly flavor: string | undefined;
  readonly version: string | undefined;
}

/** Reads a reference; undefined where `text` has another form. */
export function parseStackReference(text: string): StackReference | undefined {
  const match = /^([A-Za-z0-9][\w.-]*)(?:\+([\w.-]+))?(?::([\w.+-]+))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, name = '', flavor, version] = match;
  return { name, flavor, version };
}

/** What a reference chooses from. */
export interface Selectable {
  readonly name: string;
  readonly flavor: string | undefined;
  readonly version: string;
  readonly at: Span;
}

/** Why there is no such stack, and what may have been meant. */
interface Unknown {
  readonly reason: string;
  readonly suggestion: string;
}

export type StackChoice<Definition> =
  | { readonly kind: 'found'; readonly definition: Definition }
  | ({ readonly kind: 'unknown' } & Unknown)
  | { readonly kind: 'ambiguous'; readonly flavors: readonly string[] };

/**
 * The definition that `reference` means. Name, flavor and version must be equal; without a flavor the one without flavor, or the only
 * flavor that there is; without a version the highest.
 *
 * @param others names of stacks that are no definitions, and that somebody may have meant.
 */
export function chooseStack<Definition extends Selectable>(
  reference: StackReference,
  definitions: readonly Definition[],
  others: readonly string[] = [],
): StackChoice<Definition> {
  const named = definitions.filter(({ name }) => name === reference.name);
  if (named.length === 0) return { kind: 'unknown', ...unknownName(reference.name, definitions, others) };
  const flavors = [...new Set(named.map(({ flavor }) => flavor))];
  if (reference.flavor === undefined && !flavors.includes(undefined) && flavors.length > 1) {
    return { kind: 'ambiguous', flavors: flavors.filter((flavor) => flavor !== undefined).toSorted() };
  }
  const flavor = reference.flavor ?? (flavors.includes(undefined) ? undefined : flavors[0]);
  const flavored = named.filter((each) => each.flavor === flavor);
  const wanted = flavored.filter(({ version }) => reference.version === undefined || version === reference.version);
  const [best] = wanted.toSorted((one, other) => compareVersions(other.version, one.version));
  if (best !== undefined) return { kind: 'found', definition: best };
  return { kind: 'unknown', reason: `there is ${listed(named)}`, suggestion: '' };
}

function unknownName(name: string, definitions: readonly Selectable[], others: readonly string[]): Unknown {
  const there =
    definitions.length === 0 ? 'the input has no stack definition at all' : `there is ${listed(definitions)}`;
  const names = [...new Set([...definitions.map((each) => each.name), ...others])];
  return { reason: there, suggestion: didYouMean(name, names) };
}

const most = 12;

/** `"bento:3.0", "soda+python:2.0" and 4 more`. */
function listed(definitions: readonly Selectable[]): string {
  const all = [...new Set(definitions.map(selectorOf))].toSorted();
  const shown = all.slice(0, most).map((each) => `"${each}"`);
  const rest = all.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

/** The full reference to a definition: `flash+python:1.0`. */
export function selectorOf({ name, flavor, version }: Omit<Selectable, 'at'>): string {
  return `${name}${flavor === undefined ? '' : `+${flavor}`}:${version}`;
}

/** Compares versions number by number, `10.0` above `9.1`; texts that are no numbers by their characters. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [one.split(/[.-]/), other.split(/[.-]/)];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = compareParts(left[index] ?? '0', right[index] ?? '0');
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareParts(one: string, other: string): number {
  const isNumeric = /^\d+$/.test(one) && /^\d+$/.test(other);
  if (isNumeric) return Number(one) - Number(other);
  return one < other ? -1 : one > other ? 1 : 0;
}
