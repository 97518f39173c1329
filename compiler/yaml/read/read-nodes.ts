import type { Node } from '../../ast/node.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { type Span, span } from '../../source/span.ts';
import { namesCredential } from '../../util/names-credential.ts';
import { standsElsewhere } from '../../util/secret-addresses.ts';
import { addValue, expectsKey } from './add-value.ts';
import { type Builder, newBuilder, openFrame } from './builder.ts';
import { closeFrame } from './close-frame.ts';
import {
  type AliasEvent,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from './events.ts';
import type { Policy } from './policy.ts';
import { keyFromNode, readKey } from './read-key.ts';
import { nothingAt, readScalar } from './read-scalar.ts';
import { tagPrefixes, writtenTag } from './written-tag.ts';

/**
 * The nodes of the first document in `file`, in one pass over its events (`readEvents`). Undefined for an empty file, and after a
 * limit. An alias is the same object as its value.
 */
export function readNodes(file: SourceFile, events: readonly Event[], policy: Policy): Node | undefined {
  const builder = newBuilder(file, policy);
  let documents = 0;
  for (let index = 0; index < events.length; index++) {
    const event = events[index];
    if (!event || builder.stopped || policy.isFull()) return undefined;
    if (event.type !== EVENT_ID.DOCUMENT) {
      readEvent(builder, event);
    } else if (++documents > 1) {
      policy.wrong({ kind: 'second document', at: secondDocument(builder) });
      return builder.frame.items[0];
    } else {
      builder.tagPrefixes = tagPrefixes(event.directives);
    }
  }
  return builder.stopped ? undefined : builder.frame.items[0];
}

function readEvent(builder: Builder, event: Exclude<Event, { readonly type: typeof EVENT_ID.DOCUMENT }>): void {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      scalar(builder, event);
      break;
    case EVENT_ID.POP:
      close(builder);
      break;
    case EVENT_ID.ALIAS:
      alias(builder, event);
      break;
    default:
      open(builder, event);
  }
}

function scalar(builder: Builder, event: ScalarEvent): void {
  if (expectsKey(builder.frame)) {
    readKey(builder, event);
    if (event.anchorStart < 0) return;
    const { file, frame } = builder;
    const { keyStart: start, keyEnd: end, keyText: value } = frame;
    remember(builder, anchorOf(builder, event), { kind: 'string', file, start, end, value }, 1);
    return;
  }
  const read = readScalar(builder, event);
  const node = event.anchorStart < 0 ? read : withCredential(builder, read);
  if (event.anchorStart >= 0) remember(builder, anchorOf(builder, event), node, 1);
  addValue(builder, node, 1);
}

/** What an anchor of a credential hands on is one wherever it comes to stand: `password: &p …`, `description: *p`. */
function withCredential({ file, frame }: Builder, node: Node): Node {
  if (node.kind !== 'string' || frame.key !== 'text' || !namesCredential(frame.keyText)) return node;
  const isOne = !node.value.includes('${') && !standsElsewhere(node.value);
  return isOne ? { ...node, credential: span(file, frame.keyStart, frame.keyEnd) } : node;
}

function open(builder: Builder, event: MappingEvent | SequenceEvent): void {
  const { file, frames } = builder;
  const kind = event.type === EVENT_ID.MAPPING ? 'dict' : 'list';
  const anchor = event.anchorStart < 0 ? undefined : anchorOf(builder, event);
  const tag = event.tagStart < 0 ? undefined : builder.policy.collectionTag(writtenTag(builder, event), kind);
  if (anchor !== undefined) builder.anchors.set(anchor, { node: undefined, weight: 0 });
  const flow = event.style === COLLECTION_STYLE.FLOW;
  builder.frame = openFrame(kind, { start: event.start, flow }, { anchor, tag });
  frames.push(builder.frame);
  const first = file.text.charAt(event.start);
  builder.cursor = flow && (first === '[' || first === '{') ? event.start + 1 : Math.max(builder.cursor, event.start);
}

function close(builder: Builder): void {
  const { frames, frame } = builder;
  if (frames.length === 1) return;
  frames.pop();
  const node = closeFrame(builder, frame);
  builder.frame = frames[frames.length - 1] ?? frame;
  if (frame.anchor !== undefined) remember(builder, frame.anchor, node, frame.weight);
  if (expectsKey(builder.frame)) keyFromNode(builder, node);
  else addValue(builder, node, frame.weight);
}

function alias(builder: Builder, event: AliasEvent): void {
  const { file, anchors, policy } = builder;
  const name = file.text.slice(event.anchorStart, event.anchorEnd);
  const at = span(file, event.anchorStart - 1, event.anchorEnd);
  const anchor = anchors.get(name);
  builder.cursor = event.anchorEnd;
  if (!anchor) policy.wrong({ kind: 'unknown anchor', at, name, anchors });
  else if (!anchor.node) policy.wrong({ kind: 'alias in itself', at, name });
  builder.aliasedValues += anchor?.weight ?? 0;
  if (builder.aliasedValues > policy.limits.aliasedValues) {
    policy.wrong({ kind: 'too many aliases', at, name });
    builder.stopped = true;
  }
  if (anchor?.node) policy.alias?.(at, anchor.node);
  const node = placedAlias(builder, anchor?.node ?? nothingAt(at), at);
  if (!anchor?.node) giveUpMerge(builder);
  if (!expectsKey(builder.frame)) addValue(builder, node, anchor?.weight ?? 1);
  else if (anchor?.node) keyFromNode(builder, node);
  else builder.frame.key = 'unusable';
}

/** That an alias stands for nothing is told, so that it cannot be merged is not: neither alone nor in a list. */
function giveUpMerge({ frame, frames }: Builder): void {
  const outer = frames[frames.length - 2];
  if (frame.key === 'merge') frame.key = 'unusable';
  else if (frame.kind === 'list' && outer?.key === 'merge') outer.key = 'unusable';
}

/** What cannot be merged is shown where it is asked for, not where it was defined. */
function placedAlias({ frame }: Builder, node: Node, { file, start, end }: Span): Node {
  const isScalar = node.kind !== 'dict' && node.kind !== 'list' && node.kind !== 'merge' && node.kind !== 'include';
  return isScalar && frame.key === 'merge' ? { ...node, file, start, end } : node;
}

function remember(builder: Builder, name: string, node: Node, weight: number): void {
  builder.anchors.set(name, { node, weight });
}

function anchorOf(builder: Builder, event: ScalarEvent | MappingEvent | SequenceEvent): string {
  return builder.file.text.slice(event.anchorStart, event.anchorEnd);
}

/** Where the second document starts: its `---`, the `...` that ends the first, or the first thing in it. */
function secondDocument({ file, cursor }: Builder): Span {
  const dashes = /^(?:---|\.\.\.)(?=\s|$)/gm;
  dashes.lastIndex = cursor;
  const start = dashes.exec(file.text)?.index ?? Math.min(cursor, file.text.length);
  return span(file, start, Math.min(start + 3, file.text.length));
}
