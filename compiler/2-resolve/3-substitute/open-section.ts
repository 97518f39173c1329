import { placeOf } from '../../source/span.ts';
import type { Dict, Entry, Str, Tree } from '../../value/literal.ts';
import { writtenText } from '../../value/text-parts.ts';
import type { Value } from '../../value/value.ts';
import { isSensitive } from '../variables/declaration.ts';
import { findVariable, innerScope, type Variable } from '../variables/scope.ts';
import { reportUnresolved } from './report-unresolved.ts';
import { substituteText } from './substitute.ts';
import type { Site } from './substitution.ts';

/**
 * What a placeholder stands for that is written instead of a whole section (`resources: ${vars.common}`, the body of an environment): the
 * variable as it is written, so that environments can be laid over it and its own placeholders are replaced where they come to stand. Anything
 * else is returned as it is. A variable without a value is reported (STK2040, STK2041) and counts as an empty section.
 */
export function openSection(node: Tree, site: Site): Tree {
  const seen = new Set<Variable>();
  let open = node;
  while (open.kind === 'string' && open.value.includes('${')) {
    const name = /^\$\{\s*vars?\.([A-Za-z_]\w*)\s*\}$/.exec(open.value)?.[1];
    if (name === undefined) return /^\$\{\{.*\}\}$/s.test(open.value) ? evaluated(open, site) : open;
    const variable = findVariable(site.scope, name);
    if (!variable) {
      reportUnresolved(name, open, site);
      return { ...placeOf(open), kind: 'null' };
    }
    // A circle, or what must not be known: told as something that is no section.
    if (seen.has(variable) || isSensitive(variable.value)) return node;
    seen.add(variable);
    site.substitution.state.used.add(variable);
    open = variable.value;
    site.substitution.state.hasOpened = true;
  }
  return open;
}

function evaluated(expression: Str, site: Site): Tree {
  const value = substituteText(expression, site);
  site.substitution.state.hasOpened = true;
  return value.kind === 'unresolved' ? { ...placeOf(expression), kind: 'null' } : asWritten(value);
}

/** A value as it would be written: what is only known to targets as the placeholder that it comes from. */
function asWritten(value: Value): Tree {
  switch (value.kind) {
    case 'list':
      return { ...value, items: value.items.map(asWritten) };
    case 'dict':
      return {
        ...value,
        entries: new Map([...value.entries].map(([key, entry]) => [key, { ...entry, value: asWritten(entry.value) }])),
      };
    case 'null':
    case 'boolean':
    case 'integer':
    case 'float':
    case 'string':
      return value;
    default:
      return { ...placeOf(value), kind: 'string', value: writtenText(value) };
  }
}

/** A root in which `resources`, and what stands below it under a kind, is no placeholder. */
export function openResources(root: Dict<Tree>, site: Site): Dict<Tree> {
  const entry = root.entries.get('resources');
  const resources = entry && openSection(entry.value, site);
  if (!entry || !resources) return root;
  const opened = resources.kind === 'dict' ? openKinds(resources, site) : resources;
  return opened === entry.value ? root : withEntry(root, { ...entry, value: opened });
}

function openKinds(resources: Dict<Tree>, site: Site): Dict<Tree> {
  let result = resources;
  const own = resources.entries.get('variables')?.value;
  const inner = { ...site, scope: innerScope(site.scope, own?.kind === 'dict' ? own : undefined) };
  for (const entry of resources.entries.values()) {
    const value = entry.key === 'variables' ? entry.value : openSection(entry.value, inner);
    if (value !== entry.value) result = withEntry(result, { ...entry, value });
  }
  return result;
}

function withEntry(dict: Dict<Tree>, entry: Entry<Tree>): Dict<Tree> {
  return { ...dict, entries: new Map(dict.entries).set(entry.key, entry) };
}
