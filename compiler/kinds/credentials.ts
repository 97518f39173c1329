import type { Provider, Resource } from '../ir/program.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { FieldType } from '../schema/type.ts';
import { databricksCredentials } from './databricks/credentials.ts';

/** Attribute names that mean a credential wherever nothing better is known. */
const telling =
  /(^|[_.])(password|passphrase|secret|client_secret|secret_key|private_key|api_key|api_token|access_token|token)$/;

/** Where the credentials of `of` stand (`config.slack.oauth_token`); undefined when there is no list of them. */
export function credentialPaths(of: Resource | Provider): readonly string[] | undefined {
  const type = of.kind === 'provider' ? `provider.${of.name}` : of.type;
  return databricksCredentials.get(type) ?? (type.startsWith('databricks_') ? [] : undefined);
}

/** For types without a list: whether the attribute at `path` has a telling name, or the provider's schema calls it sensitive. */
export function isCredentialName(of: Resource | Provider, path: string, catalogue: Catalogue): boolean {
  return telling.test(path) || isSensitive(path, of.kind === 'provider' ? undefined : catalogue.resource(of.type));
}

function isSensitive(path: string, root: FieldType | undefined): boolean {
  let type: FieldType | undefined = root;
  for (const step of path.split('.')) {
    while (type?.kind === 'list') type = type.item;
    const field = type?.kind === 'object' ? type.fields.get(step) : undefined;
    if (field?.sensitive) return true;
    type = field?.type;
  }
  return false;
}
