import type { Choice } from './choice.ts';
import { generateDate, generateText } from './generate-text.ts';
import { generateYaml } from './generate-yaml.ts';
import { type FunctionSignature, type Sort, signatures } from './signatures.ts';
import { vocabulary } from './vocabulary.ts';

/** What an expression can use where it stands. */
export interface Surroundings {
  readonly choice: Choice;
  /** Variables with what is known of their sort. */
  readonly variables: readonly (readonly [string, Sort])[];
  /** Templates that are defined. */
  readonly templates: readonly string[];
}

const fields: Readonly<Partial<Record<Sort, readonly string[]>>> = {
  any: [
    '.s',
    '.i',
    '.f',
    '.list',
    '.m',
    '.nul',
    '.missing',
    '.v',
    '.m.a',
    '.m.k.b',
    '.',
    '$',
    '$.s',
    '.v.a',
    '.n.b',
    'nil',
    '.objs',
    '.big',
    '.yes',
  ],
  string: ['.s', '.t', '.s', '.t', '.m.a'],
  words: ['.s', '.t'],
  list: ['.list', '.words', '.nums', '.objs', '.list', '.nums', 'list'],
  dict: ['.m', '.n', '.m', '.n', '.missing', 'dict', '$.m'],
  strings: ['.words'],
  int: ['.i', '(len .s)', '(len .list)'],
  number: ['.i', '.f', '.big'],
  float: ['.f', '.whole'],
  bool: ['.yes', '.no', '(not .yes)', '(eq .i 1)'],
};

const quotedSorts: ReadonlySet<Sort> = new Set<Sort>([
  'string',
  'words',
  'key',
  'typeName',
  'kindName',
  'pattern',
  'replacement',
  'layout',
  'dateText',
  'duration',
  'zone',
  'versionText',
  'constraint',
  'url',
  'path',
  'encoded',
  'format',
  'json',
]);

const near: Readonly<Partial<Record<Sort, readonly Sort[]>>> = {
  any: ['string', 'int', 'float', 'number', 'bool', 'list', 'dict', 'strings', 'time', 'version', 'words'],
  strings: ['strings'],
  number: ['int', 'float'],
  key: ['key'],
};

/** An operand of `sort`, in parentheses where it needs them. */
export function generateOperand(sort: Sort, depth: number, around: Surroundings): string {
  const { choice } = around;
  // Now and then something of another sort.
  const wanted = choice.chance(0.012)
    ? choice.of<Sort>(['any', 'string', 'int', 'list', 'dict', 'bool', 'float'])
    : sort;
  const narrowed = near[wanted] === undefined || choice.chance(0.4) ? wanted : choice.of(near[wanted] ?? [wanted]);
  const variables = around.variables.filter(([, known]) => known === narrowed || narrowed === 'any');
  if (variables.length > 0 && choice.chance(0.25)) return choice.of(variables)[0];
  const call = depth > 0 && choice.chance(0.45) ? generateCall(narrowed, depth - 1, around) : undefined;
  if (call !== undefined) return `(${call})`;
  const field = fields[narrowed];
  if (field !== undefined && choice.chance(0.55)) return choice.of(field);
  return generateLiteral(narrowed, around, depth);
}

function generateLiteral(sort: Sort, around: Surroundings, depth: number): string {
  const { choice } = around;
  if (sort === 'yaml') return quote(generateYaml(choice), choice);
  const invented = choice.chance(0.3) ? generateText(sort, choice) : undefined;
  if (invented !== undefined) return quote(invented, choice);
  const words = vocabulary[sort];
  if (words !== undefined) return quotedSorts.has(sort) ? quote(choice.of(words), choice) : choice.of(words);
  if (sort === 'time' && choice.chance(0.5))
    return `(toDate ${generateDate(choice)
      .map((text) => quote(text, choice))
      .join(' ')})`;
  if (sort === 'time')
    return `(toDate ${quote(choice.of(vocabulary.layout ?? []), choice)} ${quote(choice.of(vocabulary.dateText ?? []), choice)})`;
  if (sort === 'version') return `(semver ${quote(choice.of(vocabulary.versionText ?? []), choice)})`;
  if (sort === 'list') return `(list ${many(choice, () => generateOperand('any', depth - 1, around))})`;
  if (sort === 'strings') return `(splitList "," ${quote(choice.of(['a,b', '', 'x', 'b,a,b']), choice)})`;
  if (sort === 'dict')
    return `(dict ${many(choice, () => `${generateLiteral('key', around, 0)} ${generateOperand('any', depth - 1, around)}`)})`;
  return choice.of(['1', '"text"', '.s', '2.5', 'true', "'x'"]);
}

function many(choice: Choice, make: () => string): string {
  return choice.some(4, make).join(' ');
}

/** A template's string constant. */
export function quote(text: string, choice: Choice): string {
  const canBeRaw = !/[`\r\0]/.test(text);
  if (canBeRaw && choice.chance(0.2)) return `\`${text}\``;
  return JSON.stringify(text).replace(/\\u2028|\u2028/g, '\\u2028');
}

/** A call whose result is of `sort`, as it stands in a pipeline or in parentheses. */
export function generateCall(sort: Sort, depth: number, around: Surroundings): string | undefined {
  const { choice } = around;
  if (around.templates.length > 0 && sort === 'string' && choice.chance(0.05))
    return `include ${quote(choice.of(around.templates), choice)} ${generateOperand('any', depth, around)}`;
  if (sort === 'string' && choice.chance(0.02)) return `tpl ${quote(choice.of(innerTemplates), choice)} .`;
  const loose = sort === 'any' || choice.chance(0.06);
  const fitting = signatures.filter(({ gives }) => gives === sort || (loose && (sort === 'any' || gives === 'any')));
  if (fitting.length === 0) return undefined;
  return spell(choice.of(fitting), depth, around);
}

const innerTemplates = [
  '{{ .s }}',
  '{{ .missing }}',
  'a{{ range .list }}-{{ . }}{{ end }}',
  '{{ bad',
  '{{ .s.x }}',
  '{{ template "one" . }}',
  '{{ $x := 1 }}{{ $x }}',
];

function spell({ name, takes, rest }: FunctionSignature, depth: number, around: Surroundings): string {
  const { choice } = around;
  const sorts = rest === undefined ? takes : [...takes, ...choice.some(3, () => rest)];
  const given = choice.chance(0.006) ? sorts.slice(1) : sorts;
  const operands = given.map((sort) => generateOperand(sort, depth, around));
  // The last operand may be piped.
  const last = operands[operands.length - 1];
  if (last === undefined || choice.chance(0.65)) return [name, ...operands].join(' ');
  const piped = last.startsWith('(') && choice.chance(0.7) ? last.slice(1, -1) : last;
  return `${piped} | ${[name, ...operands.slice(0, -1)].join(' ')}`;
}

/** What stands between the delimiters of an action that prints. */
export function generatePipeline(around: Surroundings, depth: number): string {
  const { choice } = around;
  const head = generateCall('any', depth, around) ?? generateOperand('any', depth, around);
  const tails = choice.chance(0.5)
    ? choice.of([
        ' | toJson',
        ' | toYaml',
        ' | quote',
        ' | typeOf',
        ' | printf "%v"',
        ' | toString',
        ' | upper',
        ' | kindOf',
        ' | default "d"',
        ' | len',
        ' | toYaml | nindent 2',
        ' | fromYaml | toJson',
        ' | toPrettyJson',
        ' | printf "%#v"',
        ' | html',
      ])
    : '';
  return head + tails;
}
