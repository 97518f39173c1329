import { editDistance } from './edit-distance.ts';

/** Words that mean a credential when a name ends with them. */
const single: ReadonlySet<string> = new Set([
  'password',
  'passwords',
  'passwd',
  'passphrase',
  'passcode',
  'pwd',
  'secret',
  'token',
  'authorization',
  'apikey',
  'secretkey',
  'privatekey',
  'accountkey',
  'accesskey',
  'clientsecret',
  'sastoken',
  'apitoken',
  'authtoken',
  'accesstoken',
  'apisecret',
  'appsecret',
  'sharedsecret',
  'jwtsecret',
  'encryptionkey',
  'masterkey',
  'connectionstring',
  'passwort',
  'kennwort',
  'wachtwoord',
  'keypass',
  'storepass',
  'keystorepass',
  'dockerconfigjson',
]);

/** Pairs of words that mean one together. */
const pairs: ReadonlySet<string> = new Set([
  ...['secret', 'private', 'api', 'access', 'account'].map((word) => `${word} key`),
  'api keys',
  ...['access', 'auth', 'bearer', 'refresh'].map((word) => `${word} tokens`),
  ...['access', 'account', 'private', 'secret'].map((word) => `${word} keys`),
  'client secrets',
  'secret value',
  'secret string',
  'secret data',
  'plaintext value',
  'token value',
  'password value',
  'string value',
  'connection string',
  'connection uri',
  'pass phrase',
  'pass word',
  ...[
    'encryption',
    'signing',
    'fernet',
    'client',
    'auth',
    'authentication',
    'hmac',
    'aes',
    'cipher',
    'symmetric',
    'master',
  ].map((word) => `${word} key`),
  'http auth',
  'azure sas',
  'erlang cookie',
  ...['github', 'gitlab', 'devops', 'databricks', 'azure', 'ado', 'dbx', 'git'].map((word) => `${word} pat`),
]);

/** Three words that mean one together, where the last two mean too much else. */
const threes: ReadonlySet<string> = new Set(['sse customer key', 'encryption customer key', 'auth user info']);

/** What stands in front of a credential's word and makes it another thing: a page, a piece of text, a Secret that is only named. */
const harmlessPairs: ReadonlySet<string> = new Set([
  ...'page next nextpage continuation resume sync watermark checkpoint offset cursor delta pad eos bos unk mask sep cls stop special start end max min num etag idempotency'
    .split(' ')
    .map((word) => `${word} token`),
  ...'checksum hash digest existing pull tls cert certificate password credential credentials conn'
    .split(' ')
    .map((word) => `${word} secret`),
]);

/** What a name says or asks of a credential: `forgot_password`, `requireStrongPassword`, `has_token`. */
const speaking: ReadonlySet<string> = new Set(
  'forgot forget reset change recover remember has have is need needs require requires required allow allows enable enables disable use uses show hide with without skip ignore validate verify'.split(
    ' ',
  ),
);

/** What speaks about a credential and is none: `token.provider.type`. */
const about: ReadonlySet<string> = new Set(
  'type provider scope scopes endpoint class name url path file id ids ttl length size bits lifetime seconds enabled expiration alias version arn'.split(
    ' ',
  ),
);

/** The same where a name ends with it; in the middle it may be an account. */
const aboutAtEnd: ReadonlySet<string> = new Set(
  'redaction regex interval count limit timeout manager store backend rotation renewal policy required header prefix algorithm mode format'.split(
    ' ',
  ),
);

/** Who has a password that is called "pass": `DB_PASS`, `smtp_pass`. By itself the word means too much else. */
const owners: ReadonlySet<string> = new Set(
  'db database user admin root login smtp mail email bind ldap mysql postgres pg redis ftp sftp ssh proxy service'.split(
    ' ',
  ),
);

/** What every name of a credential contains: most names are done with by one look. */
const hint =
  /pass|pwd|secret|token|key|auth|string|uri|sas|plaintext|[^a-z]pat$|pw(?:$|[^a-z])|dockerconfig|cookie|wo{1,2}r[dt]/i;

/** Words that may mean a credential when a name ends with them, and often mean something else. */
const perhaps: ReadonlySet<string> = new Set(
  'credential credentials pass pw pat auth bearer cookie sas jwt pem pin otp psk'.split(' '),
);

/** What each of these contains that the others do not. */
const perhapsHint = /cred|bearer|jwt|pem$|pin$|otp$|psk$|pat$|pw$/i;

/** Whose key is rather not a name or an id, as that of a task or a table is. */
const keepers: ReadonlySet<string> = new Set(
  'ssh rsa gpg hmac tls ssl functions master shared storage session webhook deploy subscription license admin app application integration routing'.split(
    ' ',
  ),
);

