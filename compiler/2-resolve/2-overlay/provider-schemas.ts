import type { Env } from '../../env.ts';
import { combineProviderTypes } from '../../schema/combine-provider-types.ts';
import { readProviderSchemas } from '../../schema/provider-schema.ts';
import type { ProviderTypes } from '../../schema/provider-types.ts';
import { asWritten } from '../../source/as-written.ts';
import { sourceFile } from '../../source/source-file.ts';
import { folderOf, joinPath } from '../../util/path.ts';
import type { Str, Tree } from '../../value/literal.ts';
import type { Root } from '../1-include/read-root.ts';
import { substituteText } from '../3-substitute/substitute.ts';
import type { Site } from '../3-substitute/substitution.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';

/**
 * The catalogue with the files that `settings.provider_schemas` names in front: the output of `terraform providers schema -json`,
 * one path or a list, relative to the file that names it. STK2029 for a file that is not there.
 */
export function catalogueFor({ base, environment }: Root, env: Env, site: Site): ProviderTypes {
  const setting = settingIn(environment) ?? settingIn(base);
  const paths = setting?.kind === 'list' ? setting.items : setting ? [setting] : [];
  const texts = paths.filter((path): path is Str => path.kind === 'string');
  const named = texts.flatMap((path) => readOne(path, env, site) ?? []);
  return named.length === 0 ? env.types : combineProviderTypes([...named, env.types]);
}

function settingIn(root: Root['environment']): Tree | undefined {
  const settings = root?.entries.get('settings')?.value;
  return settings?.kind === 'dict' ? settings.entries.get('provider_schemas')?.value : undefined;
}

function readOne(node: Str, env: Env, site: Site): ProviderTypes | undefined {
  const value = substituteText(node, site);
  if (value.kind !== 'string') return undefined;
  const path = joinPath(folderOf(node.file.name), value.value);
  const { value: text, diagnostics } = env.read(path);
  for (const diagnostic of diagnostics) site.substitution.report(diagnostic);
  if (text === undefined) {
    if (diagnostics.length === 0)
      site.substitution.report(say.providerSchemaNotFound(node, { path: asWritten(node, path) }));
    return undefined;
  }
  const schemas = readProviderSchemas(sourceFile(path, text));
  for (const diagnostic of schemas.diagnostics) site.substitution.report(diagnostic);
  return schemas.value;
}
