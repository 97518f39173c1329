import type { Link, Program } from '../../compiler/ir/program.ts';
import type { TargetEnv } from '../../compiler/target.ts';
import { joinPath } from '../../compiler/util/path.ts';
import { pick, pickText } from '../../compiler/value/pick.ts';
import type { FilePath, Ref } from '../../compiler/value/value.ts';
import { keyText, literalText, withMark } from './literal-text.ts';

/** What values mean in one document: where references lead, and the way to files. */
export interface Words {
  readonly links: ReadonlyMap<Ref, Link>;
  readonly secrets: Program['secrets'];
  readonly file: (path: FilePath) => string;
  /** The way to the folder of a module, which may not begin with an expression. */
  readonly module: (path: FilePath) => string;
  /**
   * Text where Terraform reads no expressions: backends, descriptions, sources of modules. In its JSON syntax such a text is what it is;
   * in its own language every quoted text is a template.
   */
  readonly plain: (text: string) => string;
  /** Whether `%{` in texts is Terraform's own. */
  readonly directives: boolean;
  /** A key of a mapping, which Terraform reads as a template too. There are few different ones, so each is spelled once. */
  readonly key: (key: string) => string;
}

/**
 * Terraform runs wherever its user likes, so paths begin at the folder of the document (`path.module`). With
 * `terraform: {paths: as_written}` they stay as the stack has them, which is how the original writes them. `output` is the way from the document to the
 * output folder of the environment.
 */
export function wordsOf(
  { links, secrets }: Program,
  { home, section, paths, allowUnresolved }: TargetEnv,
  { output = '..', syntax = 'json' }: { readonly output?: string; readonly syntax?: 'json' | 'hcl' } = {},
): Words {
  const asWritten = (paths ?? pickText(section, 'paths')) === 'as_written';
  const wanted = pick(section, 'template_directives');
  const directives = wanted?.kind === 'boolean' && wanted.value;
  const file = ({ origin, path, written }: FilePath): string => {
    if (asWritten && written !== undefined) return literalText(written, directives);
    if (origin === 'made') return `\${path.module}/${literalText(joinPath(output, path), directives)}`;
    return asWritten
      ? literalText(path, directives)
      : `\${path.module}/${literalText(joinPath(home, path), directives)}`;
  };
  const plain = (text: string): string => (syntax === 'hcl' ? literalText(text, false) : text);
  const module = ({ path }: FilePath): string => plain(asWritten ? path : joinPath(home, path));
  const keys = new Map<string, string>();
  const key = (text: string): string => {
    const known = keys.get(text);
    if (known !== undefined) return known;
    // Where unresolved text may stay, keys stay as the original leaves them.
    const spelled = withMark(allowUnresolved ? text : keyText(text, directives));
    keys.set(text, spelled);
    return spelled;
  };
  return { links, secrets, file, module, plain, directives, key };
}
