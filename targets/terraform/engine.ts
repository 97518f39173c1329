import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import { outcome } from '../../compiler/diagnostics/outcome.ts';
import type { Deployment, Engine, Step } from '../../compiler/engine.ts';
import { joinPath } from '../../compiler/util/path.ts';
import { programOf, questionOf } from '../shared/engine-words.ts';
import { hasBackend, isInWorkspace } from './backend.ts';
import { terraformDiagnostics as say } from './diagnostics.ts';
import { explain } from './said/explain.ts';
import { takesContent } from './takes-content.ts';

/**
 * Terraform, or a program that understands the same arguments (`terraform: {engine: tofu}`, `--engine`). What is deployed is a saved plan, so it is exactly what was shown. Only the lock
 * file of providers stays beside the artifact; `TF_DATA_DIR`, the plan, and the state of a stack without a backend are working files.
 */
export const engine: Engine = {
  verbs: ['preview', 'deploy', 'destroy', 'status'],
  explain,
  options: ['engine', 'backend-config', 'migrate-state', 'reconfigure', 'upgrade'],
  workspaceFile: ({ section, stack, environment }) =>
    isInWorkspace(section)
      ? ['.laktory', stack, ...(environment === undefined ? [] : [environment]), 'state/terraform.tfstate'].join('/')
      : undefined,
  steps(verb, at) {
    const left = leftBehind(at);
    if (left) return outcome([], [left]);
    const begin = preparing(at);
    if (verb === 'status') return outcome(statusOf(at, begin));
    const plan = step(at, 'plan', ['-detailed-exitcode', ...stateOf(at)]);
    if (verb === 'preview') return outcome([...begin, { ...plan, run: [...plan.run, ...at.extra], difference: 2 }]);
    const saved = `${at.workFolder}/plan`;
    const destroy = verb === 'destroy' ? ['-destroy'] : [];
    const planned: Step = {
      ...plan,
      run: [...plan.run, ...destroy, `-out=${saved}`, ...at.extra],
      difference: 2,
      endsWithoutDifference: true,
      temporary: [saved],
    };
    const apply: Step = { ...step(at, 'apply', [...stateOf(at), saved]), question: questionOf(verb, at) };
    if (verb === 'destroy') return outcome([...begin, planned, { ...apply, isGrave: true }]);
    if (!at.isProtected) return outcome([...begin, planned, apply]);
    const show: Step = {
      ...step(at, 'show', []),
      run: [programOf(at, 'terraform'), 'show', '-json', saved],
      next: (printed) => outcome([takesContent(printed) ? { ...apply, isGrave: true } : apply]),
    };
    return outcome([...begin, planned, show]);
  },
};

/** The state of a stack that has no backend. */
function localState({ workFolder }: Deployment): string {
  return `${workFolder}/terraform.tfstate`;
}

/** A stack that was deployed without a backend and has one now: Terraform does not know of the old state, and would make everything a second time. */
function leftBehind(at: Deployment): Diagnostic | undefined {
  const { options, stack, environment } = at;
  const isDecided = options.has('migrate-state') || options.has('reconfigure');
  if (!hasBackend(at.section) || isDecided || !at.hasFile(localState(at))) return undefined;
  const where = environment === undefined ? '' : ` in "${environment}"`;
  const file = localState(at).slice(at.stackFolder.length + 1);
  return say.stateElsewhere(at.at, { stack, where, file, reason: 'and the stack has a backend now' });
}

/** `init`, and what brings a state from where it was without a backend to where it is with one, or back. */
function preparing(at: Deployment): readonly Step[] {
  const init: Step = { ...step(at, 'init', initArguments(at)), isResult: false };
  const local = localState(at);
  // Terraform brings a state home into the folder of the document.
  if (!hasBackend(at.section)) return [{ ...init, moves: [{ from: `${at.folder}/terraform.tfstate`, to: local }] }];
  if (!at.hasFile(local)) return [init];
  const moves = [{ from: local, to: `${local}.moved` }];
  if (!at.options.has('migrate-state')) return [{ ...init, moves }];
  const run = [programOf(at, 'terraform'), 'state', 'push', local] as const;
  return [init, { ...step(at, 'state', []), run, isResult: false, moves }];
}

function step(at: Deployment, command: string, args: readonly string[]): Step {
  const plain = at.hasColors ? [] : ['-no-color'];
  return {
    run: [programOf(at, 'terraform'), command, '-input=false', ...plain, ...args],
    folder: at.folder,
    environment: { TF_DATA_DIR: `${at.workFolder}/data`, TF_IN_AUTOMATION: '1', ...backendVariables(at) },
    isResult: true,
  };
}

/** Terraform fails to list a state that nobody has written yet, so a backend is asked for its state first. */
function statusOf(at: Deployment, begin: readonly Step[]): readonly Step[] {
  if (!hasBackend(at.section)) return at.hasFile(localState(at)) ? [...begin, listing(at)] : [];
  const pull: Step = {
    ...step(at, 'state', []),
    run: [programOf(at, 'terraform'), 'state', 'pull'],
    next: (printed) => outcome(printed.trim() === '' ? [] : [listing(at)]),
  };
  return [...begin, pull];
}

/** What is deployed, address by address; it takes none of the options that the others have in common. */
function listing(at: Deployment): Step {
  return { ...step(at, 'state', []), run: [programOf(at, 'terraform'), 'state', 'list', ...stateOf(at), ...at.extra] };
}

function initArguments({ options, startFolder }: Deployment): readonly string[] {
  const configurations = options.get('backend-config') ?? [];
  return [
    // A value has an equals sign; the rest are files, which are seen from where stackc was started.
    ...configurations.map((given) => `-backend-config=${given.includes('=') ? given : joinPath(startFolder, given)}`),
    ...(options.has('reconfigure') ? ['-reconfigure'] : []),
    ...(options.has('migrate-state') ? ['-migrate-state', '-force-copy'] : []),
    ...(options.has('upgrade') ? ['-upgrade'] : []),
  ];
}

/** Where a stack says no backend, its state is a working file of this machine. */
function stateOf(at: Deployment): readonly string[] {
  return hasBackend(at.section) ? [] : [`-state=${localState(at)}`];
}

/** What Terraform's "http" backend reads where the document says nothing: nothing of it is kept, neither among the arguments nor in `TF_DATA_DIR`. */
function backendVariables({ workspaceFile: file }: Deployment): Readonly<Record<string, string>> {
  if (!file) return {};
  return { TF_HTTP_ADDRESS: file.address, TF_HTTP_USERNAME: file.username, TF_HTTP_PASSWORD: file.password };
}
