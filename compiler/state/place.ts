/** Where a state is kept, by the text that names it. */
export type Place =
  | { readonly kind: 'file'; readonly path: string }
  | {
      readonly kind: 's3';
      readonly bucket: string;
      readonly key: string;
      /** Undefined where the usual variables and profiles say it. */
      readonly region: string | undefined;
      /** Of a server that is not Amazon's. */
      readonly endpoint: string | undefined;
    }
  | { readonly kind: 'git'; readonly repository: string; readonly branch: string; readonly path: string }
  /** Half a sentence. */
  | { readonly kind: 'wrong'; readonly problem: string };

const defaultBranch = 'stackc-state';

/** Whether a text names a place that is no file of this machine. */
export function isRemote(text: string): boolean {
  return /^(?:s3:\/\/|git::)/.test(text);
}

/**
 * Reads `s3://BUCKET/KEY?region=…&endpoint=…`, `git::REPOSITORY//PATH?ref=BRANCH` (Terraform's spelling of a place in a repository;
 * the branch is `stackc-state` by default), or a path. Whatever holds a password is wrong, because places stand in messages and plans.
 */
export function readPlace(text: string): Place {
  if (text.startsWith('s3://')) return s3Place(text);
  return text.startsWith('git::') ? gitPlace(text.slice('git::'.length)) : { kind: 'file', path: text };
}

function s3Place(text: string): Place {
  const [, bucket, key, query] = /^s3:\/\/([^/?]+)\/([^?]+)(?:\?(.*))?$/.exec(text) ?? [];
  if (!bucket || !key) return wrong('it must be "s3://BUCKET/KEY"');
  const { values, unknown } = settingsIn(query, ['region', 'endpoint']);
  if (unknown !== undefined) return wrong(`it has the setting "${unknown}"; known are "region" and "endpoint"`);
  const endpoint = values.get('endpoint');
  if (endpoint !== undefined && !URL.canParse(endpoint)) return wrong('its "endpoint" is no URL');
  if (holdsPassword(endpoint)) return wrong('its "endpoint" holds a password');
  return { kind: 's3', bucket, key, region: values.get('region'), endpoint };
}

function gitPlace(text: string): Place {
  const [, repository, path, query] = /^(.+[^:/])\/\/([^?]+)(?:\?(.*))?$/.exec(text) ?? [];
  if (!repository || !path) return wrong('it must be "git::REPOSITORY//PATH"');
  if (holdsPassword(repository)) return wrong('it holds a password; Git asks a credential helper for it');
  const { values, unknown } = settingsIn(query, ['ref']);
  if (unknown !== undefined) return wrong(`it has the setting "${unknown}"; known is "ref", the branch`);
  if (path.startsWith('/') || path.split('/').includes('..')) return wrong(`"${path}" leads out of the repository`);
  return { kind: 'git', repository, branch: values.get('ref') ?? defaultBranch, path };
}

interface Settings {
  readonly values: ReadonlyMap<string, string>;
  readonly unknown: string | undefined;
}

function settingsIn(query: string | undefined, known: readonly string[]): Settings {
  const values = new Map(new URLSearchParams(query ?? ''));
  return { values, unknown: [...values.keys()].find((name) => !known.includes(name)) };
}

function holdsPassword(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && new URL(url).password !== '';
}

/** The text for messages: without what stands where a password would stand. */
export function shownPlace(text: string): string {
  return text.replace(/\/\/[^/@]*@/g, '//…@');
}

function wrong(problem: string): Place {
  return { kind: 'wrong', problem };
}
