/**
 * Paths that the system refuses end in a message and an exit code, whatever the command: a file as a folder, links in a circle, names that are too long,
 * folders that nobody may enter, devices and pipes. The super-user may enter everywhere, so for it the modes are none and the rest is the same.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';

const test = suite('golden/hostile-paths');
const isSuperUser = process.getuid?.() === 0;

const stackOf = (input: string) => `name: shop\nresources: {terraform_data: {a: {input: ${input}}}}\n`;
const long = 'x'.repeat(300);

interface Place {
  readonly file: (path: string, text?: string) => void;
  readonly folder: (path: string, mode?: number) => void;
  readonly link: (path: string, to: string) => void;
  readonly pipe: (path: string) => void;
  readonly mode: (path: string, mode: number) => void;
}

type Case = readonly [name: string, setUp: (place: Place) => void, lines: readonly string[], exits: readonly number[]];

/** With 0 only where something else than a refusal is right, too. */
const refused = [1];
const reading = ['check', 'synth', 'synth --check', 'migrate', 'show --as terraform', 'status', 'plan', 'preview'];

const cases: readonly Case[] = [
  ['the stack is a folder', ({ folder }) => folder('stack.yaml'), reading, [1]],
  [
    'the stack links to itself',
    ({ link, file }) => {
      file('x');
      link('loop.yaml', 'loop.yaml');
    },
    [
      'check loop.yaml',
      'synth loop.yaml',
      'migrate loop.yaml',
      'render loop.yaml',
      'import --from terraform loop.yaml',
    ],
    refused,
  ],
  [
    'links that lead nowhere',
    ({ link, file }) => {
      link('stack.yaml', 'gone.yaml');
      link('link.yaml', 'gone.yaml');
      file('uses.yaml', stackOf('!use link.yaml'));
      file('whole.yaml', stackOf('1'));
    },
    [...reading, 'check uses.yaml', 'check whole.yaml --var-file link.yaml', 'render link.yaml'],
    refused,
  ],
  ['the stack is a pipe', ({ pipe }) => pipe('stack.yaml'), reading, refused],
  [
    'a configuration of Terraform is a pipe',
    ({ pipe }) => pipe('main.tf'),
    ['import --from terraform .', 'import --from terraform main.tf'],
    refused,
  ],
  [
    'devices',
    ({ file }) => file('stack.yaml', stackOf('1')),
    ['/dev/zero', '/dev/full', '/proc/self/environ'].flatMap((device) =>
      [
        'check',
        'render',
        'migrate',
        'import --from terraform',
        'check --var-file',
        'synth -o',
        'render stack.yaml -o',
        'state list --state-file',
      ].map((words) => `${words} ${device}`),
    ),
    refused,
  ],
  ['an include is a device', ({ file }) => file('stack.yaml', stackOf('!use /dev/zero')), ['check'], refused],
  [
    'names that are too long',
    ({ file }) => file('stack.yaml', stackOf(`!use ${long}.yaml`)),
    [
      'check',
      `check ${long}`,
      `synth -o ${long}`,
      `check --var-file ${long}`,
      `migrate ${long}.yaml`,
      `check -e ${long}`,
    ],
    refused,
  ],
  [
    'an environment with 250 letters',
    ({ file }) => file('stack.yaml', `${stackOf('1')}environments: {${'e'.repeat(250)}: {}}\n`),
    ['synth', 'synth --check', 'status'],
    refused,
  ],
  [
    'files where folders should be',
    ({ file }) => {
      file('stack.yaml', stackOf('1'));
      file('generated/default/terraform', 'text');
    },
    ['synth', 'synth --force', 'synth --check --all-environments'],
    refused,
  ],
  [
    'the record is a folder',
    ({ file, folder }) => {
      file('stack.yaml', stackOf('1'));
      folder('generated/default/.stackc.json');
    },
    ['synth', 'synth --force', 'synth --check'],
    refused,
  ],
  [
    'the working folder is a file',
    ({ file }) => {
      file('stack.yaml', stackOf('1'));
      file('.stackc');
    },
    ['preview', 'status', 'deploy --yes'],
    refused,
  ],
  [
    'nobody may enter the working folder',
    ({ file, folder }) => {
      file('stack.yaml', stackOf('1'));
      folder('.stackc', 0o000);
    },
    ['preview', 'status'],
    // Where there is no Terraform, 69.
    isSuperUser ? [0, 1, 2, 69] : refused,
  ],
  [
    'nobody may read the stack',
    ({ file, mode }) => {
      file('stack.yaml', stackOf('1'));
      mode('stack.yaml', 0o000);
    },
    ['check', 'synth', 'migrate'],
    isSuperUser ? [0] : refused,
  ],
  [
    'nobody may write into the output folder',
    ({ file, folder }) => {
      file('stack.yaml', stackOf('1'));
      folder('generated', 0o555);
    },
    ['synth', 'synth --force', 'synth --all-environments'],
    isSuperUser ? [0] : refused,
  ],
  [
    'nobody may enter a folder of Terraform',
    ({ file, mode }) => {
      file('tf/main.tf', 'resource "terraform_data" "a" {}\n');
      mode('tf', 0o000);
    },
    ['import --from terraform tf'],
    isSuperUser ? [0] : refused,
  ],
  [
    'folders of the system',
    ({ file }) => file('stack.yaml', stackOf('1')),
    [
      'synth -o /',
      'synth -o /proc/x --force',
      'synth -o /sys/x --force',
      'render stack.yaml -o /',
      'render stack.yaml -o /proc/x',
    ],
    refused,
  ],
];

for (const [name, setUp, lines, exits] of cases) {
  test(name, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stackc-paths-'));
    const modes: string[] = [];
    const at = (path: string) => join(folder, path);
    const mode: Place['mode'] = (path, to) => {
      modes.push(path);
      chmodSync(at(path), to);
    };
    setUp({
      file(path, text = '') {
        mkdirSync(dirname(at(path)), { recursive: true });
        writeFileSync(at(path), text);
      },
      folder(path, to) {
        mkdirSync(at(path), { recursive: true });
        if (to !== undefined) mode(path, to);
      },
      link: (path, to) => symlinkSync(to, at(path)),
      pipe: (path) => void execFileSync('mkfifo', [at(path)]),
      mode,
    });
    try {
      for (const line of lines) {
        const { world, printed } = recordingWorld({ folder });
        const exit = await run(line.split(' '), { world, compiler });
        const { stderr } = printed();
        assert.ok(exits.includes(exit), `${line.slice(0, 80)}: exit code ${exit}\n${stderr.slice(0, 500)}`);
        if (exit === 1) assert.match(stderr, /^error STK[1-8]\d{3}/m, line);
      }
    } finally {
      for (const path of modes) chmodSync(at(path), 0o755);
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

test.run();
