/** Blanks other than those of YAML, zero-width ones, soft hyphens: between brackets of a pattern. Nobody sees them, so where they mislead they are refused or quoted. */
export const unseen = '\\u00a0\\u00ad\\u1680\\u180e\\u2000-\\u200f\\u202f\\u205f\\u2060\\u3000\\ufeff';

/** Quotes of typesetters, which word processors make of those of YAML: between brackets of a pattern. */
export const typographic = '\\u2018-\\u201f';
