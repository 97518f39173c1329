import { type FunctionScope, failure, type Result, type TemplateFunction, templateFunction } from '../function.ts';
import { isTree, marshalJson } from '../json/marshal.ts';
import { type GoValue, list, map } from '../value.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { writeYaml } from '../yaml/write-yaml.ts';
import { isDict } from './dicts.ts';
import { mismatch } from './json.ts';
import { isList } from './text-of.ts';

/** Helm's YAML functions, by sigs.k8s.io/yaml 1.3.0: https://helm.sh/docs/chart_template_guide/function_list/. */
export const yamlFunctions: readonly TemplateFunction[] = [
  templateFunction('toYaml', { takes: ['any'], call: ([value], scope) => print(value, scope) }),
  templateFunction('fromYaml', {
    takes: ['string'],
    call: ([text], scope) => read(text, scope, { type: 'map[string]interface {}', fits: isDict, empty: map() }),
  }),
  templateFunction('fromYamlArray', {
    takes: ['string'],
    call: ([text], scope) => read(text, scope, { type: '[]interface {}', fits: isList, empty: list([]) }),
  }),
];

/** Without the last newline; nothing where the value cannot be written. */
function print(value: GoValue, scope: FunctionScope): Result {
  const tree = marshalJson(value, scope.maximumDepth, scope);
  if (isTree(tree)) return (writeYaml(tree) ?? '').replace(/\n$/, '');
  return tree.kind === 'failure' ? tree : '';
}

interface Target {
  readonly type: string;
  readonly fits: (value: GoValue) => boolean;
  /** What an empty document gives. */
  readonly empty: GoValue;
}

function read(text: string, scope: FunctionScope, { type, fits, empty }: Target): Result {
  const stop = scope.spend(text.length / 4);
  if (stop) return stop;
  const result = readYaml(text, scope);
  if (result.kind === 'stopped') return failure(result.reason);
  if (result.kind === 'wrong') return problem(result.reason, type);
  if (result.value === null) return empty;
  if (fits(result.value)) return result.value;
  return problem(`error unmarshaling JSON: while decoding JSON: ${mismatch(result.value, type)}`, type);
}

/** An error takes the place of the result: under `Error` in a map, alone in a list. */
function problem(reason: string, type: string): GoValue {
  return type.startsWith('map') ? map([['Error', reason]]) : list([reason]);
}
