import { type Outcome, outcome } from '../../diagnostics/outcome.ts';
import { openKinds, withTypes } from '../../kinds/index.ts';
import { openProviderTypes, type ProviderTypes } from '../../schema/provider-types.ts';
import type { Language } from '../../stack-schema.ts';
import { readCatalogueFile } from '../catalogue-folder.ts';
import type { Session } from '../command.ts';
import { openDisk } from '../disk-workspace.ts';

/** What a stack may contain, with the types of the providers whose schemas it names, which are also listed. */
export interface LanguageOfStack extends Language {
  readonly ownTypes: readonly string[];
}

/**
 * The language of the stack file `stack`, whose `settings.provider_schemas` add types to it; without one, what is built in. Reports what is wrong with the schemas.
 */
export function languageOf(stack: string | undefined, session: Session): Outcome<LanguageOfStack> {
  const known = openProviderTypes(readCatalogueFile);
  const own = stack === undefined ? outcome(known) : typesOf(stack, session);
  const { targets } = session.compiler;
  const language = withTypes({ types: known, kinds: openKinds(known), targets }, own.value);
  return outcome({ ...language, ownTypes: typesBeyond(known, own.value) }, own.diagnostics);
}

function typesOf(stack: string, { world, compiler }: Session): Outcome<ProviderTypes> {
  const env = openDisk(world, compiler).env({
    ...{ environment: undefined, yamlVersion: undefined, variables: [], targets: undefined, home: '' },
    ...{ variableFile: undefined, allowUnresolved: true, allowPlainSecrets: true },
  });
  return compiler.providerTypesOf(stack, env);
}

/** What only the stack's own schemas have. */
function typesBeyond(known: ProviderTypes, types: ProviderTypes): readonly string[] {
  if (types === known) return [];
  const [resources, data] = [new Set(known.types()), new Set(known.dataTypes())];
  const own = types.types().filter((name) => !resources.has(name));
  return [...own, ...types.dataTypes().flatMap((name) => (data.has(name) ? [] : [`data.${name}`]))];
}
