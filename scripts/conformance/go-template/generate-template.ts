import type { Choice } from './choice.ts';
import { generateOperand, generatePipeline, type Surroundings } from './generate-expression.ts';
import type { Sort } from './signatures.ts';

const texts = [
  '',
  'text ',
  '\n',
  'line\n',
  '  indented\n',
  'key: ',
  '- ',
  '{ }',
  'é\u00a0',
  '\t',
  '\r\n',
  '} }',
  '}}',
  '/* no */',
  '# c\n',
];

/** A template: most can be rendered, some are broken by chance or on purpose. */
export function generateTemplate(choice: Choice): string {
  return choice.chance(0.55) ? short(choice) : long(choice);
}

/** One or two actions: an error does not hide what comes behind it. */
function short(choice: Choice): string {
  const around: Surroundings = { choice, variables: [], templates: [] };
  const first = `${choice.of(texts)}{{ ${generatePipeline(around, 2)} }}`;
  return choice.chance(0.3) ? `${first}${choice.of(texts)}{{ ${generatePipeline(around, 1)} }}` : first;
}

function long(choice: Choice): string {
  const names = choice.chance(0.25) ? ['one', 'two'].slice(0, 1 + choice.below(2)) : [];
  const around: Surroundings = { choice, variables: [], templates: names };
  const definitions = names.map((name) => `{{ define "${name}" }}${body(around, 2)}{{ end }}${choice.of(['', '\n'])}`);
  const main = body(around, 3);
  const whole = choice.chance(0.5) ? definitions.join('') + main : main + definitions.join('');
  return choice.chance(0.12) ? broken(whole, choice) : whole;
}

function body(around: Surroundings, depth: number): string {
  const { choice } = around;
  let result = '';
  let here = around;
  for (let count = 1 + choice.below(depth > 1 ? 4 : 2); count > 0; count--) {
    const [text, next] = part(here, depth);
    result += choice.of(texts) + text;
    here = next;
  }
  return result + choice.of(texts);
}

type Part = readonly [string, Surroundings];

function part(around: Surroundings, depth: number): Part {
  const { choice } = around;
  const roll = choice.below(20);
  if (depth > 0 && roll < 3) return [branch('if', around, depth), around];
  if (depth > 0 && roll < 6) return [range(around, depth), around];
  if (depth > 0 && roll < 7) return [branch('with', around, depth), around];
  if (roll < 9) return declaration(around);
  if (roll === 9) return [choice.of(['{{/* comment */}}', '{{- /* c */ -}}', '{{/* a\nb */}}']), around];
  if (roll === 10 && around.templates.length > 0)
    return [action(around, `template "${choice.of(around.templates)}" ${operand(around)}`), around];
  if (roll === 11 && depth > 1)
    return [
      `${action(around, `block "${choice.of(['b', 'c', 'd', 'e', 'f', 'g', 'h'])}" ${operand(around)}`)}${body(around, depth - 1)}{{ end }}`,
      around,
    ];
  return [action(around, generatePipeline(around, 2)), around];
}

function operand(around: Surroundings): string {
  return generateOperand('any', 1, around);
}

function action({ choice }: Surroundings, inside: string): string {
  const left = choice.chance(0.15) ? '{{- ' : choice.of(['{{ ', '{{ ', '{{']);
  const right = choice.chance(0.15) ? ' -}}' : choice.of([' }}', ' }}', '}}', '\n}}']);
  return left + inside + right;
}

function declaration(around: Surroundings): Part {
  const { choice } = around;
  const known = choice.chance(0.3) ? around.variables : [];
  if (known.length > 0) {
    const [name, sort] = choice.of(known);
    return [action(around, `${name} = ${generateOperand(sort, 2, around)}`), around];
  }
  const name = `$${choice.of(['x', 'y', 'z', 'é'])}`;
  const sort = choice.of<Sort>(['any', 'string', 'int', 'list', 'dict', 'float', 'bool']);
  const text = action(around, `${name} := ${generateOperand(sort, 2, around)}`);
  return [text, { ...around, variables: [...around.variables, [name, sort]] }];
}

function branch(keyword: 'if' | 'with', around: Surroundings, depth: number): string {
  const { choice } = around;
  const variable = choice.chance(0.2) ? '$c := ' : '';
  const inner: Surroundings = variable === '' ? around : { ...around, variables: [...around.variables, ['$c', 'any']] };
  const head = action(
    around,
    `${keyword} ${variable}${generateOperand(choice.of<Sort>(['bool', 'any', 'list', 'dict']), 2, around)}`,
  );
  const elseIf =
    keyword === 'if' && choice.chance(0.3) ? action(inner, `else if ${operand(inner)}`) + body(inner, depth - 1) : '';
  const otherwise = choice.chance(0.4) ? action(inner, 'else') + body(inner, depth - 1) : '';
  return `${head}${body(inner, depth - 1)}${elseIf}${otherwise}${action(inner, 'end')}`;
}

function range(around: Surroundings, depth: number): string {
  const { choice } = around;
  const form = choice.below(3);
  const names = form === 0 ? [] : form === 1 ? ['$e'] : ['$k', '$e'];
  const variables = names.map((name) => [name, 'any'] as const);
  const inner: Surroundings = { ...around, variables: [...around.variables, ...variables] };
  const ranged = generateOperand(choice.of<Sort>(['list', 'dict', 'list', 'any', 'strings']), 1, around);
  const head = action(around, `range ${names.join(', ')}${names.length > 0 ? ' := ' : ''}${ranged}`);
  const control = choice.chance(0.2)
    ? `{{ if ${operand(inner)} }}{{ ${choice.of(['break', 'continue'])} }}{{ end }}`
    : '';
  const element = choice.chance(0.5)
    ? action(inner, choice.of(['.', '$e', '.a', '. | toJson']).replace('$e', names.length > 0 ? '$e' : '.'))
    : '';
  const otherwise = choice.chance(0.25) ? action(inner, 'else') + body(around, depth - 1) : '';
  return `${head}${element}${control}${body(inner, depth - 1)}${otherwise}${action(around, 'end')}`;
}

const intruders = [
  '{{',
  '}}',
  '"',
  '`',
  '(',
  ')',
  '|',
  '{{ end }}',
  '{{ else }}',
  ' .a',
  '$q',
  "'",
  '\n',
  '{{-',
  '/*',
  '*/',
  '.',
  ',',
  ':=',
  '=',
  '0x',
  '1.x',
  '%',
  '\\',
  '{{ break }}',
  'nil',
  '{{ . | }}',
  ' - ',
  '{{ define "one" }}',
  '{{ template "none" }}',
  '}}}',
  '{{{',
];

/** The template with something taken out, put in or doubled. */
function broken(text: string, choice: Choice): string {
  const at = choice.below(text.length + 1);
  const length = 1 + choice.below(4);
  const roll = choice.below(3);
  if (roll === 0) return text.slice(0, at) + text.slice(at + length);
  if (roll === 1) return text.slice(0, at) + choice.of(intruders) + text.slice(at);
  return text.slice(0, at + length) + text.slice(at);
}
