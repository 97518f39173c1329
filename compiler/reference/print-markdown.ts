import type { Explanation, FieldExplanation } from './explanation.ts';
import { notesOf, valuesInWords } from './print-text.ts';

/** How deep the heading is, and whether the example is shown. */
export interface PageOptions {
  readonly depth: number;
  readonly withExample: boolean;
}

/** An explanation as Markdown: a heading, a table of fields, an example. */
export function printMarkdown(
  about: Explanation,
  { depth, withExample }: PageOptions = { depth: 1, withExample: true },
): string {
  const { path, description, documentation, providerType, rules, open } = about;
  const blocks = [
    `${'#'.repeat(depth)} ${path}`,
    ...(description === undefined ? [] : [description]),
    ...(documentation === undefined
      ? []
      : [`Stands for [\`${providerType ?? path}\`](${documentation}) of the provider.`]),
    ...factsOf(about),
    ...rules,
    ...tableOf(about.fields),
    ...(open === undefined ? [] : [`Other keys may stand beside them; their values: ${open}.`]),
    ...(withExample ? exampleOf(about) : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function factsOf({ spellings, formerSpellings, age, required, path }: Explanation): readonly string[] {
  const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
  return [
    ...(required && path.includes('.') ? ['Required.'] : []),
    ...(age === undefined ? [] : [`In the provider ${age}.`]),
    ...(spellings.length === 0 ? [] : [`Also written ${code(spellings)}.`]),
    ...(formerSpellings.length === 0 ? [] : [`Formerly ${code(formerSpellings)}.`]),
  ];
}

function tableOf(fields: readonly FieldExplanation[]): readonly string[] {
  if (fields.length === 0) return [];
  const rows = fields.map((field) => `| \`${field.name}\` | ${escaped(typeOf(field))} | ${escaped(wordsOf(field))} |`);
  return [['| field | type | |', '|---|---|---|', ...rows].join('\n')];
}

function typeOf({ type, required }: FieldExplanation): string {
  return required ? `${type}, **required**` : type;
}

/** What is said of a field in a row of the table. */
function wordsOf(field: FieldExplanation): string {
  const values = valuesInWords(field);
  return [
    field.description,
    ...(values === undefined ? [] : [`One of ${values}.`]),
    ...field.limits.map((limit) => `${limit.charAt(0).toUpperCase()}${limit.slice(1)}.`),
    ...(field.default === undefined ? [] : [`Default: \`${JSON.stringify(field.default)}\`.`]),
    ...(field.age === undefined ? [] : [`In the provider ${field.age}.`]),
    ...(field.spellings.length === 0 ? [] : [`Also \`${field.spellings.join('`, `')}\`.`]),
    ...notesOf(field),
  ]
    .filter((text) => text !== undefined)
    .join(' ');
}

function exampleOf({ example }: Explanation): readonly string[] {
  const from = example.from === undefined ? '' : ` (from \`golden/${example.from}\`)`;
  return [`Example${from}:`, `\`\`\`yaml\n${example.text}\n\`\`\``];
}

/** A cell of a table: no line ends, no bars, nothing that could be taken for a tag. */
function escaped(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[|<>]/g, (character) => (character === '|' ? '\\|' : character === '<' ? '&lt;' : '&gt;'));
}
