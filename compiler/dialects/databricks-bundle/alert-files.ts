import { isTree } from '../../ast/is-tree.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import type { Dict, Str, Tree } from '../../value/literal.ts';
import type { DialectEnv } from '../dialect.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import { localPath } from './local-paths.ts';
import { partsOf } from './references.ts';
import { mapResources } from './resources.ts';
import { itemsIn, mapTexts, member, textTree, withMembers, without } from './tree.ts';

/** What a bundle may say of an alert beside the file that says the rest. */
const besideFile = ['file_path', 'warehouse_id', 'display_name', 'permissions', 'lifecycle'];

/**
 * Alerts that stand in files of the workspace's own form, with what their files say (specs/databricks-bundles §6.1): before anything is laid over them, as in the CLI. Reports STK3625 (no such
 * file), STK3626 (a field that the file says) and STK3676 (a reference in the file).
 */
export function withAlertFiles(root: Dict<Tree>, env: Pick<DialectEnv, 'load'>, report: Report): Dict<Tree> {
  return mapResources(root, ({ kind, body }) => {
    const path = member(body, 'file_path');
    return kind === 'alerts' && path?.kind === 'string' && path.value !== ''
      ? fromFile(body, path, { env, report })
      : body;
  });
}

interface Reading {
  readonly env: Pick<DialectEnv, 'load'>;
  readonly report: Report;
}

function fromFile(body: Dict<Tree>, path: Str, { env, report }: Reading): Dict<Tree> {
  const own = without(body, 'file_path');
  const document = env.load(localPath(path));
  const content = document?.value.root;
  if (content?.kind !== 'dict' || !isTree(content)) {
    const reason = document ? 'the file must hold a mapping' : 'there is no such file';
    report(say.localPath(path, { path: path.value, reason }));
    return own;
  }
  for (const entry of body.entries.values()) {
    if (!besideFile.includes(entry.key) && entry.value.kind !== 'null')
      report(say.besideFile(entry, { key: entry.key, file: path.value }));
  }
  mapTexts(content, (text) => {
    const reference = partsOf(text.value).find((part) => typeof part === 'object');
    if (reference) report(say.alertText(text, { file: path.value, reference: `\${${reference.path}}` }));
    return text;
  });
  const written = withMembers(without(content, 'query_lines', 'custom_description_lines'), {
    query_text: joined(content, 'query_lines', path) ?? member(content, 'query_text'),
    custom_description: joined(content, 'custom_description_lines', path) ?? member(content, 'custom_description'),
  });
  // What looks like a placeholder is none here.
  const literal = mapTexts(written, (text) => ({ ...text, value: text.value.replaceAll('${', '$${') }));
  return literal.kind === 'dict' ? { ...body, entries: new Map([...literal.entries, ...own.entries]) } : own;
}

function joined(content: Dict<Tree>, key: string, at: Str): Str | undefined {
  const items = itemsIn(content, key);
  if (items.length === 0) return undefined;
  return textTree(at, items.map((item) => `${item.kind === 'string' ? item.value : ''}\n`).join(''));
}
