import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer, Question } from './compare.ts';

/** Renders questions with Go's own engine. */
export type GoSide =
  | { readonly ask: (questions: readonly Question[]) => readonly Answer[] }
  | { readonly missing: string };

const libraries = process.env['GO_LIBRARIES'] ?? '/usr/share/gocode';
const needed = ['github.com/Masterminds/sprig', 'sigs.k8s.io/yaml'];

/** Builds the program beside this file with the Go of this machine, or says what is missing. */
export function buildGoSide(): GoSide {
  const go = findGo();
  if (go === undefined) return { missing: 'Go 1.19 is not installed (Debian: apt-get install golang-1.19-go)' };
  const absent = needed.filter((library) => !existsSync(join(libraries, 'src', library)));
  if (absent.length > 0)
    return {
      missing: `${absent.join(' and ')} not found (Debian: golang-github-masterminds-sprig-dev, golang-k8s-sigs-yaml-dev)`,
    };
  const folder = mkdtempSync(join(tmpdir(), 'go-template-'));
  cpSync(join(import.meta.dirname, 'main.go'), join(folder, 'main.go'));
  const program = join(folder, 'render');
  execFileSync(go, ['build', '-o', program, 'main.go'], {
    cwd: folder,
    env: { ...process.env, GO111MODULE: 'off', GOPATH: libraries, GOFLAGS: '' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return { ask: (questions) => ask(program, questions) };
}

/** The Go whose rules the engine follows: 1.20 sets other variables in `range`, and 1.22 also ranges over whole numbers. */
const version = /^go version go1\.19(?:\.|\s)/;

function findGo(): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(':').map((folder) => join(folder, 'go'));
  const versioned = readdirSync('/usr/lib')
    .filter((name) => name.startsWith('go-'))
    .map((name) => join('/usr/lib', name, 'bin', 'go'));
  return [...onPath, ...versioned].find(
    (path) => existsSync(path) && version.test(spawnSync(path, ['version'], { encoding: 'utf8' }).stdout),
  );
}

/** Asks in one run of the program; where Go itself breaks down (a value that holds itself), goes on behind that question. */
function ask(program: string, questions: readonly Question[]): readonly Answer[] {
  const answers: Answer[] = [];
  while (answers.length < questions.length) {
    const input = questions.slice(answers.length).map((question) => JSON.stringify(question));
    const { stdout, status } = spawnSync(program, {
      input: input.join('\n'),
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      env: { TZ: 'UTC' },
    });
    for (const line of stdout.split('\n')) if (line !== '') answers.push(JSON.parse(line));
    if (status !== 0) answers.push({ unstable: true });
  }
  return answers;
}
