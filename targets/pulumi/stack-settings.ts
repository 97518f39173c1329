import type { Node } from '../../compiler/ast/node.ts';
import { hasError } from '../../compiler/diagnostics/outcome.ts';
import type { SharedFile } from '../../compiler/ir/output-file.ts';
import { sourceFile } from '../../compiler/source/source-file.ts';
import type { TargetEnv } from '../../compiler/target.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';

/**
 * `Pulumi.<stack>.yaml` belongs to two: stackc writes the values that the stack gives, and Pulumi's own commands put encrypted values, and how they are
 * encrypted, beside them. What is encrypted, and every key beside `config`, is Pulumi's.
 */
export function sharedSettings(config: JsonObject, { parse }: TargetEnv, print: (tree: Json) => string): SharedFile {
  const read = (text: string): JsonObject | undefined => {
    const { value, diagnostics } = parse(sourceFile('Pulumi.yaml', text));
    const json = value.root && !hasError(diagnostics) ? jsonOf(value.root) : null;
    return json instanceof Map ? json : json === null && !hasError(diagnostics) ? new Map() : undefined;
  };
  return {
    own(found) {
      const root = read(found);
      if (!root) return undefined;
      return print(new Map([['config', new Map([...configIn(root)].filter(([, value]) => !isEncrypted(value)))]]));
    },
    merged(found) {
      const root = read(found) ?? new Map<string, Json>();
      const theirs = [...configIn(root)].filter(([key, value]) => isEncrypted(value) && !config.has(key));
      return print(new Map<string, Json>([...root, ['config', new Map([...config, ...theirs])]]));
    },
  };
}

function configIn(root: JsonObject): JsonObject {
  const config = root.get('config');
  return config instanceof Map ? config : new Map();
}

/** `{secure: v1:…}`, also deep inside. */
function isEncrypted(value: Json): boolean {
  if (Array.isArray(value)) return value.some(isEncrypted);
  return value instanceof Map && (value.has('secure') || [...value.values()].some(isEncrypted));
}

/** Plain YAML, as Pulumi writes it: there is nothing else in it. */
function jsonOf(node: Node): Json {
  switch (node.kind) {
    case 'list':
      return node.items.map(jsonOf);
    case 'dict':
      return new Map([...node.entries.values()].map(({ key, value }) => [key, jsonOf(value)]));
    case 'boolean':
    case 'integer':
    case 'string':
      return node.value;
    case 'float':
      return { float: node.value };
    default:
      return null;
  }
}
