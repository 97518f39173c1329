/**
 * How long a Go template of 200 lines takes to be rendered 1,000 times: `node --import tsx scripts/bench/go-template.ts`. The same text is made
 * by nunjucks and by a function that joins strings by hand (the floor); all three must give the same bytes. Medians of several rounds, in
 * turns, so that a busy machine slows all alike.
 */
import nunjucks from 'nunjucks';
import { compileTemplate, readJson, render } from '../../compiler/go-template/engine.ts';
import { sourceFile } from '../../compiler/source/source-file.ts';
import { data } from './go-template/data.ts';
import { handWritten } from './go-template/hand-written.ts';
import { goText, nunjucksText } from './go-template/templates.ts';
import { median } from './measure.ts';

const renderings = 1000;
const rounds = 9;

/** Milliseconds for 1,000 renderings, by name: medians. */
function measureTemplates(): ReadonlyMap<string, number> {
  const candidates = makeCandidates();
  const texts = [...candidates.values()].map((make) => make());
  if (new Set(texts).size !== 1) throw new Error(`The candidates do not agree:\n${texts.join('\n-----\n')}`);
  const times = new Map<string, number[]>(Array.from(candidates.keys(), (name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, make] of candidates) times.get(name)?.push(measure(make));
  }
  return new Map(Array.from(times, ([name, all]) => [name, median(all)] as const));
}

function makeCandidates(): ReadonlyMap<string, () => string> {
  const compiled = compileTemplate(sourceFile('bench.tmpl', goText)).value;
  if (!compiled) throw new Error('The template does not compile');
  const value = readJson(sourceFile('data.json', JSON.stringify(data))).value;
  const environment = new nunjucks.Environment(null, { autoescape: false, trimBlocks: false });
  environment.addFilter('quote', (text: unknown) => JSON.stringify(String(text)));
  const njk = nunjucks.compile(nunjucksText, environment);
  return new Map([
    ['by hand', () => handWritten(data)],
    ['stackc', () => render(compiled, value).value],
    ['nunjucks', () => njk.render(data)],
  ]);
}

/** A text is used when a character of it was looked at: before, the engine may keep it in pieces. */
function measure(make: () => string): number {
  let used = 0;
  const start = performance.now();
  for (let count = 0; count < renderings; count++) used += make().charCodeAt(0);
  const time = performance.now() - start;
  if (used === 0) throw new Error('Nothing was rendered');
  return time;
}

const times = measureTemplates();
const floor = times.get('by hand') ?? 1;
const lines = goText.trimEnd().split('\n').length;
process.stdout.write(`${lines} lines, ${handWritten(data).length} characters, ${renderings} renderings\n`);
process.stdout.write('| | median | against strings joined by hand |\n|---|---|---|\n');
for (const [name, time] of times) {
  process.stdout.write(`| ${name} | ${time.toFixed(1)} ms | ${(time / floor).toFixed(1)}× |\n`);
}