/** Longer names are none that a person gave, and are not worth their time. */
const longest = 300;

/**
 * Whether the name of a field, variable, key or parameter says that its value is a credential: `db_password`, `apiKey`,
 * `Authorization`, `fs.azure.account.key.lake.dfs.core.windows.net`. Letter case, and how words are joined, do not count.
 */
export function namesCredential(name: string): boolean {
  if (name.length > longest || !hint.test(name)) return false;
  if (prefixed.test(name)) return true;
  // An annotation of Kubernetes (`nginx.ingress.kubernetes.io/auth-secret`) names a Secret.
  if (/\.[^/]{1,100}\/.{0,100}secret$/.test(name)) return false;
  return meansCredential(name) && !wordsOf(name.slice(name.lastIndexOf('.') + 1)).some((word) => speaking.has(word));
}

/** Names that Terraform and dbt keep for credentials, whatever they are of: `TF_TOKEN_app_terraform_io`. */
const prefixed = /^(?:TF_TOKEN|DBT_ENV_SECRET)_\w/;

function meansCredential(name: string): boolean {
  const words = withoutCopies(wordsOf(name));
  if (aboutAtEnd.has(words.at(-1) ?? '')) return false;
  const isPath = name.includes('.');
  for (let at = words.length - 1; at >= 0; at--) {
    if (isCredential(words, at)) return true;
    // In a name with dots the credential may be followed by what it is for: an account, a host.
    if (!isPath || about.has(words[at] ?? '')) return false;
  }
  return false;
}

/** Environments, regions, generations and spellings of which each has a credential of its own. */
const copies: ReadonlySet<string> = new Set(
  'prod prd production dev development test tst staging stage stg qa uat eu us emea apac old new current previous primary secondary plain plaintext clear base base64 b64 pem'.split(
    ' ',
  ),
);

/** Without what tells several of one kind apart: `password1`, `token_2`, `DB_PASSWORD_PROD`, `api_key_v2`, `private_key_pem`. */
function withoutCopies(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? '';
  if (words.length > 1 && (copies.has(last) || /^(?:v?\d{1,4}|(?:dev|test|prod)\d{1,2})$/.test(last)))
    return words.slice(0, -1);
  return /\D\d{1,4}$/.test(last) ? [...words.slice(0, -1), last.replace(/\d+$/, '')] : words;
}

function isCredential(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  const before = words[at - 1] ?? '';
  const pair = `${before} ${word}`;
  if (harmlessPairs.has(pair)) return false;
  if (single.has(word) || pairs.has(pair) || threes.has(`${words[at - 2]} ${pair}`)) return true;
  // `PGPASSWORD`, `dbpassword`, `MYSQLPWD`.
  if (/(?:password|passwd|passphrase|pwd)$/.test(word)) return true;
  // `DB_PASS`, `dbpass`, `bind_pw`, `rootpw`.
  const [, owner = before, isPass] = /^(.*?)(pass|pw)$/.exec(word) ?? [];
  return isPass !== undefined && owners.has(owner === '' ? before : owner);
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
}

/** Whether a mapping under this name holds a credential for each of several owners: `passwords`, `api_keys`. */
export function namesCredentials(name: string): boolean {
  return /(?:passwords|keys|tokens|secrets)$/i.test(name) && namesCredential(name);
}

/** Whether a mapping or list under this name may hold credentials, whatever its keys are: `secrets`, `auth_tokens`, `credentials`. */
export function mayNameCredentials(name: string): boolean {
  return /(?:^|[^a-z])(?:secrets|tokens|credentials|cookies)$/i.test(name);
}

/** Whether a value under this name is better not shown, although it may be no credential: `ssh_key`, `pat`, `credentials`, `reset_token`. */
export function suggestsCredential(name: string): boolean {
  if (name.length > longest || !(hint.test(name) || perhapsHint.test(name))) return false;
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (perhaps.has(last) || (last === 'key' && keepers.has(words.at(-2) ?? ''))) return true;
  return hint.test(name) && (prefixed.test(name) || meansCredential(name));
}

/** Whether a name was most likely meant as that of a credential: `tokn`, `db_pasword`. */
export function resemblesCredential(name: string): boolean {
  // The first letter is hardly ever wrong.
  if (name.length > longest || !/[pst][a-z]{3,9}$/i.test(name)) return false;
  const last = wordsOf(name).at(-1) ?? '';
  if (!/^[pst]/.test(last) || last.endsWith('s')) return false;
  return ['password', 'passwd', 'secret', 'token'].some((word) => editDistance(last, word, 1) <= 1);
}
