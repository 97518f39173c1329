import type { Env } from '../../env.ts';
import { parsePlaceholders } from '../../expression/placeholders.ts';
import type { Part } from '../../expression/syntax.ts';
import type { Block, Templates } from '../../ir/stack.ts';
import type { Kind, Template } from '../../kinds/kind.ts';
import { sourceFile } from '../../source/source-file.ts';
import { span } from '../../source/span.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import { namesCredential } from '../../util/names-credential.ts';
import { joinPath } from '../../util/path.ts';
import { writtenCredential } from '../../util/written-credential.ts';
import type { Value } from '../../value/value.ts';
import { leafWalker } from '../../value/walk.ts';
import { placeholderValue } from '../3-substitute/substitute.ts';
import { noPlainVariables, type Site } from '../3-substitute/substitution.ts';
import type { Variable } from '../variables/scope.ts';
import { templateDiagnostics as say } from './diagnostics.ts';

/** A text, and the values of the placeholders that stand in it. */
type Pieces = readonly (string | Value)[];

export interface TemplateWorld {
  readonly env: Env;
  /** What the block sees: its own variables in front. */
  readonly site: Site;
  /** The stack's folder. */
  readonly folder: string;
}

/**
 * The files of a block that hold placeholders, with what those are for this block (specs/laktory-language §10.3); undefined when there are
 * none. Only our own placeholders are replaced, everything else stays to the byte. Reports files that are not there (STK2345), credentials
 * that would be written (STK2346 to STK2348) and references (STK2349), besides what any placeholder can have wrong.
 */
export function readTemplates(block: Block, kind: Kind, given: TemplateWorld): Templates | undefined {
  const { env, folder, site } = given;
  const templates = kind.templates?.(block, { folder, list: env.list, read: env.read }) ?? [];
  if (templates.length === 0) return undefined;
  const used = new Set<Variable>();
  const { substitution } = site;
  // What is met again inside of a value counts as used by this block too, so nothing is known yet.
  const state = { ...substitution.state, used, plain: noPlainVariables() };
  const noting = { ...site, substitution: { ...substitution, state } };
  const pieces = new Map<string, Pieces>();
  for (const template of templates) {
    const read = readTemplate(template, block, { ...given, site: noting });
    if (read) pieces.set(template.path, read);
  }
  const variables = new Map<string, Value>();
  for (const variable of used) {
    substitution.state.used.add(variable);
    const value = site.scope.resolved.get(variable);
    if (value) variables.set(variable.key, value);
  }
  return { pieces, variables };
}

function readTemplate({ path, at }: Template, { name }: Block, world: TemplateWorld): Pieces | undefined {
  const { env, site, folder } = world;
  const { report } = site.substitution;
  const known = joinPath(folder, path);
  const { value: text, diagnostics } = env.read(known);
  for (const diagnostic of diagnostics) report(diagnostic);
  if (text === undefined) {
    if (diagnostics.length === 0) report(say.noFile(at, { name, path, suggestion: similar(known, env) }));
    return undefined;
  }
  const file = sourceFile(known, text);
  const parsed = parsePlaceholders(text, (start, end) => span(file, start, end), 'keep');
  for (const diagnostic of parsed.diagnostics) report(diagnostic);
  return parsed.value.map((part) => piece(part, world));
}

/** `$${vars.a}` is how a file says `${vars.a}`; before what is not ours a dollar is only a dollar. */
const escaped = /\$(?=\$\{(?:\{|\s*(?:vars?|resources)\s*[.[]))/g;

function piece(part: Part, { env, site }: TemplateWorld): string | Value {
  if (typeof part === 'string') return part.replace(escaped, '');
  const { report } = site.substitution;
  const { text } = part;
  const value = part.kind === 'reference' ? undefined : placeholderValue(part, site);
  if (value === undefined || holdsReference(value)) {
    report(say.referenceInFile(part, { text }));
    return text;
  }
  const secret = secretIn(value);
  if (secret !== undefined) report(say.sensitiveInFile(part, { name: secret }));
  else if (isCredential(text, value)) {
    report(
      env.options.allowPlainSecrets
        ? say.credentialInFileAllowed(part, { text })
        : say.credentialInFile(part, { text }),
    );
  }
  return value;
}

/** Also of a variable that stands for one: a file has no place for what is known only later. */
function holdsReference(value: Value): boolean {
  let isFound = false;
  leafWalker(({ kind }) => {
    isFound ||= kind === 'ref';
  })(value);
  return isFound;
}

/** The sensitive variable that a value holds, at any depth. */
function secretIn(value: Value): string | undefined {
  if (value.kind === 'secret') return value.variable;
  const inner =
    value.kind === 'list'
      ? value.items
      : value.kind === 'dict'
        ? [...value.entries.values()].map((entry) => entry.value)
        : value.kind === 'text'
          ? value.parts.filter((part) => typeof part !== 'string')
          : [];
  for (const one of inner) {
    const found = secretIn(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A value whose variable is named as a credential, that has one under such a key, or that looks like one. */
function isCredential(text: string, value: Value): boolean {
  const isNamed = [...text.matchAll(/\bvars?\.([\w-]+)/g)].some(([, name = '']) => namesCredential(name));
  return holdsCredential(value, isNamed);
}

function holdsCredential(value: Value, isNamed: boolean): boolean {
  if (value.kind === 'list') return value.items.some((item) => holdsCredential(item, isNamed));
  if (value.kind === 'dict') {
    return [...value.entries.values()].some(({ key, value: member }) =>
      holdsCredential(member, isNamed || namesCredential(key)),
    );
  }
  if (value.kind !== 'string' || /^(?:|true|false|none|\{\{\s*secrets\/[^}]*\}\})$/i.test(value.value)) return false;
  return isNamed || writtenCredential(value.value) !== undefined;
}

function similar(path: string, env: Env): string {
  return didYouMean(path, env.beside(path));
}
