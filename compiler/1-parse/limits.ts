/**
 * What one file may ask for. Far above anything a person or a generator writes for a data platform, and low enough that a
 * hostile file ends in a message within a blink.
 */
export const limits = {
  /** Characters. The events of 50 million characters still fit into the memory of a small build machine. */
  fileLength: 50_000_000,
  /** Lists and mappings inside each other. The reader recurses: this keeps it far from the end of the call stack. */
  depth: 200,
  /**
   * Values that aliases stand for, counted with the aliases inside them ("a billion laughs"). Counted with sums, so nothing is
   * expanded to find out. Also bounds the number of aliases.
   */
  aliasedValues: 1_000_000,
  /** Entries copied by merge keys. Unlike aliases they cost memory: about 100 bytes each. */
  mergedEntries: 500_000,
  /** Digits of a whole number. Beyond this, turning text into a number is slow, and no target knows such numbers. */
  digits: 1_000,
  /** Anchors that are searched for a similar name. */
  suggestions: 200,
  /** Errors per file, and as many warnings. At the last error reading stops; the last warning is followed by a note. */
  diagnostics: 1_000,
} as const;
