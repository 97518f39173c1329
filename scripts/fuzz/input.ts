import { mutate } from './mutate.ts';
import { randomOf } from './random.ts';
import type { Subject } from './subject.ts';

/** The input that a seed and a number name: the subjects take turns. */
export interface Input {
  readonly subject: Subject;
  readonly text: string;
}

export function inputOf(subjects: readonly Subject[], seed: number, index: number): Input | undefined {
  const random = randomOf(seed, index);
  const subject = subjects[index % subjects.length];
  const text = subject && random.pick(subject.seeds);
  const other = subject && random.pick(subject.seeds);
  if (!subject || text === undefined || other === undefined) return undefined;
  return { subject, text: mutate(text, other, random) };
}

/** What is wrong with how the input is taken: an exception, or more than a second of processor time (`patience`, in milliseconds). */
export async function problemWith({ subject, text }: Input, patience = 1000): Promise<string | undefined> {
  const before = process.cpuUsage();
  try {
    await subject.run(text);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join('\n') : String(error);
  }
  const { user, system } = process.cpuUsage(before);
  const milliseconds = Math.round((user + system) / 1000);
  return milliseconds > patience ? `took ${milliseconds} ms` : undefined;
}

/** The same kind of problem, whatever the figures and places in it. */
function kindOf(problem: string | undefined): string | undefined {
  return problem?.replace(/\d+/g, '0').split('\n').slice(0, 2).join('\n');
}

/** A shorter input with the same problem: pieces are left out, large ones first, as long as the problem stays. Takes 15 seconds at most. */
export async function minimised(input: Input, problem: string): Promise<Input> {
  let { text } = input;
  const until = Date.now() + 15_000;
  for (let size = text.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at + size <= text.length && Date.now() < until; ) {
      const shorter = text.slice(0, at) + text.slice(at + size);
      if (kindOf(await problemWith({ ...input, text: shorter })) === kindOf(problem)) text = shorter;
      else at += size;
    }
  }
  return { ...input, text };
}
