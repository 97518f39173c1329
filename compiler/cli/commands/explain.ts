import { didYouMean } from '../../util/did-you-mean.ts';
import type { RunCommand } from '../command.ts';
import { usageDiagnostics as say } from '../diagnostics.ts';
import { codesWithPage, pageOf } from '../pages.ts';
import { reportUsage } from '../report.ts';
import { exit } from '../world.ts';

/** `stackc explain STK1003` prints the page of a code, `stackc explain` the list of all. Reports STK8009. */
export const run: RunCommand = ({ arguments: [argument] }, { world }) => {
  if (!argument) {
    for (const code of codesWithPage()) world.stdout(`${code}  ${pageOf(code)?.title ?? ''}\n`);
    return exit.done;
  }
  const page = pageOf(asCode(argument.text));
  if (page) {
    world.stdout(page.text);
    return exit.done;
  }
  const suggestion = didYouMean(asCode(argument.text), codesWithPage());
  reportUsage(world, [say.unknownPage(argument.at, { name: argument.text, suggestion })]);
  return exit.usage;
};

/** `1003` and `stk1003` are meant as `STK1003`. */
function asCode(text: string): string {
  const digits = /^(?:stk)?(\d{1,4})$/i.exec(text)?.[1];
  return digits === undefined ? text.toUpperCase() : `STK${digits.padStart(4, '0')}`;
}
