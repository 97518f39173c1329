/**
 * Renders generated templates with Go's own engine and with the compiler's, and fails where they differ in the text, or in
 * the class or line of an error: `npm run conformance:go-template [-- SEED [COUNT]]`. Skips, with the reason, where Go or its packages are missing.
 */

import { createChoice } from './go-template/choice.ts';
import { type Answer, agree, differInWordsOnly, type Question } from './go-template/compare.ts';
import { generateContext } from './go-template/generate-context.ts';
import { generateTemplate } from './go-template/generate-template.ts';
import { buildGoSide } from './go-template/go-side.ts';
import { askOurs } from './go-template/our-side.ts';

const [seed = 1, count = 2000] = process.argv.slice(2).map(Number);
const shown = 25;

const go = buildGoSide();
if ('missing' in go) process.stdout.write(`skipped: ${go.missing}\n`);
else compare(go.ask(generate()), generate());

function generate(): readonly Question[] {
  const choice = createChoice(seed);
  return Array.from({ length: count }, () => ({
    template: generateTemplate(choice),
    context: generateContext(choice),
    missingkey: choice.of(['default', 'default', 'default', 'zero', 'error']),
  }));
}

function compare(answers: readonly Answer[], questions: readonly Question[]): void {
  const counts = { texts: 0, errors: 0, unstable: 0, words: 0, differences: 0 };
  questions.forEach((question, at) => {
    const theirs = answers[at] ?? { phase: 'missing' };
    if (theirs.unstable) counts.unstable++;
    else if (theirs.output !== undefined) counts.texts++;
    else counts.errors++;
    const ours = askOurs(question);
    if (theirs.unstable || agree(theirs, ours) || isRefusal(ours)) return;
    if (differInWordsOnly(theirs, ours)) {
      counts.words++;
      return;
    }
    counts.differences++;
    if (counts.differences <= shown) report(question, theirs, ours);
  });
  const { texts, errors, unstable, words, differences } = counts;
  const kinds = `${texts} texts, ${errors} errors, ${unstable} that Go renders differently each time`;
  const others = `${words} with other words for a mistake in YAML, ${differences} differences`;
  process.stdout.write(`seed ${seed}: ${count} templates (${kinds}), ${others}\n`);
  if (differences > 0) process.exit(1);
}

/** Without a clock, which Go has, the functions of "now" refuse; and what Go would make without end is stopped. */
function isRefusal({ message = '' }: Answer): boolean {
  return message.includes('the time of day is not known') || message.includes('was stopped');
}

function report(question: Question, theirs: Answer, ours: Answer): void {
  process.stdout.write(
    `${JSON.stringify(question)}\n  go   ${JSON.stringify(theirs)}\n  ours ${JSON.stringify(ours)}\n\n`,
  );
}
