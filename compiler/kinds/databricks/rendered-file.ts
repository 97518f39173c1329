import { madeFile } from '../../ir/made-file.ts';
import type { Block } from '../../ir/stack.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, withMembers } from '../../value/pick.ts';
import { partsOf, writtenPart, writtenText } from '../../value/text-parts.ts';
import type { Value } from '../../value/value.ts';
import type { Template } from '../kind.ts';
import type { KindContext } from './databricks-kind.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';
import { jsonText } from './json-text.ts';

/** What a block's files are called when their placeholders have been replaced. */
export interface Rendering {
  /** The attribute that names the local file: `source`. */
  readonly field: string;
  /** The way from the build root to the file, as far as it is known: `workspace_files/Shared/a.py`. */
  readonly to: readonly (Value | string | undefined)[];
}

/** `render_vars: true`: the file that `field` names holds placeholders. */
export function templatesIn(field: string): (block: Block) => readonly Template[] {
  return ({ body }) => {
    const file = pick(body, field);
    return isRendered(body) && file?.kind === 'file' ? [{ path: file.path, at: file }] : [];
  };
}

/**
 * `properties` with the file in which placeholders have been replaced instead of the one that holds them (specs/laktory-language §10.3). Reports
 * `render_vars` without a file (STK3160), and a path that is not known or that no file can have (STK3161).
 */
export function rendered(properties: Dict<Value>, { field, to }: Rendering, of: KindContext): Dict<Value> {
  const { block, report, settings } = of;
  const entry = block.body.entries.get('render_vars');
  if (!entry || !isRendered(block.body)) return properties;
  const file = pick(properties, field);
  if (!file) report(say.nothingToRender(entry, { name: block.name, field }));
  if (file?.kind !== 'file') return properties;
  const pieces = block.templates?.pieces.get(file.path);
  const path = to
    .flatMap((part) => (part === undefined ? [] : [typeof part === 'string' ? part : writtenText(part)]))
    .join('');
  const isKnown = to.every((part) => typeof part === 'string' || part?.kind === 'string');
  if (!isKnown || !canBeFile(path)) {
    report(say.renderedPath(file, { name: block.name, path: withoutEmptySteps(path) }));
    return properties;
  }
  // Without pieces the file could not be read, which was reported.
  const made = madeFile(withoutEmptySteps(path), (pieces ?? []).map(textOf).join(''), { at: file, settings });
  of.files.push(made.file);
  return withMembers(properties, { [field]: made.source });
}

function isRendered(body: Dict<Value>): boolean {
  const value = pick(body, 'render_vars');
  return value?.kind === 'boolean' && value.value;
}

/** In a file everything is text: what is no text stands there as JSON, spelled as Python spells it. An expression of Terraform stays, as it does where the file itself has it. */
function textOf(piece: string | Value): string {
  if (typeof piece === 'string') return piece;
  if (piece.kind === 'unresolved') return piece.text;
  const isText = piece.kind === 'string' || piece.kind === 'text' || piece.kind === 'foreign';
  return partsOf(isText ? piece : jsonText(piece))
    .map(writtenPart)
    .join('');
}

/** Below the build root, on every system. */
function canBeFile(path: string): boolean {
  return !/[\\\p{Cc}]/u.test(path) && path.split('/').every((step) => step !== '..');
}

function withoutEmptySteps(path: string): string {
  return path
    .split('/')
    .filter((step) => step !== '' && step !== '.')
    .join('/');
}
