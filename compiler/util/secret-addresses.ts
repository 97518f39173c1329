import { namesCredential } from './names-credential.ts';

/**
 * Whether a whole text only says where a credential is, and so is none: a reference to a secret of Databricks, a placeholder of Prefect, a variable of a
 * shell, a container or a build (`$DB_PASSWORD`, `$(DB_PASSWORD)`), the address of a secret in a store, the type of a column. Yes, no and nothing are none either.
 */
export function standsElsewhere(text: string): boolean {
  if (text === '') return true;
  if (text.length > longest) return false;
  return (
    [words, names, addresses, stores, paths, calls].some((form) => form.test(text)) || isAsked(text) || isOfBraces(text)
  );
}

const longest = 500;

/** Words that stand where a credential could: switches, types of columns, units of how long one lasts, what an example has. */
const words =
  /^(?:true|false|yes|no|on|off|none|null|required|optional|enabled|disabled|seconds|minutes|hours|days|string|binary|varchar|(?:var)?char\(\d{1,9}\)|int|bigint|boolean|redacted|todo|tbd|n\/a|\*{3,}|<[\w .-]{1,60}>)$/i;

/** How an API asks for one, a variable in capital letters, the name of a column. */
const names =
  /^(?:AWS_IAM|CUSTOM|COGNITO_USER_POOLS|JWT|\$[A-Z_][A-Z\d_]*|\$\([A-Z_][A-Z\d_]*\)|\$\{[A-Z_][A-Z\d_]*\}|%[A-Z_][A-Z\d_]*%|[a-z]+(?:_[a-z]+)*_(?:id|ids|key|keys|column))$/;

/** `DB_PASSWORD`, `MY_API_KEY`: the name of what is asked for. */
function isAsked(text: string): boolean {
  return /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(text) && namesCredential(text);
}

/** Where stores of the clouds and of Kubernetes keep secrets and keys. */
const addresses =
  /^(?:arn:aws[\w-]*:(?:secretsmanager|ssm|kms):[\w*-]*:\d*:[\w/+=.@*:-]+|alias\/[\w/-]+|projects\/[\w.-]+\/(?:locations\/[\w-]+\/)?(?:secrets\/[\w-]+(?:\/versions\/\w+)?|keyRings\/[\w-]+\/cryptoKeys\/[\w/-]+)|https:\/\/[\w-]+\.vault\.azure\.(?:net|cn)\/(?:secrets|keys|certificates)\/[\w/-]+|@Microsoft\.KeyVault\([^()]+\)|secretref:[\w.-]+|\$\{(?:file|env|dir|secret):[\w/.:-]+\})$/;

/** Addresses whose scheme is a store: `op://…`, `vault:secret/shop#password`, `ref+awssecrets://…`, `env:DB_PASSWORD`. */
const stores =
  /^(?:(?:ref\+\w+|op|sm|ssm|awssm|akv|k8s|file|doppler|conjur|[a-z-]*(?:vault|secrets?|secretsmanager)):\/\/[\w .@+-]+(?:[/#?:][\w .@=+-]*)*|file:\/\/(?:\/[\w.@-]+)+|vault:[\w-]+(?:\/[\w.-]+)+(?:#[\w.-]+)?|env:[A-Z_][A-Z\d_]*)$/;

/** Files of folders that only hold what a machine gets from elsewhere. */
const paths = /^(?:\/(?:run|etc|var|mnt|opt|home|root|tmp|dbfs|Volumes|secrets?|vault|app)|~|\.{1,2})(?:\/[\w.@-]+)+$/;

/** Calls that ask for one: `dbutils.secrets.get('a', 'b')`, `getenv("X")`; and what Jasypt and SOPS decipher. */
const calls =
  /^(?:(?:[a-z_]\w*\.)*(?:secrets?\.get|get_?secret\w*|secret|getenv|env|lookup|environ\.get)\([^()]*\)|ENC\([\w+/=]+\)|ENC\[[A-Z\d_]+,data:[^\]]*\])$/i;

/** `{{secrets/scope/key}}`, `{{job.id}}-{{job.run_id}}`, also behind the scheme of a header. */
function isOfBraces(text: string): boolean {
  if (!text.includes('{{')) return false;
  const rest = text.replace(inBraces, '');
  return /^(?:(?:bearer|basic|token)\s+)?[\s/:._-]*$/i.test(rest);
}

/** Also what dbt and CloudFormation ask for: `{{ env_var('DBT_TOKEN') }}`, `{{resolve:secretsmanager:…}}`. */
const inBraces =
  /\{\{\s*(?:secrets\/[^{}]*|\$?[A-Za-z_][\w.[\]-]*|resolve:(?:secretsmanager|ssm|ssm-secure):[^{}]*|(?:env_var|var|env|secret)\(\s*["'][\w./-]+["']\s*\)(?:\s*\|\s*\w+)?)\s*\}\}/g;

/**
 * Whether a connection string gives nobody a way in: it has no user with a password, and no part of it is called by a name that means a credential,
 * or such a part comes from elsewhere.
 */
export function isOpenConnection(text: string): boolean {
  const rest = text.replace(/\{\{\s*secrets\/[^{}]*\}\}/g, '');
  if (rest.includes('@') || !/:\/\/|=/.test(rest) || /\s{2}|\n/.test(rest)) return false;
  return [...rest.matchAll(/([\w .-]+)=([^;&?]*)/g)].every(
    ([, name = '', value = '']) =>
      value === '' || name === 'InstrumentationKey' || !/key|pass|pwd|secret|token|sig|cred|auth$/i.test(name),
  );
}
