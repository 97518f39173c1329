import type { Document, YamlVersion } from '../../ast/document.ts';
import type { Include } from '../../ast/node.ts';
import type { Env } from '../../env.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { Site, Substitution } from '../3-substitute/substitution.ts';
import { pathScope } from '../variables/root-scope.ts';
import { takesOnlyDeclared as isOnlyDeclared } from '../variables/settings.ts';

/** A place in a tree that still has includes: the variables in sight, and the includes that led here, outermost first. */
export interface IncludeSite extends Site {
  readonly env: Env;
  readonly chain: readonly Include[];
  /** Where this is: an include that fails at the root (or that of an environment) or below `variables` may have held variables. */
  readonly part: 'root' | 'variables' | 'other';
  /** What the stack file chose; the files that it includes are read alike. */
  readonly yamlVersion: YamlVersion | undefined;
  /** The files that were read and have no includes (`Document.isWhole`): their nodes are taken as they are. */
  readonly whole: Set<SourceFile>;
}

/** The root of the stack file. */
export function rootSite(document: Document, env: Env, substitution: Substitution): IncludeSite {
  const { file, isWhole, yamlVersion } = document;
  const whole = new Set(isWhole ? [file] : []);
  return {
    env,
    substitution,
    chain: [],
    part: 'root',
    yamlVersion,
    whole,
    scope: pathScope(env, { onlyDeclared: takesOnlyDeclared(document) }),
  };
}

/** What the stack file itself says; what an environment lays over it is not known before everything is read. */
export function takesOnlyDeclared({ root }: Document): boolean {
  const settings = root?.kind === 'dict' ? root.entries.get('settings')?.value : undefined;
  return settings?.kind === 'dict' && isOnlyDeclared(settings);
}
