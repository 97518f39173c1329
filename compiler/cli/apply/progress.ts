import type { ActionEvent } from '../../state/carry-out.ts';
import type { World } from '../world.ts';

const symbols = { create: '+', update: '~', delete: '-' } as const;

/** Tells on standard error how far a run has come: one line for each action that ended. */
export function progressOf(world: World, total: number): (event: ActionEvent) => void {
  let count = 0;
  const paint = (color: string, text: string) => (world.colors.stderr ? `\u001b[${color}m${text}\u001b[0m` : text);
  return ({ change, status, duration }) => {
    if (status === 'started') return;
    count += 1;
    const line = `${symbols[change.kind]} ${change.resource.id} (${Math.round(duration)}ms)`;
    const shown = status === 'completed' ? paint('92', `✓ ${line}`) : paint('91', `✗ ${line}`);
    world.stderr(`[${count}/${total}] ${shown}\n`);
  };
}
