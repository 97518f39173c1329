import type { Link, Program } from '../../compiler/ir/program.ts';
import type { TargetEnv } from '../../compiler/target.ts';
import { joinPath } from '../../compiler/util/path.ts';
import { pickText } from '../../compiler/value/pick.ts';
import type { FilePath, Ref } from '../../compiler/value/value.ts';
import { literalText } from './literal-text.ts';

/** What values mean in one document: where references lead, and the way to files. */
export interface Words {
  readonly links: ReadonlyMap<Ref, Link>;
  readonly file: (path: FilePath) => string;
}

/**
 * Terraform runs wherever its user likes, so paths begin at the folder of the document (`path.module`). With
 * `terraform: {paths: as_written}` they stay as the stack has them, which is how the original writes them.
 */
export function wordsOf({ links }: Program, { home, section }: TargetEnv): Words {
  const asWritten = pickText(section, 'paths') === 'as_written';
  const file = ({ origin, path }: FilePath): string => {
    if (origin === 'made') return `\${path.module}/${literalText(joinPath('..', path))}`;
    return asWritten ? literalText(path) : `\${path.module}/${literalText(joinPath(home, path))}`;
  };
  return { links, file };
}
