/** Whether `name` is in the IANA database of time zones. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // Newer engines take offsets, too; schedulers do not.
    return !/^[+-]/.test(name);
  } catch {
    return false;
  }
}

/** The canonical names, for suggestions. */
export function timeZoneNames(): readonly string[] {
  return Intl.supportedValuesOf('timeZone');
}
