/**
 * Whether a whole text only says where a credential is, and so is none: a reference to a secret of Databricks, a placeholder of Prefect, a variable of a
 * shell, a container or a build (`$DB_PASSWORD`, `$(DB_PASSWORD)`), the address of a secret in a store, the type of a column. Yes, no and nothing are none either.
 */
export function standsElsewhere(text: string): boolean {
  return (
    text === '' ||
    (text.length <= longest && (words.test(text) || names.test(text) || addresses.test(text) || isOfBraces(text)))
  );
}

const longest = 500;

/** Words that stand where a credential could: switches, types of columns, units of how long one lasts. */
const words =
  /^(?:true|false|none|seconds|minutes|hours|days|string|binary|varchar|(?:var)?char\(\d{1,9}\)|int|bigint|boolean)$/i;

/** How an API asks for one, and a variable in capital letters. */
const names =
  /^(?:AWS_IAM|CUSTOM|COGNITO_USER_POOLS|JWT|\$[A-Z_][A-Z\d_]*|\$\([A-Z_][A-Z\d_]*\)|\$\{[A-Z_][A-Z\d_]*\}|%[A-Z_][A-Z\d_]*%)$/;

/** Where stores of the clouds, of 1Password and of Kubernetes keep secrets. */
const addresses =
  /^(?:arn:aws[\w-]*:(?:secretsmanager|ssm|kms):[\w*-]*:\d*:[\w/+=.@*:-]+|projects\/[\w.-]+\/(?:locations\/[\w-]+\/)?secrets\/[\w-]+(?:\/versions\/\w+)?|https:\/\/[\w-]+\.vault\.azure\.(?:net|cn)\/(?:secrets|keys|certificates)\/[\w/-]+|@Microsoft\.KeyVault\([^()]+\)|op:\/\/[\w .-]+(?:\/[\w .-]+)+|ref\+\w+:\/\/[\w/#.-]+)$/;

/** `{{secrets/scope/key}}`, `{{job.id}}-{{job.run_id}}`, also behind the scheme of a header. */
function isOfBraces(text: string): boolean {
  if (!text.includes('{{')) return false;
  const rest = text.replace(/\{\{\s*(?:secrets\/[^{}]*|\$?[A-Za-z_][\w.[\]-]*)\s*\}\}/g, '');
  return /^(?:(?:bearer|basic|token)\s+)?[\s/:._-]*$/i.test(rest);
}

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
