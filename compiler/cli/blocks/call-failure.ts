/** Why a call of a server failed. */
export interface CallFailure {
  /** The status of the answer; undefined where there was none. */
  readonly status: number | undefined;
  readonly message: string;
  /** How long the server wants to be left alone, in seconds. */
  readonly after?: number | undefined;
}
