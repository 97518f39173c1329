import { hasSwitch, type Invocation } from '../invocation.ts';
import type { World } from '../world.ts';

/** Asks a question on standard error and reads the answer; `--yes` has answered it. */
export async function isConfirmed(
  world: World,
  invocation: Invocation,
  { question, answers }: { readonly question: string; readonly answers: readonly string[] },
): Promise<boolean> {
  if (hasSwitch(invocation, 'yes')) return true;
  world.stderr(question);
  let given = '';
  for await (const chunk of world.stdin()) {
    given += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    if (given.includes('\n')) break;
  }
  if (!given.endsWith('\n')) world.stderr('\n');
  return answers.includes((given.split('\n')[0] ?? '').trim().toLowerCase());
}
