import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { checkImports, findCircles } from './imports.ts';
import { mask } from './mask.ts';
import { readModule } from './module.ts';
import { checkText } from './text.ts';

const test = suite('scripts/rooms');

const masks: readonly (readonly [string, string, string])[] = [
  ['comments', 'a // as b\n/* as\n c */ d', 'a        \n     \n      d'],
  ['texts', `f('as b', "it's")`, `f('    ', "    ")`],
  ['templates with holes', 'x`a${ b({ c: `d` }) }e` + f', 'x     b({ c:     }) }   + f'],
  ['regular expressions', 'a = /[/"]as/g.test(b) / c', 'a =          .test(b) / c'],
];
for (const [name, text, expected] of masks) test(`blanks ${name}`, () => assert.is(mask(text), expected));

/** A file, what it imports, and whether that is against the rules. */
const arrows: readonly (readonly [string, string, boolean])[] = [
  ['compiler/2-resolve/a.ts', '../1-parse/parse.ts', true],
  ['compiler/2-resolve/a.ts', './b.ts', false],
  ['compiler/2-resolve/a.ts', '../ast/node.ts', false],
  ['compiler/2-resolve/a.test.ts', '../1-parse/parse.ts', false],
  ['compiler/ast/a.ts', '../1-parse/parse.ts', true],
  ['compiler/util/a.ts', '../source/span.ts', true],
  ['compiler/source/a.ts', '../util/never.ts', false],
  ['compiler/kinds/databricks/a.ts', '../../4-check/check.ts', true],
  ['compiler/compile.ts', './1-parse/parse.ts', false],
  ['compiler/compile.ts', './cli/main.ts', true],
  ['compiler/1-parse/a.ts', '../compile.ts', true],
  ['compiler/5-emit/a.ts', '../../targets/index.ts', true],
  ['compiler/cli/whole-compiler.ts', '../../targets/index.ts', false],
  ['compiler/cli/main.ts', '../../targets/index.ts', true],
  ['compiler/cli/a.ts', '../../targets/index.ts', true],
  ['targets/pulumi/a.ts', '../terraform/lower.ts', true],
  ['targets/pulumi/a.ts', '../shared/json-text.ts', false],
  ['targets/shared/a.ts', '../pulumi/lower.ts', true],
  ['targets/pulumi/a.ts', '../../compiler/ir/value.ts', false],
  ['targets/pulumi/a.ts', '../../compiler/2-resolve/resolve.ts', true],
  ['targets/pulumi/a.ts', '../../scripts/generate.ts', true],
  ['compiler/2-resolve/a.ts', '../expression/evaluate.ts', false],
  ['compiler/2-resolve/a.ts', '../expression/evaluate/numeric.ts', true],
  ['compiler/expression/evaluate.ts', './evaluate/numeric.ts', false],
  ['compiler/kinds/dataos/a.ts', '../../go-template/engine.ts', false],
  ['compiler/kinds/dataos/a.ts', '../../go-template/from-plain.ts', true],
  ['targets/pulumi/a.ts', '../../compiler/go-template/json/parse-json.ts', true],
  ['compiler/kinds/dataos/a.ts', '../../templates/render.ts', false],
  ['compiler/kinds/dataos/a.ts', '../../templates/scope.ts', true],
  ['compiler/1-parse/a.ts', 'node:fs', true],
  ['compiler/cli/disk.ts', 'node:fs', false],
  ['targets/pulumi/engine.ts', 'node:child_process', false],
  ['targets/pulumi/lower.ts', 'node:path', true],
  ['compiler/yaml/read/events.ts', 'js-yaml', false],
  ['compiler/1-parse/parse.ts', 'js-yaml', true],
  ['compiler/1-parse/parse.ts', 'js-yaml/dist/x.mjs', true],
  ['compiler/util/a.ts', 'left-pad', true],
  ['scripts/bench/a.ts', 'left-pad', false],
];
for (const [from, to, isWrong] of arrows) {
  test(`${from} ${isWrong ? 'must not' : 'may'} import ${to}`, () => {
    for (const text of [
      `import { a } from '${to}';`,
      `import type {\n  a,\n} from '${to}';`,
      `export * from '${to}';`,
    ]) {
      assert.is(checkImports(readModule(from, text)).length, isWrong ? 1 : 0, text);
    }
    assert.is(checkImports(readModule(from, `const a = await import('${to}');`)).length, isWrong ? 1 : 0);
  });
}

test('imports in texts and comments do not count', () => {
  const text =
    "// import { a } from '../1-parse/parse.ts';\nconst code = `\nimport { a } from '../1-parse/parse.ts';\n`;\n";
  assert.equal(readModule('compiler/ast/a.ts', text).imports, []);
});

test('finds circles, of types too', () => {
  const modules = [
    readModule('compiler/ast/a.ts', "import { b } from './b.ts';"),
    readModule('compiler/ast/b.ts', "import type { c } from './c.ts';"),
    readModule('compiler/ast/c.ts', "import { b } from './b.ts';"),
  ];
  assert.equal(findCircles(modules), ['circle of imports: compiler/ast/b.ts → compiler/ast/c.ts → compiler/ast/b.ts']);
});

const lines = (count: number) => '  run();\n'.repeat(count);

/** What a file holds, and the problems with it, without the file's name. */
const texts: readonly (readonly [string, string, readonly string[]])[] = [
  ['as const', 'const a = [1] as const;', []],
  ['import as', "import { a as b } from './a.ts';\nimport * as c from './c.ts';\nexport { b as d };", []],
  ['a key renamed in a type', 'type A<T> = { [K in keyof T as `x${K}`]: 1 };', []],
  ['as in a text', "const a = 'x as y';\n// b as c\n", []],
  ['as', 'const a = b as string;', ['1: "as" claims what was not checked']],
  ['as of a call', 'const a = f(x) as readonly string[];', ['1: "as" claims what was not checked']],
  ['as in an adapter', '// Adapter: the library has no types.\nconst a = b as string;', []],
  ['as far below an adapter', '// Adapter: x\n\n\n\nconst a = b as string;', ['5: "as" claims what was not checked']],
  ['a silenced check', '// @ts-ignore\n', ['1: no silenced checks']],
  ['a silenced rule', '  // biome-ignore lint/suspicious/noExplicitAny: x\n', ['1: no silenced checks']],
  ['a rule that is silenced with a reason', '  // biome-ignore lint/suspicious/noDoubleEquals: x\n', []],
  ['a default export', 'export default 1;', ['1: no default exports: a thing has one name everywhere']],
  ['.only', `test${'.only'}('x', run);`, ['1: .only hides the other tests']],
  ['a function of 60 lines', `function f(): void {\n${lines(58)}}\n`, []],
  [
    'a function of 61 lines',
    `function f(\n  a: string,\n): void {\n${lines(57)}}\n`,
    ['1: the function has 61 lines, more than 60'],
  ],
  [
    'a long function in a function',
    `function f() {\n  return () => {\n${lines(59)}  };\n}\n`,
    ['1: the function has 63 lines, more than 60', '2: the function has 61 lines, more than 60'],
  ],
  ['a file of 300 lines', 'x;\n'.repeat(300), []],
  ['a file of 301 lines', 'x;\n'.repeat(301), ['301: the file has more than 300 lines']],
];
for (const [name, text, expected] of texts) {
  test(`reports on ${name}`, () => {
    const problems = checkText(readModule('compiler/ast/a.ts', text));
    assert.equal(
      problems,
      expected.map((problem) => `compiler/ast/a.ts:${problem}`),
    );
  });
}

test.run();
