import { parseArgs } from 'node:util';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import { withoutCredentials } from '../diagnostics/print/hide-credentials.ts';
import { sourceFile } from '../source/source-file.ts';
import { span } from '../source/span.ts';
import { didYouMean } from '../util/did-you-mean.ts';
import { namesCredential } from '../util/names-credential.ts';
import type { Command } from './command.ts';
import { usageDiagnostics as say } from './diagnostics.ts';
import type { Argument, Invocation } from './invocation.ts';
import { commonOptions, type Option } from './option.ts';

/** The command line as a text of its own, so that messages can point into it like into any file. */
export function commandLine(args: readonly string[]): readonly Argument[] {
  const words = [
    'stackc',
    ...args.map((word, index) => (isNamed(word, args[index - 1]) ? '…' : quoted(word, args[index - 1]))),
  ];
  const file = sourceFile('<command line>', words.join(' '));
  let start = 0;
  return words.map((word, index) => {
    const at = span(file, start, start + word.length);
    start = at.end + 1;
    return { text: index === 0 ? word : (args[index - 1] ?? ''), at };
  });
}

/** Whether the word before says that this one is a credential: `--token hunter2`, `--var token hunter2`. */
function isNamed(word: string, before: string | undefined): boolean {
  return before !== undefined && !before.includes('=') && !word.startsWith('-') && namesCredential(before);
}

/**
 * Reads what follows the command's name. Long and short options, `--name=value`, several short switches in one word, and
 * `--` before a path that starts with a dash, or before what is for another program (`Command.extra`), are understood. Reports STK8002 to STK8006.
 *
 * @param words all words of the command line, from `commandLine`; `words[1]` is the command.
 */
