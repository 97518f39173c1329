import { outcome } from '../../compiler/diagnostics/outcome.ts';
import type { Deployment, Engine, Step } from '../../compiler/engine.ts';
import { joinPath } from '../../compiler/util/path.ts';
import { pickDict } from '../../compiler/value/pick.ts';
import { programOf, questionOf } from '../shared/engine-words.ts';

/**
 * Terraform, or a program that understands the same arguments (`terraform: {engine: tofu}`, `--engine`). What is deployed is a saved plan, so it is exactly what was shown. Only the lock
 * file of providers stays beside the artifact; `TF_DATA_DIR`, the plan, and the state of a stack without a backend are working files.
 */
export const engine: Engine = {
  verbs: ['preview', 'deploy', 'destroy', 'status'],
  options: ['engine', 'backend-config', 'migrate-state', 'reconfigure', 'upgrade'],
  steps(verb, at) {
    const init: Step = { ...step(at, 'init', initArguments(at)), isResult: false };
    if (verb === 'status') return outcome([init, listing(at)]);
    const plan = step(at, 'plan', ['-detailed-exitcode', ...stateOf(at)]);
    if (verb === 'preview') return outcome([init, { ...plan, run: [...plan.run, ...at.extra], difference: 2 }]);
    const saved = `${at.workFolder}/plan`;
    const destroy = verb === 'destroy' ? ['-destroy'] : [];
    const planned: Step = {
      ...plan,
      run: [...plan.run, ...destroy, `-out=${saved}`, ...at.extra],
      difference: 2,
      endsWithoutDifference: true,
      temporary: [saved],
    };
    return outcome([init, planned, { ...step(at, 'apply', [...stateOf(at), saved]), question: questionOf(verb, at) }]);
  },
};

function step(at: Deployment, command: string, args: readonly string[]): Step {
  const plain = at.hasColors ? [] : ['-no-color'];
  return {
    run: [programOf(at, 'terraform'), command, '-input=false', ...plain, ...args],
    folder: at.folder,
    environment: { TF_DATA_DIR: `${at.workFolder}/data`, TF_IN_AUTOMATION: '1' },
    isResult: true,
  };
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
function stateOf({ section, workFolder }: Deployment): readonly string[] {
  const backend = pickDict(section, 'backend');
  return backend && backend.entries.size > 0 ? [] : [`-state=${workFolder}/terraform.tfstate`];
}
