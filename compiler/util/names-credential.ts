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
]);

/** Pairs of words that mean one together. */
const pairs: ReadonlySet<string> = new Set([
  ...['secret', 'private', 'api', 'access', 'account'].map((word) => `${word} key`),
  'secret value',
  'string value',
  'connection string',
  'connection uri',
  'pass phrase',
]);

/** What speaks about a credential and is none: `token.provider.type`. */
const about: ReadonlySet<string> = new Set(
  'type provider scope scopes endpoint class name url path file id ids ttl length lifetime seconds enabled expiration alias version arn'.split(
    ' ',
  ),
);

/** Who has a password that is called "pass": `DB_PASS`, `smtp_pass`. By itself the word means too much else. */
const owners: ReadonlySet<string> = new Set(
  'db database user admin root login smtp mail mysql postgres pg redis ftp sftp proxy service'.split(' '),
);

/** What every name of a credential contains: most names are done with by one look. */
const hint = /pass|pwd|secret|token|key|authorization|string|uri/i;

/** Longer names are none that a person gave, and are not worth their time. */
const longest = 300;

/**
 * Whether the name of a field, variable, key or parameter says that its value is a credential: `db_password`, `apiKey`,
 * `Authorization`, `fs.azure.account.key.lake.dfs.core.windows.net`. Letter case, and how words are joined, do not count.
 */
export function namesCredential(name: string): boolean {
  if (name.length > longest || !hint.test(name)) return false;
  const words = wordsOf(name);
  const isPath = name.includes('.');
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at] ?? '';
    if (isCredential(word, words[at - 1] ?? '')) return true;
    // In a name with dots the credential may be followed by what it is for: an account, a host.
    if (!isPath || about.has(word)) return false;
  }
  return false;
}

function isCredential(word: string, before: string): boolean {
  if (single.has(word) || pairs.has(`${before} ${word}`)) return true;
  // `PGPASSWORD`, `dbpassword`, `MYSQLPWD`.
  return /(?:password|passwd|passphrase|pwd)$/.test(word) || (word === 'pass' && owners.has(before));
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
}