export function readArguments(command: Command, words: readonly Argument[]): Outcome<Invocation> {
  const reader = new Map<string, Option>();
  const known = [...command.options, ...commonOptions];
  for (const option of known) for (const name of [option.name, option.alias]) if (name) reader.set(name, option);
  const end = command.extra === undefined ? -1 : words.findIndex(({ text }) => text === '--');
  const own = end < 0 ? words : words.slice(0, end);
  const { tokens } = parseArgs({
    args: own.slice(2).map((word) => word.text),
    options: Object.fromEntries([...reader].map(([name, option]) => [name, parseOption(name, option)])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const first = words[1] ?? words[0];
  if (!first) throw new Error('A command line has a first word');
  const diagnostics: Diagnostic[] = [];
  const options = new Map<string, readonly Argument[]>();
  const positionals: Argument[] = [];
  let unknown: number | undefined;
  for (const token of tokens) {
    const word = words[token.index + 2] ?? first;
    if (token.kind === 'positional') positionals.push(word);
    if (token.kind !== 'option') continue;
    const option = reader.get(token.name);
    // What follows an option that nobody knows in the same word is most likely its value.
    if (unknown === token.index) continue;
    if (!option) unknown = token.index;
    const found = option
      ? optionValue(option, {
          raw: token.rawName,
          value: token.value,
          inline: token.inlineValue,
          word,
          next: words[token.index + 3],
        })
      : say.unknownOption(word.at, {
          command: command.name,
          name: token.rawName,
          suggestion: suggestOption(token.rawName, known),
        });
    if ('code' in found) diagnostics.push(found);
    else if (option) options.set(option.name, [...(options.get(option.name) ?? []), found]);
  }
  const most = command.argument?.isRepeatable ? positionals.length : command.argument ? 1 : 0;
  const tooMany = positionals[most];
  if (tooMany && diagnostics.length === 0) {
    const takes = command.argument ? `one ${command.argument.name}` : 'options only';
    diagnostics.push(
      say.tooManyArguments(tooMany.at, { command: command.name, value: withoutCredentials(tooMany.text), takes }),
    );
  }
  const extra = end < 0 ? [] : words.slice(end + 1);
  return outcome({ command: first, arguments: positionals, extra, options }, diagnostics);
}

function parseOption(name: string, option: Option): { type: 'string' | 'boolean'; short?: string } {
  const type = option.value ? 'string' : 'boolean';
  return option.short && name === option.name ? { type, short: option.short } : { type };
}

interface Given {
  readonly raw: string;
  readonly value: string | undefined;
  readonly inline: boolean | undefined;
  readonly word: Argument;
  readonly next: Argument | undefined;
}

function optionValue(option: Option, given: Given): Argument | Diagnostic {
  const { word, raw: name } = given;
  if (!option.value) return given.value === undefined ? word : say.unexpectedValue(word.at, { name });
  // `-o --check` is a forgotten value, not a folder named "--check"; `--out=--check` is what was meant.
  const forgotten = given.value === undefined || (!given.inline && given.value.startsWith('-') && given.value !== '-');
  if (forgotten || given.value === undefined) {
    // `--stamp -7g5p` is no option, but may be a value.
    const mayBeValue = given.value !== undefined && /^-[^-]./.test(given.value);
    const way = mayBeValue ? ` A value that begins with a dash is written behind "=": ${name}=….` : '';
    return say.missingValue(word.at, { name, value: option.value, way });
  }
  const value = { text: withoutEquals(given.value, given), at: given.inline ? word.at : (given.next ?? word).at };
  // A variable of the shell that is not set, most likely: nothing is called so, and what is written into such a folder would go beside the stack.
  if (value.text === '' && !mayBeEmpty.has(option.name))
    return say.missingValue(word.at, { name, value: option.value, way: '' });
  if (option.number) return numberProblem(value, name, numbers[option.number]) ?? value;
  if (!option.choices || option.choices.includes(value.text)) return value;
  const choices = option.choices.join(', ');
  return say.unknownChoice(value.at, {
    value: value.text,
    name,
    choices,
    suggestion: didYouMean(value.text, option.choices),
  });
}

/** Options whose value says for itself what is missing, or may be nothing. */
const mayBeEmpty: ReadonlySet<string> = new Set(['var', 'set', 'stamp', 'resolved', 'state']);

interface Numbers {
  readonly pattern: RegExp;
  readonly takes: string;
}

const numbers: Readonly<Record<NonNullable<Option['number']>, Numbers>> = {
  seconds: { pattern: /^\d{1,6}$/, takes: 'a number of seconds' },
  count: { pattern: /^[1-9]\d{0,3}$/, takes: 'a whole number from 1 to 9999' },
};

function numberProblem({ text, at }: Argument, name: string, { pattern, takes }: Numbers): Diagnostic | undefined {
  if (pattern.test(text)) return undefined;
  return say.unknownChoice(at, { value: text, name, choices: takes, suggestion: '' });
}

/** `-e=prod` is meant as `-e prod`: Node takes the equals sign of a short option for a part of the value. */
function withoutEquals(value: string, { raw, inline }: Given): string {
  return inline && !raw.startsWith('--') && value.startsWith('=') ? value.slice(1) : value;
}

/**
 * A word as one would have to type it. What follows `=` is left out, whatever the option is called: it may be a secret given with a
 * misspelt option, and logs are read by many. Messages name the values that they are about.
 */
function quoted(word: string, before: string | undefined): string {
  const start = /^--(?:var|set)=/.exec(word)?.[0].length ?? 0;
  // `--var name:value` was meant as `name=value`.
  const isVariable = start > 0 || before === '--var' || before === '--set';
  const sign = word.slice(start).search(isVariable ? /[=:]/ : /=/);
  // `-phunter2` is what other programs take a password in.
  const glued = /^-[A-Za-z](?=[^=])/.exec(word)?.[0];
  const shown = glued ? `${glued}…` : sign < 0 ? word : `${word.slice(0, start + sign + 1)}…`;
  return /^[\w./:=@%+,…-]+$/u.test(shown) ? shown : `'${shown}'`;
}

/** What other tools call an option; the first that the command has is meant. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  '--dry-run': ['--check'],
  '--output': ['--out', '--format'],
  '--json': ['--format'],
  '--all': ['--all-environments'],
  '--stage': ['--environment'],
  '--profile': ['--environment'],
  '--workspace': ['--environment'],
  '--variable': ['--var'],
  '--variables': ['--var-file'],
  '--values': ['--var-file'],
  '--auto-approve': ['--yes'],
  '-y': ['--yes'],
};

function suggestOption(name: string, options: readonly Option[]): string {
  const short = /^-[A-Z]$/.test(name) ? name.slice(1).toLowerCase() : undefined;
  if (short !== undefined && options.some((option) => option.short === short)) return ` Did you mean "-${short}"?`;
  const known = options.map((each) => `--${each.name}`);
  const words = Object.hasOwn(otherWords, name) ? (otherWords[name] ?? []) : [];
  const meant = words.find((word) => known.includes(word));
  if (meant !== undefined) return ` Did you mean "${meant}"?`;
  if (name === '-f' || name === '--file') return ' A file is given without an option.';
  // `--all-envs` for `--all-environments`.
  const [first = name] = /^--[a-z]+-/.exec(name) ?? [];
  const [only, other] = known.filter((each) => each.startsWith(first));
  return didYouMean(name, known) || (only === undefined || other !== undefined ? '' : ` Did you mean "${only}"?`);
}
