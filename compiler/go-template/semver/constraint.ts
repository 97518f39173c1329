import { type Constraint, checks } from './check.ts';
import { parseVersion } from './version.ts';

/** Longer constraints are refused: no one writes them by hand, and matching them is slow. */
const longest = 4096;

const blank = '[\\t\\n\\f\\r ]';
const segment = '[0-9|xX*]+';
const identifiers = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*';
const version = `v?(?:${segment})(?:\\.${segment})?(?:\\.${segment})?(?:-${identifiers})?(?:\\+${identifiers})?`;
const parts = `v?(${segment})(\\.${segment})?(\\.${segment})?(-${identifiers})?(?:\\+${identifiers})?`;
const operator = '=||!=|>|<|>=|=>|<=|=<|~|~>|\\^';
const term = `(?:${operator})${blank}*${version}`;

const onePattern = new RegExp(`^${blank}*(${operator})${blank}*(${parts})${blank}*$`);
const rangePattern = new RegExp(`${blank}*(${version})${blank}+-${blank}+(${version})${blank}*`, 'g');
const termPattern = new RegExp(term, 'g');
const listPattern = new RegExp(`^${blank}*${term}${blank}*(?:(?:,${blank}*|(?<=${blank}))${term}${blank}*)*$`);

/**
 * Whether version `text` satisfies `constraint`, or why one of them cannot be read. See https://github.com/Masterminds/semver
 * (3.2.0): blanks and commas mean "and", `||` means "or"; `1.2 - 1.4` is a range.
 */
export function satisfies(constraint: string, text: string): boolean | { readonly reason: string } {
  if (constraint.length > longest) return { reason: `the constraint has more than ${longest} characters` };
  const alternatives = parseConstraints(constraint);
  if ('reason' in alternatives) return alternatives;
  const checked = parseVersion(text);
  if ('reason' in checked) return checked;
  return alternatives.some((all) => all.every((one) => checks(one, checked)));
}

type Alternatives = readonly (readonly Constraint[])[];

function parseConstraints(text: string): Alternatives | { readonly reason: string } {
  const alternatives: (readonly Constraint[])[] = [];
  for (const part of rewriteRanges(text).split('||')) {
    if (!listPattern.test(part)) return { reason: `improper constraint: ${part}` };
    const all: Constraint[] = [];
    for (const [found] of part.matchAll(termPattern)) {
      const one = parseConstraint(found);
      if ('reason' in one) return one;
      all.push(one);
    }
    alternatives.push(all);
  }
  return alternatives;
}

/** `1.2 - 1.4` means `>= 1.2, <= 1.4`. */
function rewriteRanges(text: string): string {
  let result = text;
  for (const [whole, low = '', high = ''] of text.matchAll(rangePattern)) {
    result = result.replace(whole, () => `>= ${low}, <= ${high}`);
  }
  return result;
}

function parseConstraint(text: string): Constraint | { readonly reason: string } {
  const found = onePattern.exec(text);
  if (found === null) return { reason: `improper constraint: ${text}` };
  const [, comparison = '', written = '', major = '', minor = '', patch = '', prerelease = ''] = found;
  const openMajor = isOpen(major);
  const openMinor = !openMajor && isOpen(minor.slice(1));
  const openPatch = !openMajor && !openMinor && isOpen(patch.slice(1));
  const base = openMajor ? '0.0.0' : openMinor ? `${major}.0.0` : openPatch ? `${major}${minor}.0` : undefined;
  const limit = parseVersion(base === undefined ? written : base + prerelease);
  if ('reason' in limit) return { reason: 'constraint Parser Error' };
  return { operator: comparison, limit, open: base !== undefined, openMinor, openPatch };
}

function isOpen(part: string): boolean {
  return part === '' || part === 'x' || part === 'X' || part === '*';
}
