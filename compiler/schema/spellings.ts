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

/** The members of `Field` that hold its other spellings. */
export interface Spellings {
  readonly aliases: readonly string[];
  readonly was?: readonly string[];
}

/**
 * The other spellings of a provider's field that a stack may use: the plural of list blocks at any depth and of list attributes at the top
 * (`task` and `tasks`), and a trailing underscore for reserved words (`schema_`); language spec §8.5, Appendix B. The plural of other lists
 * (`email_notifications.on_failures`) was accepted up to Laktory 0.10, so it is a former spelling.
 */
export function providerSpellings(name: string, position: FieldPosition): Spellings {
  const { isList, isBlock, isTopLevel } = position;
  const plural = isList ? pluralOf(name) : [];
  const underscore = reserved.has(name) ? [`${name}_`] : [];
  if (isBlock || isTopLevel) return { aliases: [...plural, ...underscore] };
  return plural.length === 0 ? { aliases: underscore } : { aliases: underscore, was: plural };
}

function pluralOf(name: string): readonly string[] {
  const plural = irregular.get(name) ?? (name.endsWith('s') ? undefined : `${name}s`);
  return plural === undefined ? [] : [plural];
}
