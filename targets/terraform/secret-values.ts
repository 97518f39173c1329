import type { Program } from '../../compiler/ir/program.ts';
import { followPath } from '../../compiler/schema/attribute-path.ts';
import type { PathStep } from '../../compiler/value/path.ts';
import type { Value } from '../../compiler/value/value.ts';
import { type Leaf, leafWalker } from '../../compiler/value/walk.ts';

/**
 * Those of `roots`, and of the values that they lead to, which Terraform takes for sensitive: they hold a sensitive variable, an attribute that the provider calls sensitive, or one that the
 * stack gives such a value. One look at each value, and one along each reference.
 */
export function secretValues(roots: readonly Value[], program: Program): ReadonlySet<Value> {
  const users = new Map<Value, Value[]>(roots.map((root) => [root, []]));
  const secret = new Set<Value>();
  let at: Value | undefined;
  const walk = leafWalker((leaf) => {
    if (at === undefined) return;
    if (isSecretLeaf(leaf, program)) secret.add(at);
    const given = givenFor(leaf, program);
    if (given === undefined) return;
    const known = users.get(given);
    if (known) known.push(at);
    else users.set(given, [at]);
  });
  // Both loops see what is added on the way.
  for (const value of users.keys()) {
    at = value;
    walk(value);
  }
  for (const value of secret) for (const user of users.get(value) ?? []) secret.add(user);
  return secret;
}

function isSecretLeaf(leaf: Leaf, { links, secrets }: Program): boolean {
  if (leaf.kind === 'secret') return true;
  if (leaf.kind === 'foreign') return usesSecret(leaf.expression, secrets);
  const link = leaf.kind === 'ref' ? links.get(leaf) : undefined;
  const shape = link?.target.kind === 'resource' ? link.target.shape : undefined;
  const attribute = link && shape ? followPath(shape, link.path) : undefined;
  return attribute?.kind === 'found' && attribute.field?.sensitive === true;
}

function usesSecret(expression: string, secrets: Program['secrets']): boolean {
  if (secrets.size === 0 || expression.includes('nonsensitive(')) return false;
  return [...expression.matchAll(/(?<![\w.-])var\.([A-Za-z_][\w-]*)/g)].some(([, name = '']) => secrets.has(name));
}

/** What the stack gives the attribute that a reference leads to; undefined for what only the deployment knows. What a module gives is not what it is given. */
function givenFor(leaf: Leaf, { links }: Program): Value | undefined {
  const link = leaf.kind === 'ref' ? links.get(leaf) : undefined;
  if (link?.target.kind !== 'resource' || link.target.type === 'module' || link.path.length === 0) return undefined;
  return reached(link.target.properties, link.path);
}

/** As far as it can be followed: a part of a reference or of all items is what the whole holds. */
function reached(properties: Value, path: readonly PathStep[]): Value | undefined {
  let at: Value | undefined = properties;
  for (const { kind, name } of path) {
    if (at?.kind === 'dict') at = at.entries.get(name)?.value;
    else if (at?.kind === 'list' && kind === 'index') at = at.items[Number(name)];
    else return at;
  }
  return at;
}
