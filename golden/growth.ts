/**
 * Counts the blocks of code that run for inputs of growing size, in the compiler and in the libraries that it calls, and prints them as JSON: for
 * each construct the name, and the blocks for four parts and for sixteen parts more. V8 counts exactly, so that the figures are the same on every machine,
 * however busy; but it counts only what it compiles after it was told to, so that this is a process of its own.
 */
import { Session } from 'node:inspector';
import { compileTemplate, render } from '../compiler/go-template/engine.ts';
import { sourceFile } from '../compiler/source/source-file.ts';
import { renderTemplate } from '../compiler/templates/render.ts';
import type { Json } from '../compiler/util/json.ts';
import { type Construct, type GrowingRoom, lines, rooms } from './growth-rooms.ts';
import { compileText } from './synthesize.ts';

const session = new Session();
session.connect();

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/** How many blocks of code ran since the last call. */
function blocks(): number {
  let sum = 0;
  session.post('Profiler.takePreciseCoverage', (_, coverage: Coverage) => {
    for (const { url, functions } of coverage.result) {
      if (!/\/(?:compiler|targets|node_modules)\//.test(url)) continue;
      for (const { ranges } of functions) for (const { count } of ranges) sum += count;
    }
  });
  return sum;
}

function stack(body: string, variables = ''): string {
  return `name: shop\n${variables === '' ? '' : `variables:\n${variables}`}resources:\n  providers: {databricks: {host: https://shop}}\n${body}`;
}

const job = (body: string): string => stack(`  databricks_jobs:\n    ingest:\n      name: ingest\n${body}`);
const tags =
  (line: (index: number) => string, variables?: string) =>
  (count: number): string =>
    stack(`  terraform_data:\n    a:\n      input:\n${lines(count, line)}`, variables);

/** Stacks by what grows in them. */
const stacks: readonly (readonly [string, (count: number) => string])[] = [
  ['jobs', (count) => stack(`  databricks_jobs:\n${lines(count, (at) => `    j${at}: {name: j${at}}\n`)}`)],
  [
    'resources of a provider',
    (count) => stack(`  terraform_data:\n${lines(count, (at) => `    d${at}: {input: ${at}}\n`)}`),
  ],
  [
    'tasks of a job',
    (count) =>
      job(
        `      tasks:\n${lines(count, (at) => `        - {task_key: t${at}, notebook_task: {notebook_path: /a}}\n`)}`,
      ),
  ],
  [
    'tasks in a chain',
    (count) =>
      job(
        `      tasks:\n${lines(count, (at) => `        - {task_key: t${at}, depends_on: [{task_key: t${Math.max(0, at - 1)}}]}\n`)}`,
      ),
  ],
  [
    'references to one resource',
    (count) =>
      stack(
        `  terraform_data:\n    a: {input: 1}\n${lines(count, (at) => `    d${at}: {input: "\${resources.a.id}"}\n`)}`,
      ),
  ],
  [
    'references in a chain',
    (count) =>
      stack(
        `  terraform_data:\n    d0: {input: 1}\n${lines(count, (at) => `    d${at + 1}: {input: "\${resources.d${at}.id}"}\n`)}`,
      ),
  ],
  [
    'variables',
    (count) =>
      stack(
        '  terraform_data: {a: {input: 1}}\n',
        lines(count, (at) => `  v${at}: ${at}\n`),
      ),
  ],
  ['uses of a variable', tags((at) => `        k${at}: x\${vars.v}y\n`, '  v: 1\n')],
  [
    'variables and their uses',
    (count) =>
      tags(
        (at) => `        k${at}: \${vars.v${at}}\n`,
        lines(count, (at) => `  v${at}: ${at}\n`),
      )(count),
  ],
  ['expressions', tags((at) => `        k${at}: \${{ vars.v + ${at} }}\n`, '  v: 1\n')],
  [
    'placeholders in one text',
    (count) => stack(`  terraform_data:\n    a: {input: "${'${vars.v} '.repeat(count)}"}\n`, '  v: 1\n'),
  ],
  [
    'lines of a literal block',
    (count) => stack(`  terraform_data:\n    a:\n      input: |\n${lines(count, (at) => `        line ${at}\n`)}`),
  ],
  [
    'lines of a folded block',
    (count) => stack(`  terraform_data:\n    a:\n      input: >\n${lines(count, (at) => `        line ${at}\n`)}`),
  ],
  [
    'lines of a block with a variable each',
    (count) =>
      stack(`  terraform_data:\n    a:\n      input: |\n${lines(count, () => '        x ${vars.v}\n')}`, '  v: 1\n'),
  ],
  [
    'escapes and variables in a quoted text',
    (count) => stack(`  terraform_data:\n    a: {input: "${'\\u00e9\\n${vars.v}'.repeat(count)}"}\n`, '  v: 1\n'),
  ],
  [
    'lines of a quoted text',
    (count) => stack(`  terraform_data:\n    a:\n      input: "${'word\n        '.repeat(count)}"\n`),
  ],
  [
    'escapes in a quoted text',
    (count) => stack(`  terraform_data:\n    a: {input: "${'\\u00e9\\n'.repeat(count)}"}\n`),
  ],
  [
    'items of a flow list',
    (count) => stack(`  terraform_data:\n    a: {input: [${lines(count, (at) => `${at},`)}]}\n`),
  ],
  [
    'items of a block list',
    (count) => stack(`  terraform_data:\n    a:\n      input:\n${lines(count, (at) => `        - ${at}\n`)}`),
  ],
  ['comments', (count) => stack(`${'  # comment\n'.repeat(count)}  terraform_data: {a: {input: 1}}\n`)],
  [
    'aliases',
    (count) =>
      stack(`  terraform_data:\n    a: {input: &x {k: 1}}\n${lines(count, (at) => `    d${at}: {input: *x}\n`)}`),
  ],
  [
    'merges',
    (count) => stack(`  terraform_data:\n    a: &x {input: 1}\n${lines(count, (at) => `    d${at}: {<<: *x}\n`)}`),
  ],
  [
    'environments',
    (count) =>
      `name: shop\nenvironments:\n${lines(count, (at) => `  e${at}: {variables: {v: ${at}}}\n`)}variables: {v: 1}\nresources: {terraform_data: {a: {input: "\${vars.v}"}}}\n`,
  ],
  ['keys that nobody knows', (count) => job(lines(count, (at) => `      nam${String(at).padStart(4, '0')}: x\n`))],
  ['variables that nobody has set', tags((at) => `        k${at}: \${vars.w${at}}\n`)],
  [
    'references that lead nowhere',
    (count) => stack(`  terraform_data:\n${lines(count, (at) => `    d${at}: {input: "\${resources.x${at}.id}"}\n`)}`),
  ],
  ['doubled keys', tags(() => '        k: x\n')],
  [
    'variables that nobody has set among many that have a value',
    (count) =>
      tags(
        (at) => `        k${at}: \${vars.vaariable${at}}\n`,
        lines(count + 120, (at) => `  variable${at}: 1\n`),
      )(count + 120),
  ],
  [
    'mistakes in one line',
    (count) => stack(`  terraform_data: {a: {input: [${lines(count, () => '"${vars.x}",')}]}}\n`),
  ],
  [
    'variables that all need each other',
    (count) =>
      tags(
        () => '        k: ${vars.v0}\n',
        lines(
          count / 4,
          (at) => `  v${at}: "\${vars.v${(at + 1) % (count / 4)}}\${vars.v${(at * 7) % (count / 4)}}"\n`,
        ),
      )(1),
  ],
];

/** Go templates, rendered. */
const goTemplates: readonly (readonly [string, (count: number) => string])[] = [
  ['actions', (count) => '{{ .a }}'.repeat(count)],
  ['variables and their uses', (count) => lines(count, (at) => `{{ $v${at} := 1 }}{{ $v0 }}`)],
  [
    'templates and their calls',
    (count) => lines(count, (at) => `{{ define "t${at}" }}x{{ end }}{{ template "t${at}" }}`),
  ],
  ['branches', (count) => `{{ if .z }}${'{{ else if .z }}'.repeat(count / 10)}{{ end }}`],
  ['arguments', (count) => `{{ print${' 1'.repeat(count)} }}`],
  ['functions that do not exist', (count) => lines(count + 100, (at) => `{{ nofunc${at} }}`)],
  ['rounds of a loop', (count) => `{{ range until ${count} }}{{ . }}{{ end }}`],
  ['items of JSON', (count) => `{{ fromJson \`[${'1,'.repeat(count)}1]\` | toJson }}`],
  ['lines of YAML', (count) => `{{ fromYaml \`${lines(count, (at) => `k${at}: 1\n`)}\` | toYaml }}`],
];

/** nunjucks templates, rendered. */
const nunjucksTemplates: readonly (readonly [string, (count: number) => string])[] = [
  ['outputs', (count) => '{{ a }}'.repeat(count)],
  ['rounds of a loop', (count) => `{% for i in range(${count}) %}{{ i }}{% endfor %}`],
  ['variables', (count) => lines(count, (at) => `{% set v${at} = ${at} %}{{ v0 }}`)],
  [
    'macros and their calls',
    (count) => lines(count, (at) => `{% macro m${at}(x) %}{{ x }}{% endmacro %}{{ m${at}(1) }}`),
  ],
  ['blocks', (count) => lines(count, (at) => `{% block b${at} %}x{% endblock %}`)],
  ['tags with blanks around them', (count) => '  {% if a %}  \n x {% endif %}\n'.repeat(count)],
  ['a long chain', (count) => `{{ 1${' + 1'.repeat(count)} }}`],
  ['text', (count) => 'word { word # word % \n'.repeat(count)],
];

const data: Json = new Map([['a', 1n]]);

const kinds: readonly GrowingRoom[] = [
  ['stack', stacks, (text) => compileText(text)],
  [
    'Go template',
    goTemplates,
    (text) => {
      const { value } = compileTemplate(sourceFile('t', text));
      return value && render(value, data);
    },
  ],
  ['nunjucks template', nunjucksTemplates, (text) => renderTemplate(sourceFile('t', text), data)],
  ...rooms,
];

session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** As few as still show it when something grows by its square. */
const unit = 20;

async function countFor(run: GrowingRoom[2], make: Construct[1]): Promise<readonly number[]> {
  const count = async (times: number): Promise<number> => {
    blocks();
    await run(make(times));
    return blocks();
  };
  // The first time loads what is loaded once.
  await count(unit);
  const [none, one, four] = [await count(unit), await count(5 * unit), await count(17 * unit)];
  return [one - none, four - none];
}

const counts: (readonly [string, ...(readonly number[])])[] = [];
for (const [kind, constructs, run] of kinds) {
  for (const [name, make] of constructs) counts.push([`${kind}: ${name}`, ...(await countFor(run, make))]);
}
process.stdout.write(JSON.stringify(counts));
