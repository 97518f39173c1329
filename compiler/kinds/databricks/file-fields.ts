import type { Field } from '../../schema/type.ts';
import { boolean, file, optional, text } from '../../schema/types.ts';
import type { Dict } from '../../value/literal.ts';
import { withMembers } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import type { KindContext } from './databricks-kind.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';
import { rendered } from './rendered-file.ts';
import { filePath } from './workspace-path.ts';

/** Where the file comes from and goes to; the underscored spellings are those of older models. */
export const fileFields: readonly Field[] = [
  optional('path', text, { aliases: ['path_'] }),
  optional('source', file, { aliases: ['source_'] }),
];

/** Until version 0.8.6 every file could have a root of its own instead of `settings.workspace_root`. */
export const rootPath: Field = optional('rootpath', text, { aliases: ['root_path'] });

/** `dirpath`: the folder when there is no `path`. `render_vars`: whether the file has placeholders. */
export const fileOwnFields: readonly Field[] = [optional('dirpath', text), optional('render_vars', boolean), rootPath];

/** Where a file is put. */
export interface FileHome {
  /** The folder below which `dirpath` leads. */
  readonly root: string | Value;
  /** The folder below the build root for files whose placeholders are replaced. */
  readonly rendered: string;
}

/** `properties` with the computed `path` (specs/laktory-language §5.3), and with the file that is uploaded. STK3105. */
export function withPath(properties: Dict<Value>, { root, rendered: folder }: FileHome, of: KindContext): Dict<Value> {
  reportRootPath(of, 'path');
  const path = filePath(of.block.body, root);
  if (!path) of.report(say.pathUnknown(of.block.at, { name: of.block.name }));
  if (!path) return properties;
  return rendered(withMembers(properties, { path }), { field: 'source', to: [`${folder}/`, path] }, of);
}

/** Says that `rootpath` is a thing of the past: the field `now` can hold the whole path. STK3109. */
export function reportRootPath({ block, report }: KindContext, now: string): void {
  const entry = block.body.entries.get('rootpath');
  if (entry) report(say.retiredField(entry, { old: 'rootpath', now }));
}
