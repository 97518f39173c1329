/** What has been read of a time so far; -1 is "not yet". */
export interface TimeFields {
  year: number;
  month: number;
  day: number;
  yearDay: number;
  hour: number;
  minute: number;
  second: number;
  nanoseconds?: number;
  /** A layout may ask twice. */
  morning?: boolean;
  afternoon?: boolean;
  utc?: boolean;
  /** Seconds east of UTC. */
  offset?: number;
  zoneName?: string;
}

/** The rest of the text. With an `error`: empty where the text does not match the element. */
export type PartRead = { readonly rest: string } | { readonly rest: string; readonly error: string };
