import { hasError, type Outcome } from '../../diagnostics/outcome.ts';
import type { Build } from '../compile-stacks.ts';
import type { MadePlan } from './make-plans.ts';

/** What `--verbose` says before a plan, as far as it came: the lines of the original. */
export function progressLines(build: Outcome<Build>, plans: readonly MadePlan[]): string {
  const lines = ['Parsing configuration...'];
  const stack = build.value.stacks[0]?.environments[0]?.compilation.stack;
  if (stack) {
    lines.push(`✓ Parsed config for project: ${stack.name}`, 'Validating configuration...');
    if (!hasError(build.diagnostics)) lines.push('✓ Validation passed');
  }
  for (const { desired, current, hasState, plan } of plans) {
    lines.push(
      'Building desired state...',
      `✓ Built desired state with ${desired.resources.size} resources`,
      'Loading current state...',
      hasState
        ? `✓ Loaded state with ${current.resources.size} resources`
        : '✓ No existing state found (will show all creates)',
      'Generating plan...',
      `✓ Generated plan with ${plan.actions.length} actions`,
      '',
    );
  }
  return `${lines.join('\n')}\n`;
}
