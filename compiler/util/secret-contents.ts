/** Whether a member of a Secret of Kubernetes is one in which every value is a credential, whatever its key. */
export function isContent(key: string): boolean {
  return key === 'data' || key === 'stringData' || key === 'binary_data';
}

/** Last words of keys under which teams keep what everybody may see beside what is secret. */
const open: ReadonlySet<string> = new Set(
  'user username login email host hostname server port database dbname schema region endpoint bucket namespace issuer driver'.split(
    ' ',
  ),
);

/** Whether a value in a Secret is rather not secret, by its key: `username`, `DB_HOST`. What looks like a credential is one all the same. */
export function isOpenKey(key: string): boolean {
  return (
    key === 'ca.crt' ||
    key === 'tls.crt' ||
    open.has(
      key
        .toLowerCase()
        .split(/[^a-z]+/)
        .at(-1) ?? '',
    )
  );
}
