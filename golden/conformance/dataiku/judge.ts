import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createdIn, type DataikuCase, expectedOf, layOut, type Profile } from './case.ts';
import { judgeByApi } from './judge-by-api.ts';
import { planDifferences, problemDifferences, stateDifferences } from './differences.ts';

/** How a run of stackc ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs stackc in a folder: in a process of its own, or in this one. */
export type Stackc = (
  args: readonly string[],
  at: { readonly folder: string; readonly variables: Readonly<Record<string, string>> },
) => Promise<Ended>;

/** What is wrong with a case; empty when it passes. */
export async function judge(one: DataikuCase, profile: Profile, stackc: Stackc): Promise<readonly string[]> {
  if (one.settings.api_only || one.settings.schema_engine === false || !one.settings.strict) return judgeByApi(one, profile);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stackc-dataiku-')));
  try {
    layOut(one, folder);
    return await judgeRuns({ one, profile, folder, stackc });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Trial {
  readonly one: DataikuCase;
  readonly profile: Profile;
  readonly folder: string;
  readonly stackc: Stackc;
}

async function judgeRuns(trial: Trial): Promise<readonly string[]> {
  const { one, profile, folder } = trial;
  const expected = expectedOf(one, profile);
  const first = await runPlan(trial, profile === 'fixed' ? ['--format', 'json'] : []);
  const found = [...exitDifferences(trial, first)];
  if (one.settings.track_files) {
    const wanted = JSON.stringify(JSON.parse(expected['expected-files.json'] ?? '[]'));
    const created = JSON.stringify(createdIn(one, folder));
    if (created !== wanted) found.push(`files: ${created} instead of ${wanted}`);
  }
  const told = profile === 'fixed' ? first : await runPlan(trial, ['--format', 'json']);
  found.push(...problemDifferences(told.stderr, expected, profile));
  if (expected['expected-plan.json'] === undefined) return found;
  return [...found, ...(await planProblems(trial))];
}

async function planProblems(trial: Trial): Promise<readonly string[]> {
  const expected = expectedOf(trial.one, trial.profile);
  const found: string[] = [];
  const quiet = argsOf(trial).filter((word) => !['-v', '--verbose', '--no-color'].includes(word));
  const plain = await runPlan(trial, [], [...quiet, '--no-color']);
  if (plain.stdout !== expected['expected-plan.txt']) found.push(`plan text: ${plain.stdout}${plain.stderr}`);
  const colored = await runPlan(trial, [], quiet);
  if (colored.stdout !== expected['expected-plan-color.txt']) found.push(`colored plan: ${JSON.stringify(colored.stdout)}`);
  const json = await runPlan(trial, ['--json'], [...quiet, '--no-color']);
  found.push(...planDifferences(json.stdout, expected['expected-plan.json'] ?? ''));
  return [...found, ...stateDifferences(await desiredState(trial, json), expected)];
}

/** The desired state: what `synth` writes, and for the original's own ways what the JSON of its plan says. */
async function desiredState(trial: Trial, json: Ended): Promise<string> {
  const { one, profile, folder, stackc } = trial;
  if (profile === 'fork') return json.stdout;
  const path = configPath(trial);
  const args = ['synth', path, '--dialect', 'dataiku', '-e', one.settings.environment, '-o', 'written', '-q'];
  await stackc(args, { folder, variables: one.settings.env ?? {} });
  const place = join(folder, 'written', one.settings.environment, 'dataiku');
  const [file] = existsSync(place) ? readdirSync(place) : [];
  return file === undefined ? '' : readFileSync(join(place, file), 'utf8');
}

function configPath(trial: Trial): string {
  const args = argsOf(trial);
  const at = args.findIndex((word) => word === '-c' || word === '--config');
  return args[at + 1] ?? '';
}

function argsOf({ one, profile }: Trial): readonly string[] {
  const { args, fixed_args } = one.settings;
  return profile === 'fixed' ? (fixed_args ?? args) : args;
}

async function runPlan(trial: Trial, more: readonly string[], args = argsOf(trial)): Promise<Ended> {
  const { one, profile, folder, stackc } = trial;
  const compat = profile === 'fork' ? ['--compat', 'fork'] : [];
  // The original colors what it prints wherever it prints; we do so only on terminals, or when we are told to.
  const colors = args.includes('--no-color') ? {} : { FORCE_COLOR: '1' };
  return stackc(['plan', ...args, ...compat, ...more], { folder, variables: { ...one.settings.env, ...colors } });
}

/** Usage errors have a code of their own here (64), so that they cannot be taken for changes. */
const usage = 64;

function exitDifferences({ one, profile }: Trial, { code, stdout, stderr }: Ended): readonly string[] {
  const expected = expectedOf(one, profile);
  if (expected['variants.json'] !== undefined) {
    const variants: readonly Ended[] = JSON.parse(expected['variants.json']);
    const isOne = variants.some((each) => each.code === code && each.stdout === stdout && each.stderr === stderr);
    return isOne ? [] : [`none of the variants: ${code} ${stdout}${stderr}`];
  }
  if (expected['expected-exit.json'] === undefined) return ['the case has no expected-exit.json'];
  const wanted: { code: number; planned_codes: readonly number[]; stdout: string | null; stderr: string | null } =
    JSON.parse(expected['expected-exit.json']);
  const isUsage = profile === 'fixed' && wanted.code === 2 && wanted.planned_codes.includes(2);
  const wantedCode = isUsage ? usage : wanted.code;
  const found: string[] = [];
  if (code !== wantedCode) found.push(`exit code ${code} instead of ${wantedCode}: ${stderr}`);
  if (wanted.stdout !== null && stdout !== wanted.stdout) found.push(`stdout: ${stdout}`);
  if (profile === 'fork' && wanted.stderr !== null && stderr !== wanted.stderr) found.push(`stderr: ${stderr}`);
  return found;
}
