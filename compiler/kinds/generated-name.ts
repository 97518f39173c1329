/**
 * The automatic name of a generated resource (specs/laktory-language §6.1): its key made safe, with the noun of its kind in front
 * unless the noun already occurs in it. Changing a name here destroys users' infrastructure.
 */
export function generatedName(noun: string, key: string): string {
  const safe = safeName(key);
  if (safe === '') return noun;
  return safe.includes(noun) ? safe : `${noun}-${safe}`;
}

/** `to_safe_name` of the original (specs/laktory-language §6.2), then made valid for Terraform where the original fails. */
export function safeName(key: string): string {
  return key
    .replace(/-$/, '')
    .replace(/\$\{resources\.([^.}]+)[^}]*\}/g, '$1')
    .replace(/[.@{}[\]$|\\/ ]/g, '-')
    .replace(/[^A-Za-z0-9_-]/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
}
