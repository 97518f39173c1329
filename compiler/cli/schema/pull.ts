import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome } from '../../diagnostics/outcome.ts';
import { providerSource } from '../../kinds/terraform/known-providers.ts';
import { compactProviderSchema } from '../../schema/compact-provider-schema.ts';
import { isRecord, type JsonRecord, record } from '../../schema/record.ts';
import { type Argument, type Invocation, lastValue } from '../invocation.ts';
import { writeText } from '../render/write-text.ts';
import { report, reportUsage } from '../report.ts';
import { exit, type World } from '../world.ts';
import { pullDiagnostics as say } from './diagnostics.ts';

/**
 * `stackc schema pull PROVIDER`: has Terraform (or OpenTofu) install a provider in a folder of its own and print its schemas, and writes what
 * checks need of them, by default to `schemas/<name>.json`. Reports STK8600–STK8603.
 */
export async function pullSchema(invocation: Invocation, world: World): Promise<number> {
  const [, provider, other] = invocation.arguments;
  if (!provider || other) {
    reportUsage(world, [say.pullsOneProvider((other ?? invocation.command).at, {})]);
    return exit.usage;
  }
  const name = provider.text.slice(provider.text.lastIndexOf('/') + 1);
  const pulled = pull(provider, { name, version: lastValue(invocation, 'provider-version')?.text, world });
  const out = lastValue(invocation, 'out') ?? { text: `schemas/${name}.json`, at: provider.at };
  const written = pulled.value === undefined ? [] : writeText(world, out, pulled.value);
  const diagnostics = [...pulled.diagnostics, ...written];
  report(world, diagnostics, 'text');
  if (hasError(diagnostics)) return exit.errors;
  if (out.text !== '-') world.stderr(`${out.text} written; name it under "settings.provider_schemas" of the stack\n`);
  return exit.done;
}

interface Wish {
  readonly name: string;
  /** A constraint: `~> 5.0`. */
  readonly version: string | undefined;
  readonly world: World;
}

function pull(provider: Argument, { name, version, world }: Wish): Outcome<string | undefined> {
  const source = provider.text.includes('/') ? provider.text : providerSource(provider.text);
  if (source === undefined) return failed(say.sourceUnknown(provider.at, { name }));
  const program = ['terraform', 'tofu'].find((each) => runs(each, world));
  if (program === undefined) return failed(say.noTerraform(provider.at, {}));
  const folder = mkdtempSync(join(tmpdir(), 'stackc-schema-'));
  try {
    const required = { [name]: { source, ...(version === undefined ? {} : { version }) } };
    writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ terraform: { required_providers: required } }));
    const run = (...words: readonly string[]) => runIn(folder, [program, ...words], world);
    const steps = [run('init', '-backend=false', '-input=false', '-no-color'), run('providers', 'schema', '-json')];
    const failure = steps.find(({ status }) => status !== 0);
    if (failure) return failed(say.pullFails(provider.at, { program, name, reason: reasonOf(failure) }));
    const versions = selections(run('version', '-json').stdout);
    const schema = parsed(steps[1]?.stdout ?? '');
    return schema
      ? outcome(compactProviderSchema(schema, versions))
      : failed(say.pullFails(provider.at, { program, name, reason: 'it printed no JSON' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function failed(diagnostic: Diagnostic): Outcome<undefined> {
  return outcome(undefined, [diagnostic]);
}

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function runs(program: string, world: World): boolean {
  return runIn(world.folder, [program, 'version'], world).status === 0;
}

function runIn(folder: string, [program = '', ...words]: readonly string[], { variables }: World): Run {
  const env = {
    ...Object.fromEntries(variables),
    CHECKPOINT_DISABLE: '1',
    TF_IN_AUTOMATION: '1',
    TF_DATA_DIR: join(folder, '.terraform'),
  };
  return spawnSync(program, words, { cwd: folder, env, encoding: 'utf8', maxBuffer: 1_000_000_000 });
}

/** The last words of the program on one line, without the frame that it draws around them. */
function reasonOf({ stdout, stderr }: Run): string {
  const text = (stderr.trim() === '' ? stdout : stderr).replaceAll(/[│╷╵\s]+/g, ' ').trim();
  return text.replace(/^.*?Error: /, '').replace(/\.$/, '');
}

function selections(text: string): Readonly<Record<string, string>> {
  const chosen = record(parsed(text)?.['provider_selections']);
  return Object.fromEntries(Object.entries(chosen).map(([address, version]) => [address, String(version)]));
}

function parsed(text: string): JsonRecord | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
