import { parse } from '../../../compiler/1-parse/parse.ts';
import type { Node } from '../../../compiler/ast/node.ts';
import type { Json } from '../../../compiler/util/json.ts';
import { isJsonList, member } from '../../../compiler/util/json-tree.ts';
import type { Case } from './case.ts';

/** The cases of a file of vectors. Read by the compiler's own reader, so that floats stay floats and big numbers keep their digits. */
export function readCases(name: string, text: string): readonly Case[] {
  const cases = member(jsonFrom(name, text), 'cases');
  if (!isJsonList(cases)) throw new Error(`${name} has no list of "cases"`);
  return cases.map((each) => ({
    group: textAt(each, 'group') ?? '',
    id: textAt(each, 'id') ?? '',
    description: textAt(each, 'description'),
    input: member(each, 'input') ?? null,
    context: member(each, 'context'),
    expect: member(each, 'expect'),
    error: member(each, 'error'),
    warnings: member(each, 'warnings'),
  }));
}

function textAt(json: Json, key: string): string | undefined {
  const value = member(json, key);
  return typeof value === 'string' ? value : undefined;
}

/** A text of JSON as plain data. */
export function jsonFrom(name: string, text: string): Json {
  const { value, diagnostics } = parse({ name, text }, { yamlVersion: '1.2' });
  const problem = diagnostics.find(({ severity }) => severity === 'error');
  if (problem || !value.root)
    throw new Error(`${name}: ${problem?.message ?? 'there is nothing in it'}: ${text.slice(0, 200)}`);
  return jsonOf(value.root);
}

export function jsonOf(node: Node): Json {
  switch (node.kind) {
    case 'null':
      return null;
    case 'float':
      return { float: node.value };
    case 'boolean':
    case 'integer':
    case 'string':
      return node.value;
    case 'list':
      return node.items.map(jsonOf);
    case 'dict':
      return new Map([...node.entries.values()].map(({ key, value }) => [key, jsonOf(value)]));
    default:
      throw new Error(`A vector cannot hold ${node.kind}`);
  }
}
