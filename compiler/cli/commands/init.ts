import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome } from '../../diagnostics/outcome.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import type { RunCommand } from '../command.ts';
import { usageDiagnostics, writeDiagnostics } from '../diagnostics.ts';
import { questioner } from '../engine/ask.ts';
import { initDiagnostics as say } from '../init/diagnostics.ts';
import { type StarterFile, starterFiles } from '../init/starter-files.ts';
import { starters } from '../init/starters.ts';
import { hasSwitch, type Invocation, lastValue } from '../invocation.ts';
import { below, diskPath, shownPath } from '../paths.ts';
import { reportUsage } from '../report.ts';
import { systemCode, systemReason } from '../system-error.ts';
import { exit, type World } from '../world.ts';
import { makeFolder } from '../write/make-folder.ts';

/** `stackc init`: the files of a starter in a folder, all of them or none, and nothing that is there is touched. Reports STK8005, STK8012 to STK8015 and STK8042. */
export const run: RunCommand = async (invocation, { world }) => {
  const template = await templateOf(invocation, world);
  const folder = shownPath(world, invocation.arguments[0]?.text ?? '.');
  const name = stackName(invocation, folder, world);
  const mistakes = [...template.diagnostics, ...name.diagnostics];
  if (template.value === undefined || hasError(mistakes)) {
    reportUsage(world, mistakes);
    return exit.usage;
  }
  const { value: files, diagnostics } = newFiles(starterFiles(template.value, name.value), {
    invocation,
    folder,
    world,
  });
  reportUsage(world, diagnostics);
  if (hasError(diagnostics)) return exit.errors;
  const problem = write(files, { invocation, folder, world });
  if (problem) {
    reportUsage(world, [problem]);
    return exit.errors;
  }
  world.stdout(files.map(({ path }) => `${below(folder, path)}\n`).join(''));
  if (!hasSwitch(invocation, 'quiet')) world.stderr(nextSteps(template.value, folder));
  return exit.done;
};

/** What `--template` says, or a person. */
async function templateOf(invocation: Invocation, world: World): Promise<Outcome<string | undefined>> {
  const names = starters.map(({ name }) => name);
  const choices = names.join(', ');
  const given = lastValue(invocation, 'template');
  const { at } = invocation.command;
  if (!given && world.isTerminal?.() !== true) return outcome(undefined, [say.noTemplate(at, { choices })]);
  const answer = given?.text ?? (await asked(world));
  const found = names.find((name, index) => name === answer || String(index + 1) === answer);
  if (found !== undefined) return outcome(found);
  if (answer === undefined) return outcome(undefined, [say.noTemplate(at, { choices })]);
  const row = { value: answer, name: '--template', choices, suggestion: didYouMean(answer, names) };
  return outcome(undefined, [usageDiagnostics.unknownChoice(given?.at ?? at, row)]);
}

async function asked(world: World): Promise<string | undefined> {
  const width = Math.max(...starters.map(({ name }) => name.length));
  const list = starters.map(({ name, summary }, index) => `  ${index + 1}  ${name.padEnd(width)}  ${summary}`);
  world.stderr(`${list.join('\n')}\n`);
  const answer = await questioner(world)('What do you start from? A number or a name, or nothing for 1:');
  return answer === undefined ? undefined : answer.trim() || '1';
}

/** `--name`, else the name of the folder in the characters that names have everywhere. Reports STK8015. */
function stackName(invocation: Invocation, folder: string, world: World): Outcome<string> {
  const given = lastValue(invocation, 'name');
  if (given) {
    const reason = /^[a-z0-9][a-z0-9_-]*$/i.test(given.text)
      ? undefined
      : 'use letters, digits, "-" and "_", and begin with a letter or a digit';
    return outcome(given.text, reason === undefined ? [] : [say.nameOfStack(given.at, { name: given.text, reason })]);
  }
  const plain = basename(diskPath(world, folder))
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '');
  return outcome(plain === '' ? 'my-stack' : plain);
}

interface Place {
  readonly invocation: Invocation;
  /** The folder of the project as messages know it. */
  readonly folder: string;
  readonly world: World;
}

/** What a repository often has before it has a stack. */
const keepable = /^(?:README\.md$|\.git|\.github\/)/;

/** The files that are not there yet. One that another file of the starter needs must not be another one: STK8012; others are kept: STK8013. */
function newFiles(
  files: readonly StarterFile[],
  { invocation, folder, world }: Place,
): Outcome<readonly StarterFile[]> {
  const at = invocation.arguments[0]?.at ?? invocation.command.at;
  const diagnostics: Diagnostic[] = [];
  const fresh = files.filter(({ path }) => {
    const shown = below(folder, path);
    if (!existsSync(diskPath(world, shown))) return true;
    diagnostics.push(keepable.test(path) ? say.kept(at, { path: shown }) : say.alreadyThere(at, { path: shown }));
    return false;
  });
  return outcome(fresh, diagnostics);
}

function write(files: readonly StarterFile[], { invocation, folder, world }: Place): Diagnostic | undefined {
  for (const { path, text } of files) {
    const shown = below(folder, path);
    try {
      makeFolder(dirname(diskPath(world, shown)));
      writeNew(diskPath(world, shown), text);
    } catch (error) {
      const at = invocation.arguments[0]?.at ?? invocation.command.at;
      return writeDiagnostics.unwritable(at, { path: shown, reason: systemReason(error) });
    }
  }
  return undefined;
}

/** A part of a file, which is what a full disk leaves, would be in the way of the next try. */
function writeNew(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if (systemCode(error) === 'EFBIG' || systemCode(error) === 'ENOSPC' || systemCode(error) === 'EDQUOT') rmSync(file);
    throw error;
  }
}

function nextSteps(template: string, folder: string): string {
  const enter = folder === '.' ? [] : [`cd ${/^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder)}`];
  const look = template === 'dataiku' ? 'stackc plan' : 'stackc synth --all-environments';
  return `\nRead README.md, and then:\n${[...enter, 'stackc check --all-environments', look].map((line) => `  ${line}\n`).join('')}`;
}
