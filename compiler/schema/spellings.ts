/** Names that end in "s" already, or whose plural is not the name and an "s". */
const irregular: ReadonlyMap<string, string> = new Map([
  ['library', 'libraries'],
  ['on_success', 'on_successes'],
]);

/** Words that Laktory's models could not use as they are: its own, and Python's keywords. */
const reserved: ReadonlySet<string> = new Set(
  (
    'schema schema_json update validate variables lookup_existing ' +
    'False None True and as assert async await break class continue def del elif else except finally for from global ' +
    'if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/** Where a field stands, as far as its spellings depend on it. */
export interface FieldPosition {
  readonly isTopLevel: boolean;
  readonly isBlock: boolean;
  readonly isList: boolean;
}

/**
 * The other spellings of a provider's field that a stack may use: the plural of list blocks at any depth and of list attributes at the top
 * (`task` and `tasks`, not `email_notifications.on_failure`), and a trailing underscore for reserved words (`schema_`). Language spec §8.5, Appendix B.
 */
export function providerAliases(name: string, position: FieldPosition): readonly string[] {
  const aliases: string[] = [];
  const plural = irregular.get(name) ?? (name.endsWith('s') ? undefined : `${name}s`);
  const counts = position.isList && (position.isBlock || position.isTopLevel);
  if (counts && plural !== undefined) aliases.push(plural);
  if (reserved.has(name)) aliases.push(`${name}_`);
  return aliases;
}
