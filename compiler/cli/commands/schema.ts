import { openKinds, withTypes } from '../../kinds/index.ts';
import { openProviderTypes, type ProviderTypes } from '../../schema/provider-types.ts';
import { stackSchema } from '../../stack-schema.ts';
import { readCatalogueFile } from '../catalogue-folder.ts';
import type { RunCommand, Session } from '../command.ts';
import { usageDiagnostics } from '../diagnostics.ts';
import { openDisk } from '../disk-workspace.ts';
import { findStack } from '../find-files.ts';
import { lastValue } from '../invocation.ts';
import { report, reportUsage } from '../report.ts';
import { exit } from '../world.ts';

/**
 * `stackc schema` prints the JSON Schema of a stack file, all kinds included, or of a foreign format, for editors. Types of providers whose
 * schema the stack names (`settings.provider_schemas`) are in it: of the stack that the line names, or of the one in this folder.
 */
export const run: RunCommand = async (invocation, session) => {
  const { world, compiler } = session;
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
  const known = openProviderTypes(readCatalogueFile);
  const types = found.value === undefined ? known : typesOf(found.value, session);
  const language = withTypes({ types: known, kinds: openKinds(known), targets: compiler.targets }, types);
  world.stdout(`${JSON.stringify(stackSchema(language, typesBeyond(known, types)), null, 2)}\n`);
  return exit.done;
};

function typesOf(stack: string, { world, compiler }: Session): ProviderTypes {
  const env = openDisk(world, compiler).env({
    ...{ environment: undefined, yamlVersion: undefined, variables: [], targets: undefined, home: '' },
    ...{ variableFile: undefined, allowUnresolved: true, allowPlainSecrets: true },
  });
  const { value, diagnostics } = compiler.providerTypesOf(stack, env);
  report(world, diagnostics, 'text');
  return value;
}

/** What only the stack's own schemas have. */
function typesBeyond(known: ProviderTypes, types: ProviderTypes): readonly string[] {
  const [resources, data] = [new Set(known.types()), new Set(known.dataTypes())];
  const own = types.types().filter((name) => !resources.has(name));
  return [...own, ...types.dataTypes().flatMap((name) => (data.has(name) ? [] : [`data.${name}`]))];
}
