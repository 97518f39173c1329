import { openDescriptions } from '../../reference/descriptions.ts';
import { openKnownBlocks } from '../../reference/example.ts';
import { type Explanation, explain } from '../../reference/explanation.ts';
import { families, listKinds } from '../../reference/list.ts';
import { printMarkdown } from '../../reference/print-markdown.ts';
import { printExplanation } from '../../reference/print-text.ts';
import { findSubject } from '../../reference/subject.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import { readBuiltIn } from '../catalogue-folder.ts';
import { paletteFor } from '../colors.ts';
import type { RunCommand, Session } from '../command.ts';
import { usageDiagnostics as say } from '../diagnostics.ts';
import { findStack } from '../find-files.ts';
import { type Argument, hasSwitch, type Invocation } from '../invocation.ts';
import { notFound } from '../not-found.ts';
import { codesWithPage, pageOf } from '../pages.ts';
import { reportUsage } from '../report.ts';
import { languageOf } from '../schema/language-of.ts';
import { exit, type World } from '../world.ts';

/**
 * `stackc explain STK1003` prints the page of a code, `stackc explain databricks_jobs.tasks` what a kind or a field is; without a name, the list of all codes, with
 * `--list` that of all kinds. Reports STK8009 and STK8670.
 */
export const run: RunCommand = (invocation, session) => {
  const { world } = session;
  const [name] = invocation.arguments;
  if (hasSwitch(invocation, 'list')) return list(session);
  if (!name) {
    for (const code of codesWithPage()) world.stdout(`${code}  ${pageOf(code)?.title ?? ''}\n`);
    return exit.done;
  }
  return /^(stk)?\d+$/i.test(name.text) ? explainCode(name, world) : explainName(name, invocation, session);
};

function explainCode({ text, at }: Argument, world: World): number {
  const page = pageOf(asCode(text));
  if (page) {
    world.stdout(page.text);
    return exit.done;
  }
  const suggestion = didYouMean(asCode(text), codesWithPage());
  reportUsage(world, [say.unknownPage(at, { name: text, suggestion })]);
  return exit.usage;
}

/** `1003` and `stk1003` are meant as `STK1003`. */
function asCode(text: string): string {
  const digits = /^(?:stk)?(\d{1,4})$/i.exec(text)?.[1];
  return digits === undefined ? text.toUpperCase() : `STK${digits.padStart(4, '0')}`;
}

function explainName({ text, at }: Argument, invocation: Invocation, session: Session): number {
  const { world } = session;
  const here = findStack(world, { given: { text: '.', at }, dialect: undefined }).value;
  const language = languageOf(here, session).value;
  const subject = findSubject(text, language);
  if ('word' in subject) {
    reportUsage(world, [notFound(at, subject)]);
    return exit.usage;
  }
  const library = {
    types: language.types,
    descriptions: openDescriptions(readBuiltIn),
    blocks: openKnownBlocks(readBuiltIn),
  };
  world.stdout(printed(explain(subject, library), invocation, world));
  return exit.done;
}

function printed(explanation: Explanation, invocation: Invocation, world: World): string {
  if (hasSwitch(invocation, 'json')) return `${JSON.stringify(explanation, null, 2)}\n`;
  if (hasSwitch(invocation, 'markdown')) return printMarkdown(explanation);
  return printExplanation(explanation, paletteFor(world.colors.stdout));
}

function list(session: Session): number {
  const { world, compiler } = session;
  const language = languageOf(undefined, session).value;
  const palette = paletteFor(world.colors.stdout);
  const all = listKinds(language, openDescriptions(readBuiltIn));
  const width = Math.max(...all.map(({ key }) => key.length)) + 2;
  for (const family of families) {
    world.stdout(`${palette.strong(family)}\n`);
    for (const { key, description = '' } of all.filter((each) => each.family === family)) {
      world.stdout(`  ${key.padEnd(width)}${description}`.trimEnd().concat('\n'));
    }
  }
  const targets = compiler.targets.map(({ name }) => name).join(', ');
  world.stdout(
    `\nAlso any type of any provider under its name in Terraform (aws_s3_bucket, data.databricks_cluster), and the keys of a stack:
variables, environments, settings, outputs, ${targets}. "stackc explain stack" explains those.\n`,
  );
  return exit.done;
}
