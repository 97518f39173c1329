import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { type JsonRecord, record } from '../../../compiler/schema/record.ts';
import { run } from '../peers/run.ts';
import type { ProgramFile } from './programs.ts';
import type { Pulumi } from './tools.ts';

/** What Pulumi says of a program. */
export interface Verdict {
  readonly program: string;
  readonly isAccepted: boolean;
  /** Pulumi's own words. */
  readonly reasons: readonly string[];
}

/** Has Pulumi preview the program in `file`, a `Pulumi.yaml`, as a new stack on a local backend. Nothing is deployed. */
export async function preview({ name, file }: ProgramFile, pulumi: Pulumi): Promise<Verdict> {
  const root = mkdtempSync(join(tmpdir(), 'stackc-pulumi-'));
  try {
    const folder = join(root, 'program');
    cpSync(dirname(file), folder, { recursive: true });
    const environment = { ...pulumi.environment, PULUMI_BACKEND_URL: `file://${root}` };
    const stack = stackOf(file);
    const init = await run(['pulumi', 'stack', 'init', stack, '--non-interactive'], { folder, environment });
    if (init.code !== 0) return verdict(name, init.stderr || init.stdout);
    for (const setting of settings(file)) {
      const [kind, key, value] = setting;
      await run(['pulumi', 'config', 'set', kind, key, value, '--stack', stack], { folder, environment });
    }
    const words = ['preview', '--stack', stack, '--non-interactive', '--color', 'never'];
    const { code, stdout, stderr } = await run(['pulumi', ...words], { folder, environment });
    return code === 0
      ? { program: name, isAccepted: true, reasons: warningsIn(stdout) }
      : verdict(name, stdout + stderr);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** `Pulumi.prod.yaml` beside the program names its stack. */
function stackOf(file: string): string {
  const names = readdirSync(dirname(file)).map((name) => /^Pulumi\.(.+)\.yaml$/.exec(name)?.[1]);
  return names.find((name) => name !== undefined) ?? 'default';
}

type Setting = readonly [kind: '--secret' | '--plaintext', key: string, value: string];

/** Something for every setting that somebody must give before deploying. */
function settings(file: string): readonly Setting[] {
  const { name, config } = record(parse(readFileSync(file, 'utf8')));
  return Object.entries(record(config)).flatMap(([key, value]): readonly Setting[] => {
    const declared = record(value);
    const isSecret = declared['secret'] === true;
    // A secret that is written in clear has to be set all the same (STK6073).
    const isGiven = !('type' in declared) || (!isSecret && ('default' in declared || 'value' in declared));
    const kind = isSecret ? '--secret' : '--plaintext';
    return isGiven ? [] : [[kind, key.includes(':') ? key : `${name}:${key}`, sampleOf(declared)]];
  });
}

function sampleOf({ type }: JsonRecord): string {
  return type === 'boolean' ? 'true' : type === 'integer' || type === 'number' ? '1' : 'given';
}

/** The section that Pulumi closes its preview with, or all that it said. */
function verdict(program: string, text: string): Verdict {
  const plain = text.replaceAll(/\u001b\[[\d;]*m/g, '');
  const said = /^Diagnostics:\n([\s\S]*?)^(?:Resources|Outputs):/m.exec(plain)?.[1] ?? plain;
  return { program, isAccepted: false, reasons: said.split('\n').filter((line) => line.trim() !== '') };
}

/** Said of every program, because the language host was built and not installed. */
const fromPath = 'warning: using pulumi-language-yaml from $PATH';

function warningsIn(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => /\bwarning:/i.test(line) && !line.includes(fromPath));
  return lines.map((line) => line.trim());
}
