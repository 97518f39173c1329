/** A profile of Databricks' own file, by key; `DEFAULT` is the one without a name. */
export type Profile = ReadonlyMap<string, string>;

/** Reads `~/.databrickscfg`: sections of `key = value`, comments with `#` or `;`. A line that is none of these is told by its number, never by its text. */
export function readProfiles(text: string): ReadonlyMap<string, Profile> | { readonly badLine: number } {
  const profiles = new Map<string, Map<string, string>>();
  let current = new Map<string, string>();
  profiles.set('DEFAULT', current);
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || /^[#;]/.test(line)) continue;
    const section = /^\[(.+)\]$/.exec(line)?.[1];
    const [, key, value = ''] = /^([\w-]+)\s*[=:]\s*(.*)$/.exec(line) ?? [];
    if (section !== undefined) {
      current = profiles.get(section) ?? new Map();
      profiles.set(section, current);
    } else if (key !== undefined) current.set(key.toLowerCase(), value);
    else return { badLine: index + 1 };
  }
  return profiles;
}
