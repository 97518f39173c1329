import type { World } from './world.ts';

/** What stands for standard input where a file is expected. */
export const dash = '-';

/** How messages call a text that was piped into stackc. */
export const standardInput = '<standard input>';

/** Everything that is piped into stackc, as UTF-8 text without a byte order mark. */
export async function readStandardInput(world: World): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of world.stdin()) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  }
  return (text + decoder.decode()).replace(/^\uFEFF/, '');
}
