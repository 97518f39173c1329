import type { S3Client } from '@aws-sdk/client-s3';
import type { Failed, Got, ObjectName, Put, Store } from './store.ts';

export interface S3StoreOptions {
  readonly bucket: string;
  /** The object with the state; its lock is the object `KEY.lock`. */
  readonly key: string;
  readonly region: string | undefined;
  readonly endpoint: string | undefined;
  /** What messages call the place. */
  readonly shown: string;
}

/**
 * A state as an object of an S3 bucket, or of a server that speaks its protocol. Comparing and swapping is a conditional write
 * (`If-Match`, `If-None-Match`), so no table for locks is needed. A lock that is given back stays as an object
 * that names nobody, because not every server can delete on a condition. Credentials are found as every tool of Amazon finds them: variables, profiles, roles.
 */
export function s3Store(options: S3StoreOptions): Store {
  const { bucket: Bucket, key, shown } = options;
  const Key = (name: ObjectName) => (name === 'state' ? key : `${key}.lock`);
  let client: Promise<S3Client> | undefined;
  const connect = () => {
    client ??= clientOf(options);
    return client;
  };
  const get = async (name: ObjectName): Promise<Got> => {
    try {
      const { GetObjectCommand } = await import('@aws-sdk/client-s3');
      const { Body, ETag } = await (await connect()).send(new GetObjectCommand({ Bucket, Key: Key(name) }));
      return { kind: 'text', text: (await Body?.transformToString()) ?? '', version: ETag ?? '' };
    } catch (error) {
      return nameOf(error) === 'NoSuchKey' ? { kind: 'missing' } : failedBy(error);
    }
  };
  const put = async (name: ObjectName, text: string, expected: string | undefined): Promise<Put> => {
    const condition = expected === undefined ? { IfNoneMatch: '*' } : { IfMatch: expected };
    try {
      const { PutObjectCommand } = await import('@aws-sdk/client-s3');
      const object = { Bucket, Key: Key(name), Body: text, ContentType: 'application/json', ...condition };
      const { ETag } = await (await connect()).send(new PutObjectCommand(object));
      return { kind: 'done', version: ETag ?? '' };
    } catch (error) {
      if (!outdated.has(nameOf(error))) return failedBy(error);
      // The client tries again what it got no answer to; then what stands in the way is what was to be written.
      const got = await get(name);
      return got.kind === 'text' && got.text === text ? { kind: 'done', version: got.version } : { kind: 'outdated' };
    }
  };
  return { place: shown, get, put, remove: (name, expected) => put(name, nobody, expected) };
}

const nobody = '{}\n';

/** How servers say that a condition did not hold. */
const outdated: ReadonlySet<string> = new Set(['PreconditionFailed', 'ConditionalRequestConflict', 'NoSuchKey']);

async function clientOf({ region, endpoint }: S3StoreOptions): Promise<S3Client> {
  // The client would say on standard error which Node its later versions will want.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  const { S3Client } = await import('@aws-sdk/client-s3');
  return new S3Client({
    ...(region === undefined ? {} : { region }),
    // Other servers have their buckets in paths, not in names of hosts.
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    requestHandler: { connectionTimeout: 10_000, requestTimeout: 60_000 },
  });
}

/** What the client and Node call it when nobody answers. */
const unreachable: ReadonlySet<unknown> = new Set([
  ...['TimeoutError', 'ServiceUnavailable', 'SlowDown', 'InternalError'],
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EPIPE'],
]);

/** What servers call a key that they do not know or that may not do this, and the client one that it does not find. */
const refused: ReadonlySet<string> = new Set([
  ...['AccessDenied', 'AllAccessDisabled', 'AccountProblem', 'Forbidden', 'InvalidAccessKeyId', 'InvalidToken'],
  ...['SignatureDoesNotMatch', 'ExpiredToken', 'TokenRefreshRequired', 'CredentialsProviderError'],
]);

function failedBy(error: unknown): Failed {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const isUnreachable = unreachable.has(nameOf(error)) || unreachable.has(code);
  const cause = refused.has(nameOf(error)) ? 'credentials' : isUnreachable ? 'unreachable' : undefined;
  return { kind: 'failed', problem: problemOf(error), cause };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

function problemOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
