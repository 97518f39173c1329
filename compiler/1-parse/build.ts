import type { Node } from '../ast/node.ts';
import { type Span, span } from '../source/span.ts';
import { didYouMean } from '../util/did-you-mean.ts';
import { addValue, expectsKey } from './add-value.ts';
import { type Builder, type Frame, openFrame } from './builder.ts';
import { closeFrame } from './close-frame.ts';
import { parseDiagnostics as say } from './diagnostics.ts';
import type { MappingEvent, ScalarEvent, SequenceEvent } from './events.ts';
import { type AliasEvent, COLLECTION_STYLE, EVENT_ID, type Event } from './events.ts';
import { limits } from './limits.ts';
import { keyFromNode, readKey } from './read-key.ts';
import { nothingAt, readScalar } from './read-scalar.ts';
import { readTag, tagPrefixes } from './tags.ts';
import { unknownTag } from './unknown-tag.ts';

/** Builds the nodes of one file in one pass over its events. Returns the root; undefined for an empty file or after a limit. */
export function build(builder: Builder, events: readonly Event[]): Node | undefined {
  let documents = 0;
  for (let index = 0; index < events.length; index++) {
    const event = events[index];
    if (!event || builder.stopped || builder.isFull('error')) return undefined;
    switch (event.type) {
      case EVENT_ID.SCALAR:
        scalar(builder, event);
        break;
      case EVENT_ID.POP:
        close(builder);
        break;
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        open(builder, event);
        break;
      case EVENT_ID.ALIAS:
        alias(builder, event);
        break;
      default:
        if (++documents > 1) {
          builder.report(secondDocument(builder));
          return builder.frame.items[0];
        }
        builder.tagPrefixes = tagPrefixes(event.directives);
    }
  }
  return builder.stopped ? undefined : builder.frame.items[0];
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
  const node = readScalar(builder, event);
  if (event.anchorStart >= 0) remember(builder, anchorOf(builder, event), node, 1);
  addValue(builder, node, 1);
}

function open(builder: Builder, event: MappingEvent | SequenceEvent): void {
  const { file, frames } = builder;
  const kind = event.type === EVENT_ID.MAPPING ? 'dict' : 'list';
  const anchor = event.anchorStart < 0 ? undefined : anchorOf(builder, event);
  const tag = event.tagStart < 0 ? undefined : collectionTag(builder, event, kind);
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
  const { file, anchors } = builder;
  const name = file.text.slice(event.anchorStart, event.anchorEnd);
  const at = span(file, event.anchorStart - 1, event.anchorEnd);
  const anchor = anchors.get(name);
  builder.cursor = event.anchorEnd;
  if (!anchor) builder.report(say.unknownAnchor(at, { name, suggestion: suggestAnchor(name, anchors) }));
  else if (!anchor.node) builder.report(say.recursiveAlias(at, { name }));
  builder.aliasedValues += anchor?.weight ?? 0;
  if (builder.aliasedValues > limits.aliasedValues) {
    builder.report(say.tooManyAliases(at, { name, limit: limits.aliasedValues }));
    builder.stopped = true;
  }
  const node = placedAlias(builder, anchor?.node ?? nothingAt(at), at);
  if (!anchor?.node && builder.frame.key === 'merge') builder.frame.key = 'unusable';
  if (!expectsKey(builder.frame)) addValue(builder, node, anchor?.weight ?? 1);
  else if (anchor?.node) keyFromNode(builder, node);
  else builder.frame.key = 'unusable';
}

/** What cannot be merged is shown where it is asked for, not where it was defined. */
function placedAlias({ frame }: Builder, node: Node, { file, start, end }: Span): Node {
  const isScalar = node.kind !== 'dict' && node.kind !== 'list' && node.kind !== 'merge' && node.kind !== 'include';
  return isScalar && frame.key === 'merge' ? { ...node, file, start, end } : node;
}

/** Only among as many names as a person can have written. */
function suggestAnchor(name: string, anchors: Builder['anchors']): string {
  return anchors.size > limits.suggestions ? '' : didYouMean(name, anchors.keys());
}

function remember(builder: Builder, name: string, node: Node, weight: number): void {
  builder.anchors.set(name, { node, weight });
}

function anchorOf(builder: Builder, event: ScalarEvent | MappingEvent | SequenceEvent): string {
  return builder.file.text.slice(event.anchorStart, event.anchorEnd);
}

function collectionTag(builder: Builder, event: MappingEvent | SequenceEvent, kind: 'dict' | 'list'): Frame['tag'] {
  const { file } = builder;
  const raw = file.text.slice(event.tagStart, event.tagEnd);
  const at = span(file, event.tagStart, event.tagEnd);
  const tag = readTag(raw, builder.tagPrefixes);
  if (tag.kind === 'unknown') builder.report(unknownTag(at, raw));
  if (tag.kind === 'include') builder.report(say.includeWithoutPath(at, { tag: raw }));
  if (tag.kind !== 'core' || raw === '!') return undefined;
  if (kind === 'list' ? tag.name === 'omap' : tag.name === 'set') return tag.name === 'omap' ? 'omap' : 'set';
  const fits = kind === 'list' ? tag.name === 'seq' : tag.name === 'map';
  if (!fits) builder.report(say.tagMismatch(at, { tag: raw, wanted: 'something other than brackets, dashes or keys' }));
  return undefined;
}

/** Where the second document starts: its `---`, or the first thing in it. */
function secondDocument(builder: Builder) {
  const { file, cursor } = builder;
  const dashes = /^---(?=\s|$)/gm;
  dashes.lastIndex = cursor;
  const start = dashes.exec(file.text)?.index ?? Math.min(cursor, file.text.length);
  return say.secondDocument(span(file, start, Math.min(start + 3, file.text.length)), {});
}
