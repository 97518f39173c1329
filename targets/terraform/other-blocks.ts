import type { Forgotten, Program } from '../../compiler/ir/program.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import type { Dict } from '../../compiler/value/literal.ts';
import { pickDict } from '../../compiler/value/pick.ts';
import type { Value } from '../../compiler/value/value.ts';
import { dictToJson, plainJson, toJson } from './expression.ts';
import { secretValues } from './secret-values.ts';
import type { Words } from './words.ts';

/** `output` blocks. What holds something secret is sensitive whether the stack says so or not: Terraform refuses it otherwise. */
export function outputsOf(program: Program, words: Words): JsonObject {
  const { outputs } = program;
  const secret = secretValues(
    outputs.map(({ value }) => value),
    program,
  );
  return new Map(
    outputs.map(({ name, value, description, sensitive }) => {
      const body = new Map<string, Json>();
      if (description) body.set('description', plainJson(description, words));
      body.set('value', toJson(value, words));
      if (sensitive ?? secret.has(value)) body.set('sensitive', true);
      return [name, body];
    }),
  );
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
