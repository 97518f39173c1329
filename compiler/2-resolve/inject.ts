import type { FieldType } from '../schema/type.ts';
import { never } from '../util/never.ts';
import type { Dict, Entry, List, Tree } from '../value/literal.ts';
import type { Value } from '../value/value.ts';
import { checkMapping } from './check-sections.ts';
import { checkVariables } from './check-variables.ts';
import { resolveDiagnostics as say } from './diagnostics.ts';
import { memberType, ownVariables } from './field-of.ts';
import { injectText } from './inject-text.ts';
import type { Site } from './injection.ts';
import { innerScope } from './scope.ts';

/**
 * `node` with every placeholder replaced (specs/laktory-language §3). Parts without placeholders stay the same objects.
 *
 * `type` tells which mappings are models: there a key `variables` opens an inner scope and is not part of the result. In free
 * maps, and where nothing is known of the type, `variables` is a key like any other.
 */
export function inject(node: Tree, site: Site, type?: FieldType): Value {
  switch (node.kind) {
    case 'string':
      return injectText(node, site);
    case 'list':
      return injectList(node, site, type?.kind === 'list' ? type.item : undefined);
    case 'dict':
      return injectDict(node, site, type);
    case 'null':
    case 'boolean':
    case 'integer':
    case 'float':
      return node;
    default:
      return never(node);
  }
}

function injectList(list: List<Tree>, site: Site, itemType: FieldType | undefined): Value {
  let changed: Value[] | undefined;
  list.items.forEach((item, index) => {
    const value = inject(item, site, itemType);
    if (value !== item) changed ??= list.items.slice(0, index);
    changed?.push(value);
  });
  return changed ? { ...list, items: changed } : list;
}

function injectDict(dict: Dict<Tree>, site: Site, type: FieldType | undefined): Value {
  const variables = ownVariables(dict, type);
  if (variables && checkMapping(variables, site.injection.report))
    checkVariables(variables.value, site.injection.report);
  const scope = innerScope(site.scope, variables?.value.kind === 'dict' ? variables.value : undefined);
  const inner = scope === site.scope ? site : { ...site, scope };
  let changed: Map<string, Entry<Value>> | undefined;
  dict.entries.forEach((entry, key) => {
    if (variables && key === 'variables') {
      changed ??= entriesBefore(dict, key);
      return;
    }
    if (key.includes('${')) reportKey(entry, inner);
    const value = inject(entry.value, inner, memberType(type, key));
    if (value !== entry.value) changed ??= entriesBefore(dict, key);
    changed?.set(key, value === entry.value ? entry : { ...entry, value });
  });
  return changed ? { ...dict, entries: changed } : dict;
}

/** Only values are replaced, as in the original; a target would take such a key for something of its own. */
function reportKey(entry: Entry<Tree>, { injection }: Site): void {
  if (/\$\{\s*(?:\{|(?:vars?|resources)\s*[.[])/.test(entry.key)) {
    injection.report(say.placeholderInKey(entry, { key: entry.key }));
  }
}

function entriesBefore(dict: Dict<Tree>, key: string): Map<string, Entry<Value>> {
  const before = new Map<string, Entry<Value>>();
  for (const entry of dict.entries.values()) {
    if (entry.key === key) break;
    before.set(entry.key, entry);
  }
  return before;
}
