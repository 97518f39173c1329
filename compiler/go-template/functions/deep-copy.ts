import {
  type Failure,
  type FunctionScope,
  failure,
  isFailure,
  type Result,
  type TemplateFunction,
  templateFunction,
} from '../function.ts';
import { versionValue } from '../semver/version-value.ts';
import type { GoList, GoMap, GoValue } from '../value.ts';

/** Deep copies: https://masterminds.github.io/sprig/dicts.html (github.com/mitchellh/copystructure 1.2.0). */
export const deepCopyFunctions: readonly TemplateFunction[] = ['deepCopy', 'mustDeepCopy'].map((name) =>
  templateFunction(name, {
    takes: ['any'],
    call: ([value], scope) =>
      value === null ? failure('reflect: call of reflect.Value.Type on zero Value') : copy(value, scope, 0),
  }),
);

function copy(value: GoValue, scope: FunctionScope, depth: number): Result {
  if (typeof value !== 'object' || value === null) return value;
  switch (value.kind) {
    case 'list':
      return enter(scope, depth, value.items.length) ?? copyList(value, scope, depth);
    case 'map':
      return enter(scope, depth, value.entries.size) ?? copyMap(value, scope, depth);
    case 'struct':
      // The fields of a version are private: copystructure leaves them empty.
      return versionValue(emptyVersion, value.goKind);
    default:
      return value;
  }
}

const emptyVersion = { major: 0n, minor: 0n, patch: 0n, prerelease: '', metadata: '', original: '' };

function enter(scope: FunctionScope, depth: number, size: number): Failure | undefined {
  return depth >= scope.maximumDepth ? scope.tooDeep() : scope.spend(1 + size * 4);
}

function copyList(value: GoList, scope: FunctionScope, depth: number): Result {
  const items: GoValue[] = [];
  for (const item of value.items) {
    const copied = copy(item, scope, depth + 1);
    if (isFailure(copied)) return copied;
    items.push(copied);
  }
  return { ...value, items };
}

function copyMap(value: GoMap, scope: FunctionScope, depth: number): Result {
  const entries = new Map<string, GoValue>();
  for (const [key, item] of value.entries) {
    const copied = copy(item, scope, depth + 1);
    if (isFailure(copied)) return copied;
    entries.set(key, copied);
  }
  return { ...value, entries };
}
