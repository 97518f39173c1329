import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { compile } from '../../compiler/compile.ts';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import { toValue } from '../../compiler/expression/convert.ts';
import { evaluate } from '../../compiler/expression/evaluate.ts';
import { parsePlaceholders } from '../../compiler/expression/placeholders.ts';
import type { RuntimeValue } from '../../compiler/expression/runtime-value.ts';
import type { Scope } from '../../compiler/expression/scope.ts';
import type { Expression } from '../../compiler/expression/syntax.ts';
import { compileTemplate, readJson, render } from '../../compiler/go-template/engine.ts';
import { sourceFile } from '../../compiler/source/source-file.ts';
import { span } from '../../compiler/source/span.ts';
import { renderTemplate } from '../../compiler/templates/render.ts';
import { memoryEnv } from '../../golden/synthesize.ts';
import { filesBelow } from '../files-below.ts';
import { commandSubjects } from './command-subjects.ts';
import { foreignSubjects } from './foreign-subjects.ts';
import { look, type Subject } from './subject.ts';

function runStack(text: string): void {
  const files = { 'stack.yaml': text, 'x.yaml': 'a: {b: 1}\n' };
  const bare = compile('stack.yaml', memoryEnv({ files }));
  look(bare.diagnostics);
  const environment = /^ {2}(\w+):/m.exec(text.slice(text.indexOf('environments:')))?.[1];
  if (environment !== undefined) look(compile('stack.yaml', memoryEnv({ files, environment })).diagnostics);
}

/** The language by itself; every eighth text also as part of a stack, which takes twenty times as long. */
function runExpression(text: string): void {
  const file = sourceFile('stack.yaml', text);
  const parsed = parsePlaceholders(text, (start, end) => span(file, start, end));
  const computed = parsed.value.flatMap((part) =>
    typeof part !== 'string' && part.kind === 'computed' ? evaluateOne(part.expression) : [],
  );
  // All at once: printing looks through the whole text, once for each call.
  look([...parsed.diagnostics, ...computed]);
  if (text.length % 8 === 0) runInStack(text);
}

const variables: ReadonlyMap<string, RuntimeValue> = new Map<string, RuntimeValue>([
  ['n', 3n],
  ['f', 2.5],
  ['s', 'prd'],
  ['b', true],
  ['l', ['x', 'y', 3n]],
  ['m', new Map<string, RuntimeValue>([['k', 1n]])],
  ['nothing', null],
]);

function evaluateOne(expression: Expression): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const scope: Scope = {
    variable: (name) => variables.get(name),
    reference: () => undefined,
    name: () => undefined,
    names: () => variables.keys(),
  };
  const value = evaluate(expression, scope, (diagnostic) => found.push(diagnostic));
  const [first] = found;
  if (value !== undefined && first) throw new Error(`a value although ${first.code} was reported`);
  if (value !== undefined) toValue(value, expression.place(0, 0));
  return found;
}

function runInStack(text: string): void {
  const head =
    'name: fuzz\nvariables: {a: 1, s: text, l: [1, x], m: {k: v, n: null}, none: null}\nresources:\n  terraform_data:\n';
  const stack = `${head}    t:\n      input: ${JSON.stringify(text)}\n`;
  look(compile('stack.yaml', memoryEnv({ files: { 'stack.yaml': stack } })).diagnostics);
}

const data = readJson(
  sourceFile(
    'data.json',
    '{"a": 1, "b": "text", "c": [1, "x", null], "d": {"e": 2.5, "f": {}}, "name": "shop", "s": "a,b"}',
  ),
).value;

function runGo(text: string): void {
  const compiled = compileTemplate(sourceFile('t.tmpl', text));
  look(compiled.diagnostics);
  if (compiled.value) look(render(compiled.value, data, { now: 0, seed: 1 }).diagnostics);
}

function runNunjucks(text: string): void {
  look(renderTemplate(sourceFile('t.njk', text), data).diagnostics);
}

/** All languages, with their seeds from the tests of the project, in the order in which they take turns: commands, which take long, come seldom. */
export function subjects(): readonly Subject[] {
  const stacks = filesBelow('golden').filter((path) => /^golden\/(?!conformance)(.*)\/stack\.yaml$/.test(path));
  const python: { results: readonly (readonly [string, string])[] } = JSON.parse(
    readFileSync('compiler/expression/python/python-results.json', 'utf8'),
  );
  const vectors: readonly { readonly template: string }[] = JSON.parse(
    gunzipSync(readFileSync('compiler/go-template/fixtures/open.json.gz')).toString(),
  );
  const tests = ['render', 'escapes'].map((name) => readFileSync(`compiler/templates/${name}.test.ts`, 'utf8'));
  const nunjucks = tests.flatMap((text) => [...text.matchAll(/^ {2}\[?'(.*?)'[,\]]/gm)].map(([, found = '']) => found));
  const languages: readonly Subject[] = [
    { name: 'stack', seeds: stacks.map((path) => readFileSync(path, 'utf8')), run: runStack },
    { name: 'expression', seeds: python.results.map(([text]) => `\${{ ${text} }}`), run: runExpression },
    { name: 'go template', seeds: vectors.map(({ template }) => template), run: runGo },
    { name: 'nunjucks template', seeds: nunjucks, run: runNunjucks },
    ...foreignSubjects(),
  ];
  return commandSubjects().flatMap((command) => [...languages, ...languages, ...languages, ...languages, command]);
}
