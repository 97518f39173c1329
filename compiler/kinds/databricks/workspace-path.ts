import type { Span } from '../../source/span.ts';
import type { Dict } from '../../value/literal.ts';
import { pick } from '../../value/pick.ts';
import { mergeParts, partsOf, textOf } from '../../value/text-parts.ts';
import type { TextPart, Value } from '../../value/value.ts';

/**
 * `root/step/step` as one path (specs/laktory-language §5.3): steps stay below the root however many slashes they begin with, and doubled
 * slashes, `.` and a last slash are left out. Holes in a step stay holes.
 */
export function pathBelow(root: string | Value, steps: readonly (Value | undefined)[], at: Span): Value {
  const parts: TextPart[] = typeof root === 'string' ? [root] : [...partsOf(root)];
  for (const step of steps) if (step) parts.push('/', ...partsOf(step));
  return textOf(at, normalized(mergeParts(parts)));
}

function normalized(parts: readonly TextPart[]): readonly TextPart[] {
  const last = parts.length - 1;
  return parts.map((part, index) => {
    if (typeof part !== 'string') return part;
    const inner = part.replace(/\/{2,}/g, '/').replace(index === 0 ? /(?<=^|\/)(?:\.\/)+/g : /(?<=\/)(?:\.\/)+/g, '');
    if (index < last) return inner;
    return inner.replace(/\/\.?$/, '') || (index === 0 ? inner.slice(0, 1) : '');
  });
}

/** What stands behind the last slash of `value`, as far as that is known. */
export function fileNameOf(value: Value): Value {
  const parts = partsOf(value);
  const start = parts.findLastIndex((part) => typeof part === 'string' && part.includes('/'));
  const first = parts[start];
  if (typeof first !== 'string') return value;
  return textOf(value, [first.slice(first.lastIndexOf('/') + 1), ...parts.slice(start + 1)]);
}

/** Where a file is put: `path`, else the folder `dirpath` below `root` with the name of `source`. Undefined when neither is given, or both are empty. */
export function filePath(body: Dict<Value>, root: string | Value): Value | undefined {
  const [path, source] = [pick(body, 'path'), pick(body, 'source')];
  if (path && !isEmpty(path)) return path;
  if (!source || isEmpty(source)) return undefined;
  return pathBelow(pick(body, 'rootpath') ?? root, [withSlashes(pick(body, 'dirpath')), fileNameOf(source)], source);
}

/** Folders are written with backslashes on some systems. */
function withSlashes(folder: Value | undefined): Value | undefined {
  if (!folder || !partsOf(folder).some((part) => typeof part === 'string' && part.includes('\\'))) return folder;
  return textOf(
    folder,
    partsOf(folder).map((part) => (typeof part === 'string' ? part.replaceAll('\\', '/') : part)),
  );
}

function isEmpty(value: Value): boolean {
  return value.kind === 'string' && value.value === '';
}
