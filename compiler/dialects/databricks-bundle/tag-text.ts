/**
 * A key or value of a tag as the cloud of a workspace takes it (specs/databricks-bundles §6.5); the host of the workspace tells the cloud. What
 * is known only when the stack is deployed stays as it is.
 */
export function tagText(text: string, host: string): string {
  return text
    .split(/(\$\{[^}]*\})/)
    .map((part) => (part.startsWith('${') ? part : plain(part, host)))
    .join('');
}

function plain(text: string, host: string): string {
  if (host.includes('azuredatabricks.net')) return latin(text).replace(/[<>*&%;\\/+?]/g, '_');
  if (host.includes('gcp.databricks.com')) return withoutMarks(text).replace(/[^A-Za-z0-9_.-]/g, '_');
  return latin(withoutMarks(text)).replace(/[^\p{L}0-9 +\-=.:/@_]/gu, '_');
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

function latin(text: string): string {
  return text.replace(/[^\x20-\xff]/gu, '_');
}
