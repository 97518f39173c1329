/** The code of an error of the system, as `ENOENT`; undefined for every other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission',
  EPERM: 'the system does not permit it',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  ELOOP: 'its symbolic links go in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long for this disk',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENOENT: 'the folder does not exist and cannot be made',
  EBUSY: 'another program uses it',
  EIO: 'the disk reported a fault',
  ENXIO: 'it is a device or a socket, not a file',
  ERR_INVALID_ARG_VALUE: 'it has a character that no path can have',
};

/** Why the system refused, as the second half of a sentence. Anything that is no answer of the system is thrown on. */
export function systemReason(error: unknown): string {
  const code = systemCode(error);
  if (code === undefined) throw error;
  return reasons[code] ?? `the system says ${code}`;
}

/** The path that the system refused, and why; undefined for every other error, also where the system's answer has no words here. */
export function refusedBySystem(error: unknown): { readonly path: string; readonly reason: string } | undefined {
  const reason = reasons[systemCode(error) ?? ''];
  if (reason === undefined || !(error instanceof Error) || !('path' in error)) return undefined;
  return typeof error.path === 'string' ? { path: error.path, reason } : undefined;
}
