import type { Palette } from '../diagnostics/print/palette.ts';
import type { Explanation, FieldExplanation } from './explanation.ts';

/** An explanation for a terminal, as `kubectl explain` has them: what it is, its fields, an example. */
export function printExplanation(about: Explanation, palette: Palette): string {
  const { path, description, fields, open, example } = about;
  const blocks = [
    palette.strong(path),
    ...(description === undefined ? [] : [description]),
    facts(about).join('\n'),
    ...(fields.length === 0
      ? []
      : [`${palette.strong('Fields')}\n${fields.map((each) => fieldLines(each, palette)).join('\n')}`]),
    ...(open === undefined ? [] : [`Other keys may stand beside them; their values: ${open}.`]),
    `${palette.strong('Example')}${example.from === undefined ? '' : palette.faint(` (golden/${example.from})`)}\n${indent(example.text, 2)}`,
    ...(fields.length === 0
      ? []
      : [palette.faint(`"stackc explain ${path}.${fields[0]?.name ?? ''}" explains a field.`)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** One fact a line, the names of the facts in a column. */
function facts(about: Explanation): readonly string[] {
  const { type, required, family, providerType, documentation, rules, path } = about;
  const isField = path.includes('.') || family === undefined;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Type', type],
    ['Required', isField && path !== 'stack' ? (required ? 'yes' : 'no') : undefined],
    ...(['Values', 'Limits', 'Default', 'Since', 'Also written', 'Formerly', 'Note'] as const).map(
      (name) => [name, factOf(about, name)] as const,
    ),
    ...rules.map((rule) => ['Rule', rule] as const),
    ['Family', isField ? undefined : family],
    ['Terraform', providerType],
    ['Documentation', documentation],
  ];
  const given = rows.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
  const width = Math.max(...given.map(({ name }) => name.length)) + 2;
  return given.map(({ name, value }) => `  ${name.padEnd(width)}${value}`);
}

type Fact = 'Values' | 'Limits' | 'Default' | 'Since' | 'Also written' | 'Formerly' | 'Note';

function factOf(about: FieldExplanation, name: Fact): string | undefined {
  switch (name) {
    case 'Values':
      return valuesInWords(about);
    case 'Limits':
      return about.limits.length === 0 ? undefined : about.limits.join(', ');
    case 'Default':
      return about.default === undefined ? undefined : JSON.stringify(about.default);
    case 'Since':
      return about.age === undefined ? undefined : `${about.age} of the provider`;
    case 'Also written':
      return about.spellings.length === 0 ? undefined : about.spellings.join(', ');
    case 'Formerly':
      return about.formerSpellings.length === 0 ? undefined : about.formerSpellings.join(', ');
    default:
      return notesOf(about).join(' ') || undefined;
  }
}

/** The texts of a field in words; whether others are errors is said. */
export function valuesInWords({ values }: FieldExplanation): string | undefined {
  if (values === undefined) return undefined;
  return `${values.names.join(', ')}${values.isClosed ? '' : ' (others with a warning)'}`;
}

/** What somebody should know who writes the field. */
export function notesOf({ isSensitive, isDeprecated, isComputed }: FieldExplanation): readonly string[] {
  return [
    ...(isComputed ? ['Set by the provider; it can only be referred to.'] : []),
    ...(isSensitive ? ['A credential: never written in clear.'] : []),
    ...(isDeprecated ? ['The provider advises against it.'] : []),
  ];
}

function fieldLines(field: FieldExplanation, palette: Palette): string {
  const { name, spellings, type, required, description, age, default: standard } = field;
  const values = valuesInWords(field);
  const marks = [
    ...(required ? ['required'] : []),
    ...(standard === undefined ? [] : [`default ${JSON.stringify(standard)}`]),
    ...(age === undefined ? [] : [age]),
  ];
  const names = [name, ...spellings].map((each) => palette.accent(each)).join(', ');
  const head = `  ${names}  ${palette.faint(type)}${marks.length === 0 ? '' : `  ${marks.join(', ')}`}`;
  const below = [description, ...(values === undefined ? [] : [`One of: ${values}`]), ...notesOf(field)];
  return [head, ...below.flatMap((line) => (line === undefined ? [] : [`      ${line}`]))].join('\n');
}

function indent(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}
