import type { World } from '../world.ts';

/** Asks a person on standard error; the answers are the lines of standard input, one for each question. Undefined when there are no more. The question ends with what is expected. */
export function questioner({ stdin, stderr }: World): (question: string) => Promise<string | undefined> {
  let lines: AsyncIterator<string> | undefined;
  return async (question) => {
    stderr(`\n${question} `);
    lines ??= linesOf(stdin());
    const { value, done } = await lines.next();
    if (!done) return value;
    stderr('\n');
    return undefined;
  };
}

async function* linesOf(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = rest.split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
