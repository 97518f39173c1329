import { placesIn } from '../../ast/place-in-scalar.ts';
import { parsePlaceholders } from '../../expression/placeholders.ts';
import type { Part } from '../../expression/syntax.ts';
import { credentialsInText } from '../../util/credentials-in-text.ts';
import { namesCredential } from '../../util/names-credential.ts';
import type { Str, Tree } from '../../value/literal.ts';
import type { Value } from '../../value/value.ts';
import { findVariable, giverOf, isDeclared, type Scope } from '../variables/scope.ts';

/**
 * `value`, the text of a credential field, marked when nothing from outside the stack and nothing that the stack calls a credential is
 * in it: only literal text and ordinary variables of the stack, at least one of them (`https://kv-${vars.env}.vault.azure.net/`).
 */
export function markAssembled(value: Value, written: Tree, scope: Scope): Value {
  if (value.kind !== 'string' || written.kind !== 'string' || !written.value.includes('${')) return value;
  return isAssembled(written, scope, new Set()) ? { ...value, isAssembled: true } : value;
}

function isAssembled(node: Str, scope: Scope, seen: Set<Tree>): boolean {
  if (seen.has(node)) return false;
  seen.add(node);
  const parts = parsePlaceholders(node.value, placesIn(node)).value;
  return parts.every((part) => namesIn(part)?.every((name) => isOrdinary(name, scope, seen)));
}

/** The variables that a part of a text asks for; undefined when it asks for anything else, for none, or looks like a credential. */
function namesIn(part: Part): readonly string[] | undefined {
  if (typeof part === 'string') return credentialsInText(part).length > 0 ? undefined : [];
  if (part.kind === 'variable') {
    const [name, ...more] = part.name;
    return typeof name === 'string' && more.length === 0 ? [name] : undefined;
  }
  if (part.kind !== 'computed' || /\bresources\b/.test(part.text)) return undefined;
  const names = [...part.text.matchAll(/\bvars?\.(\w+)/g)].map(([, name = '']) => name);
  return names.length > 0 ? names : undefined;
}

function isOrdinary(name: string, scope: Scope, seen: Set<Tree>): boolean {
  const variable = findVariable(scope, name);
  if (!variable || namesCredential(variable.key)) return false;
  const { value } = variable;
  if (value.kind === 'list' || value.kind === 'dict') return false;
  const giver = giverOf(scope, variable);
  if (giver === 'process' || (giver === 'command' && !isDeclared(scope, name))) return false;
  return value.kind !== 'string' || isAssembled(value, scope, seen);
}
