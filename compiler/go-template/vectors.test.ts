/** The conformance vectors: what the real engine (Go 1.19, sprig 3.2.3) makes of 1,580 templates. See README.md. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { positionAt } from '../source/position.ts';
import { sourceFile } from '../source/source-file.ts';
import type { MissingKey } from './engine.ts';
import { compileTemplate, readJson, render } from './engine.ts';

interface Vector {
  readonly id: string;
  readonly group: string;
  readonly template: string;
  readonly context: unknown;
  /** The context with the spelling of its numbers, where that matters. */
  readonly context_json?: string;
  readonly missingkey: MissingKey;
  readonly output?: string;
  readonly parse_error?: true;
  readonly error_line?: number;
}

const test = suite('go-template/vectors');
const zones = () => readFileSync(new URL('./time/generated/zones.txt', import.meta.url), 'utf8');
const file = new URL('./fixtures/open.json.gz', import.meta.url);
const vectors: readonly Vector[] = JSON.parse(gunzipSync(readFileSync(file)).toString());
const groups = [...new Set(vectors.map((vector) => vector.group))];

test('all of them are here', () => assert.is(vectors.length, 1580));

for (const group of groups) {
  test(group, () => {
    for (const vector of vectors) if (vector.group === group) assert.is(result(vector), expected(vector), vector.id);
  });
}

function expected({ output, parse_error, error_line }: Vector): string {
  return output === undefined ? `${parse_error ? 'parse' : 'exec'} error in line ${error_line}` : `text: ${output}`;
}

function result({ template, context, context_json, missingkey }: Vector): string {
  const { value: compiled, diagnostics } = compileTemplate(sourceFile('t', template));
  if (compiled === undefined) return errorText('parse', diagnostics[0]);
  const data = readJson(sourceFile('context.json', context_json ?? JSON.stringify(context)));
  assert.equal(data.diagnostics, []);
  const rendered = render(compiled, data.value, { missingKey: missingkey, zones });
  const [first] = rendered.diagnostics;
  return first === undefined ? `text: ${rendered.value}` : errorText('exec', first);
}

function errorText(phase: string, diagnostic: ReturnType<typeof compileTemplate>['diagnostics'][number] | undefined) {
  if (diagnostic === undefined) return 'no template, and no reason';
  const { code, at } = diagnostic;
  assert.is(code < 'STK1550' ? 'parse' : 'exec', phase, code);
  return `${phase} error in line ${positionAt(at.file, at.start).line}`;
}

test.run();
