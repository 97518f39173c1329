import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from '../../../source/source-file.ts';
import { startOf } from '../../../source/span.ts';
import { textOf } from '../../../value/text-parts.ts';
import type { Foreign, TextPart, Value } from '../../../value/value.ts';
import { type BuildCommand, buildCommand, commandWords } from './command-words.ts';
import { foreseenWheel } from './foreseen-wheel.ts';

const test = suite('kinds/databricks/package');

const at = startOf(sourceFile('stack.yaml', ''));

function foreign(expression: string): Foreign {
  return { kind: 'foreign', ...at, expression };
}

function text(...parts: readonly TextPart[]): Value {
  return textOf(at, parts);
}

const commands: readonly (readonly [command: string, words: readonly string[] | undefined])[] = [
  ['uv build --wheel', ['uv', 'build', '--wheel']],
  ['  uv   build ', ['uv', 'build']],
  [`sh -c 'a b' "c d"`, ['sh', '-c', 'a b', 'c d']],
  [`--name="a 'b'"x`, [`--name=a 'b'x`]],
  [`a ''`, ['a', '']],
  ['cd a && b $HOME', ['cd', 'a', '&&', 'b', '$HOME']],
  [`a 'b`, undefined],
  ['', []],
];
for (const [command, words] of commands)
  test(`the words of ${JSON.stringify(command)}`, () => assert.equal(commandWords(command), words));

const given: readonly (readonly [what: string, value: Value | undefined, found: BuildCommand])[] = [
  ['nothing', undefined, { words: ['uv', 'build'] }],
  ['a text', text('make all'), { words: ['make', 'all'] }],
  ['a variable of the shell', text('sh -c "make ', foreign('HOME'), '"'), { words: ['sh', '-c', 'make ${HOME}'] }],
  ['a variable with another value', text('echo ', foreign('STAGE:-dev')), { words: ['echo', '${STAGE:-dev}'] }],
  ['an open quote', text("make 'all"), { problem: 'with every quote closed' }],
  ['no program', text(' '), { problem: 'with every quote closed' }],
  [
    'a sensitive variable',
    text('make ', { kind: 'secret', ...at, variable: 'token' }),
    { problem: 'all of them known before anything is deployed, but this has the sensitive variable "token"' },
  ],
  [
    'an expression of Terraform',
    text('make ', foreign('data.me.home')),
    {
      problem:
        'all of them known before anything is deployed, but this has "${data.me.home}", which is left to the target',
    },
  ],
];
for (const [what, value, found] of given)
  test(`${what} as build command`, () => assert.equal(buildCommand(value, 'uv build'), found));

const wheels: readonly (readonly [what: string, configuration: string, wheel: string])[] = [
  ['a name and a version', '[project]\nname = "a"\nversion = "1.2"', 'a-1.2-py3-none-any.whl'],
  [
    'a name with other characters',
    '[project]\nname = "My.Great--Lib"\nversion = "1.0rc1"',
    'my_great_lib-1.0rc1-py3-none-any.whl',
  ],
  ['a version that the build knows', '[project]\nname = "a"\ndynamic = ["version"]', 'a-0-py3-none-any.whl'],
  ['a version that is spelled otherwise', '[project]\nname = "a"\nversion = "v1.0-beta"', 'a-0-py3-none-any.whl'],
  ['poetry', '[tool.poetry]\nname = "a"\nversion = "2"', 'a-2-py3-none-any.whl'],
  ['no TOML', 'import this', 'given-0-py3-none-any.whl'],
  ['a setup.py', 'from setuptools import setup\nsetup(name="b", version="1.2")', 'b-1.2-py3-none-any.whl'],
  [
    'a setup.py that computes',
    'from setuptools import setup\nsetup(\n  name="b",\n  version=b.v)',
    'b-0-py3-none-any.whl',
  ],
];
for (const [what, configuration, wheel] of wheels)
  test(`the wheel of ${what}`, () => assert.is(foreseenWheel(configuration, 'given'), wheel));

test.run();
