import { openDescriptions } from '../../reference/descriptions.ts';
import { findSubject } from '../../reference/subject.ts';
import type { JsonSchemaOptions } from '../../schema/json-schema.ts';
import { fragmentSchema, stackSchema } from '../../stack-schema.ts';
import { readBuiltIn } from '../catalogue-folder.ts';
import type { RunCommand } from '../command.ts';
import { usageDiagnostics } from '../diagnostics.ts';
import { findStack } from '../find-files.ts';
import { lastValue } from '../invocation.ts';
import { notFound } from '../not-found.ts';
import { report, reportUsage } from '../report.ts';
import { languageOf } from '../schema/language-of.ts';
import { exit } from '../world.ts';

/**
 * `stackc schema` prints the JSON Schema of a stack file, all kinds included, or of a foreign format, for editors. Types of providers whose
 * schema the stack names (`settings.provider_schemas`) are in it: of the stack that the line names, or of the one in this folder.
 */
export const run: RunCommand = async (invocation, session) => {
  const { world } = session;
  const [first, second] = invocation.arguments;
  if (first?.text === 'pull') return (await import('../schema/pull.ts')).pullSchema(invocation, world);
  if (second) {
    const row = { command: 'schema', value: second.text, takes: 'one stack, or "pull" and the name of a provider' };
    reportUsage(world, [usageDiagnostics.tooManyArguments(second.at, row)]);
    return exit.usage;
  }
  if (lastValue(invocation, 'dialect')?.text === 'dataiku') {
    const { projectFileSchema } = await import('../../kinds/dataiku/json-schema/file-schema.ts');
    world.stdout(`${JSON.stringify(projectFileSchema(), null, 2)}\n`);
    return exit.done;
  }
  const found = findStack(world, { given: first ?? { text: '.', at: invocation.command.at }, dialect: undefined });
  if (first && found.value === undefined) {
    reportUsage(world, found.diagnostics);
    return exit.usage;
  }
  const { value: language, diagnostics } = languageOf(found.value, session);
  report(world, diagnostics, 'text');
  const descriptions = openDescriptions(readBuiltIn);
  const describe: JsonSchemaOptions['describe'] = (field, owner) => descriptions.field(owner, field);
  const options = { describe, notation: 'yaml' } as const;
  const part = lastValue(invocation, 'for');
  const subject = part && findSubject(part.text, language);
  if (part && subject && 'word' in subject) {
    reportUsage(world, [notFound(part.at, subject)]);
    return exit.usage;
  }
  const schema =
    subject && !('word' in subject)
      ? fragmentSchema(subject.type, subject.kind !== undefined && subject.field === undefined, options)
      : stackSchema(language, language.ownTypes, options);
  world.stdout(`${JSON.stringify(schema, null, 1)}\n`);
  return exit.done;
};
