/** What a jq filter gives: its results as JSON values, or why there are none, in words that complete `The filter "x" …: reason`. */
export type FilterResult =
  | { readonly results: readonly unknown[] }
  | { readonly problem: 'syntax' | 'failed' | 'endless'; readonly reason: string };

/** Runs jq itself over a JSON text, bounded in time. */
export type Jq = (filter: string, input: string) => FilterResult;
