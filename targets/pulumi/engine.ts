import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import { outcome } from '../../compiler/diagnostics/outcome.ts';
import type { Deployment, Engine, Step, Verb } from '../../compiler/engine.ts';
import { never } from '../../compiler/util/never.ts';
import { programOf, questionOf } from '../shared/engine-words.ts';
import { pulumiDiagnostics as say } from './diagnostics.ts';
import { explain } from './said/explain.ts';

/**
 * Pulumi's own command line. The stack of Pulumi is `organization/environment`. Where the stack has no organization it is asked for (`--organization`), and where there is no environment the whole
 * name is (`--stack`), as Pulumi takes it. State, login and the passphrase of secrets are Pulumi's business, as `PULUMI_BACKEND_URL` and its other variables say.
 *
 * What is deployed is not a saved plan: Pulumi's are a preview feature, and a change of outputs alone is not in them.
 */
export const engine: Engine = {
  verbs: ['preview', 'deploy', 'destroy', 'status'],
  options: ['engine', 'stack', 'organization'],
  explain,
  missing(at) {
    const { stack, environment } = at;
    if (nameOf(at) === undefined) return { option: 'stack', question: stackQuestion(at) };
    if (environment === undefined || organizationOf(at) !== undefined) return undefined;
    return {
      option: 'organization',
      question: `Which organization of Pulumi does "${stack}" belong to ("organization" of the stack says it for good; it is called "organization" where state is kept in files or a bucket)?`,
    };
  },
  steps(verb, at) {
    return outcome([version(at), ...stepsOf(verb, at)], namedTwice(at));
  },
};

function stepsOf(verb: Verb, at: Deployment): readonly Step[] {
  const stack = ['--stack', stackOf(at) ?? ''];
  switch (verb) {
    case 'preview':
      return [selected(at), { ...step(at, ['preview', '--expect-no-changes', ...stack, ...at.extra]), difference: 7 }];
    case 'deploy':
      return [
        selected(at),
        step(at, ['preview', ...stack, ...at.extra]),
        { ...step(at, ['up', '--yes', '--skip-preview', ...stack, ...at.extra]), question: questionOf(verb, at) },
      ];
    case 'destroy':
      return [
        step(at, ['destroy', '--preview-only', ...stack, ...at.extra]),
        {
          ...step(at, ['destroy', '--yes', '--skip-preview', ...stack, ...at.extra]),
          question: questionOf(verb, at),
          isGrave: true,
        },
      ];
    case 'status':
      return [step(at, ['stack', ...stack, ...at.extra])];
    default:
      return never(verb);
  }
}

/** The first one whose exit code tells a difference from a failure: https://www.pulumi.com/docs/iac/cli/exit-codes/ */
const lowestVersion = '3.226.1';

function version(at: Deployment): Step {
  return { ...step(at, ['version']), run: [programOf(at, 'pulumi'), 'version'], lowestVersion };
}

/** Pulumi wants a stack before it can show what would be in it. */
function selected(at: Deployment): Step {
  return { ...step(at, ['stack', 'select', '--create', stackOf(at) ?? '']), isResult: false };
}

function step(at: Deployment, args: readonly string[]): Step {
  // It is heard, so that Pulumi sees no terminal.
  const plain = ['--color', at.hasColors ? 'always' : 'never'];
  return {
    run: [programOf(at, 'pulumi'), ...args, '--non-interactive', ...plain],
    folder: at.folder,
    environment: { PULUMI_SKIP_UPDATE_CHECK: 'true' },
    isResult: true,
    isHeard: true,
  };
}

/** `organization/environment`, or what `--stack` says for a stack without environments. */
function stackOf(at: Deployment): string | undefined {
  const name = nameOf(at);
  const organization = organizationOf(at);
  return name === undefined || name.includes('/') || organization === undefined ? name : `${organization}/${name}`;
}

function nameOf({ environment, options }: Deployment): string | undefined {
  return environment ?? options.get('stack')?.at(-1);
}

function organizationOf({ organization, options }: Deployment): string | undefined {
  return options.get('organization')?.at(-1) ?? organization;
}

function stackQuestion(at: Deployment): string {
  const form = organizationOf(at) === undefined ? ' (organization/name)' : '';
  return `Which stack of Pulumi is "${at.stack}" deployed to${form}, as it has no environments?`;
}

function namedTwice({ stack, environment, options, at }: Deployment): readonly Diagnostic[] {
  const named = options.get('stack')?.at(-1);
  const organization = options.get('organization')?.at(-1);
  if (named !== undefined && environment !== undefined) return [say.stackNamedTwice(at, { stack, environment })];
  if (organization === undefined || !named?.includes('/')) return [];
  return [say.organizationNamedTwice(at, { organization, stack: named })];
}
