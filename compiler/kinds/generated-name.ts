/**
 * The automatic name of a generated resource (specs/laktory-language §6.1): its key made safe, with the noun of its kind in front
 * unless the noun already occurs in it. Changing a name here destroys users' infrastructure.
 */
export function generatedName(noun: string, key: string): string {
  const safe = safeName(key);
  if (safe === '') return noun;
  // A name must begin with a letter; the original refuses such keys.
  return safe.includes(noun) && /^[A-Za-z]/.test(safe) ? safe : `${noun}-${safe}`;
}

/**
 * `to_safe_name` of the original (specs/laktory-language §6.2): a reference to an attribute is the name of the resource, unresolved variables stay, every
 * other character that a name cannot have becomes a dash. The original keeps some of those, and then refuses the name.
 */
export function safeName(key: string): string {
  const named = key.replace(/-$/, '').replace(/\$\{resources\.([^.}]+)\.[^}]*\}/g, '$1');
  return named
    .split(/(\$\{vars\.\w+\})/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[^A-Za-z0-9_-]/g, '-')))
    .join('')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
}
