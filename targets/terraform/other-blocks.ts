import type { Forgotten, Output, Program } from '../../compiler/ir/program.ts';
import { followPath } from '../../compiler/schema/attribute-path.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import type { Dict } from '../../compiler/value/literal.ts';
import { pickDict } from '../../compiler/value/pick.ts';
import type { Value } from '../../compiler/value/value.ts';
import { type Leaf, leafWalker } from '../../compiler/value/walk.ts';
import { dictToJson, plainJson, toJson } from './expression.ts';
import type { Words } from './words.ts';

/** `output` blocks. What holds something secret is sensitive whether the stack says so or not: Terraform refuses it otherwise. */
export function outputsOf({ outputs, links }: Program, words: Words): JsonObject {
  return new Map(
    outputs.map((output) => {
      const body = new Map<string, Json>();
      if (output.description) body.set('description', plainJson(output.description, words));
      body.set('value', toJson(output.value, words));
      if (output.sensitive ?? isSecret(output, links)) body.set('sensitive', true);
      return [output.name, body];
    }),
  );
}

function isSecret({ value }: Output, links: Program['links']): boolean {
  let found = false;
  leafWalker((leaf) => {
    found ||= isSecretLeaf(leaf, links);
  })(value);
  return found;
}

/** A sensitive variable, or an attribute that the provider calls sensitive. */
function isSecretLeaf(leaf: Leaf, links: Program['links']): boolean {
  if (leaf.kind === 'secret') return true;
  const link = leaf.kind === 'ref' ? links.get(leaf) : undefined;
  const shape = link?.target.kind === 'resource' ? link.target.shape : undefined;
  const attribute = link && shape ? followPath(shape, link.path) : undefined;
  return attribute?.kind === 'found' && attribute.field?.sensitive === true;
}

/** `check` blocks as the stack has them, in Terraform's JSON syntax. */
export function checksOf(section: Dict<Value>, words: Words): JsonObject {
  const checks = pickDict(section, 'check');
  return checks ? dictToJson(checks, words) : new Map();
}

/** `removed` blocks: what an environment drops and Terraform shall forget without destroying it. */
export function removedOf(program: Program): readonly Json[] {
  return forgottenOf(program).map(
    ({ type, name }) =>
      new Map<string, Json>([
        ['from', `${type}.${name}`],
        ['lifecycle', new Map([['destroy', false]])],
      ]),
  );
}

/** What is forgotten, each address once; what is in the stack all the same stays. */
export function forgottenOf({ forgotten, resources }: Program): readonly Forgotten[] {
  const present = new Set(resources.map(({ type, name }) => `${type}.${name}`));
  const own = forgotten.filter(({ system }) => system === 'terraform');
  const byAddress = new Map(own.map((one) => [`${one.type}.${one.name}`, one] as const));
  return [...byAddress].filter(([address]) => !present.has(address)).map(([, one]) => one);
}
