import type { Node } from '../../ast/node.ts';
import { span } from '../../source/span.ts';
import type { Dict, Entry } from '../../value/literal.ts';
import type { Builder, Frame } from './builder.ts';
import { applyMerges } from './merge-keys.ts';

/** The node of a list or mapping that just ended, and moves the cursor behind it. */
export function closeFrame(builder: Builder, frame: Frame): Node {
  const { file } = builder;
  const { start } = frame;
  const end = frame.flow ? behindBracket(file.text, frame, builder.cursor) : Math.max(builder.cursor, start);
  builder.cursor = end;
  if (frame.kind === 'list') {
    const node: Node = { kind: 'list', file, start, end, items: frame.items };
    return frame.tag === 'omap' ? orderedMapping(builder, node, frame.items) : node;
  }
  const dict: Dict<Node> = { kind: 'dict', file, start, end, entries: frame.entries };
  if (frame.tag === 'set') return setMembers(dict);
  if (frame.flow) checkKeys(builder, frame.entries);
  if (frame.merges) return applyMerges(builder, dict, frame.merges);
  return frame.flow && frame.entries.size === 1 ? builder.policy.singleEntry(dict) : dict;
}

/** `{team:data}` is a key alone, which nobody means. */
function checkKeys({ file, policy }: Builder, entries: Frame['entries']): void {
  for (const { key, start, end, value } of entries.values()) {
    if (value.kind !== 'null' || value.start !== value.end) continue;
    const [name] = /^[\w.-]+(?=:[^/\s])/.exec(key) ?? [];
    const isPlain = name !== undefined && file.text.startsWith(name, start);
    if (isPlain) policy.wrong({ kind: 'value without blank', at: span(file, start, end), name });
  }
}

/** Behind `]` or `}`: only blanks, commas, comments and the marks of empty entries can stand before it. */
function behindBracket(text: string, frame: Frame, cursor: number): number {
  const opened = text.charAt(frame.start);
  const closing = frame.kind === 'list' ? ']' : '}';
  if (opened !== (frame.kind === 'list' ? '[' : '{')) return Math.max(cursor, frame.start);
  const between = /(?:[\s,:?\uFEFF]|#[^\r\n]*)*/y;
  between.lastIndex = Math.max(cursor, frame.start + 1);
  between.test(text);
  const at = between.lastIndex;
  return text.charAt(at) === closing ? at + 1 : Math.max(cursor, frame.start);
}

/** `!!set {a, b}` is a list of its keys. */
function setMembers({ file, start, end, entries }: Dict<Node>): Node {
  const items: Node[] = [];
  for (const { key, start, end } of entries.values()) items.push({ kind: 'string', file, start, end, value: key });
  return { kind: 'list', file, start, end, items };
}

/** `!!omap [a: 1, b: 2]` is a mapping: mappings keep their order here anyway. */
function orderedMapping(builder: Builder, list: Node, items: readonly Node[]): Node {
  const { file, start, end } = list;
  const entries = new Map<string, Entry<Node>>();
  for (const item of items) {
    const [entry] = item.kind === 'dict' && item.entries.size === 1 ? item.entries.values() : [];
    if (entry) entries.set(entry.key, entry);
    else builder.policy.wrong({ kind: 'not one key each', at: span(file, item.start, item.end) });
  }
  return { kind: 'dict', file, start, end, entries };
}
