import { placesIn } from '../../ast/place-in-scalar.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import { placeOf } from '../../source/span.ts';
import type { Dict, Str, Tree } from '../../value/literal.ts';
import { mapEntries, mapItems } from '../../value/map.ts';
import { readCore } from '../../yaml/plain/core.ts';
import { dataosDiagnostics as say } from './diagnostics.ts';

/** A variable of the process by name. */
type Variables = Pick<ReadonlyMap<string, string>, 'get'>;

/**
 * `$NAME` and `${NAME}` of a native manifest replaced by variables of the process (specs/dataos §3.7).
 *
 * The platform's tool does it to the text before YAML is read, with every `$…`, and so destroys templates and shell commands. Here only names in capitals
 * are replaced; `${!…}`, `${{…}}`, `$1`, `$$NAME` and all else stay. Values are put into the tree, so that places remain those of the file and no value can
 * change its structure. A plain scalar that is one placeholder gets the type that the value has in YAML. Diagnostics: STK3428.
 */
export function interpolate(manifest: Dict<Tree>, variables: Variables, report: Report): Dict<Tree> {
  return mapEntries(manifest, (entry) => {
    const value = inTree(entry.value, variables, report);
    return value === entry.value ? entry : { ...entry, value };
  });
}

function inTree(node: Tree, variables: Variables, report: Report): Tree {
  if (node.kind === 'list') return mapItems<Tree, Tree>(node, (item) => inTree(item, variables, report));
  if (node.kind === 'dict') return interpolate(node, variables, report);
  return node.kind === 'string' && node.value.includes('$') ? inText(node, variables, report) : node;
}

const placeholder = /(?<!\$)\$(?:\{([A-Z][A-Z0-9_]*)\}|([A-Z][A-Z0-9_]*)\b)/g;

function inText(node: Str, variables: Variables, report: Report): Tree {
  let changed = false;
  const place = placesIn(node);
  const text = node.value.replace(
    placeholder,
    (whole: string, braced: string | undefined, bare: string | undefined, at: number) => {
      const name = braced ?? bare ?? '';
      const value = variables.get(name);
      if (value === undefined) {
        report(say.unsetVariable(place(at, at + whole.length), { name }));
        return whole;
      }
      changed = true;
      return value;
    },
  );
  if (!changed) return node;
  const isPlain = node.end - node.start === node.value.length && /^\$(\w+|\{\w+\})$/.test(node.value);
  return isPlain ? typed(node, text) : { ...node, value: text };
}

/** As YAML would have read the value in this place. */
function typed(node: Str, text: string): Tree {
  const at = placeOf(node);
  const read = readCore(text);
  switch (read.kind) {
    case 'null':
      return { ...at, kind: 'null' };
    case 'boolean':
      return { ...at, kind: 'boolean', value: read.value };
    case 'integer':
      return { ...at, kind: 'integer', value: read.value };
    case 'float':
      return { ...at, kind: 'float', value: read.value };
    default:
      return { ...node, value: text };
  }
}
