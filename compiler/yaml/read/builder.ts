import type { Node } from '../../ast/node.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { Entry } from '../../value/literal.ts';
import type { Policy } from './policy.ts';

/** What the next key turned out to be. */
export type KeyKind = 'none' | 'text' | 'merge' | 'unusable';

/** A list or mapping (or the file itself) whose end has not come yet. One shape for all, because frames are on the hot path. */
export interface Frame {
  readonly kind: 'document' | 'list' | 'dict';
  readonly start: number;
  /** Written with brackets. */
  readonly flow: boolean;
  readonly anchor: string | undefined;
  /** `set` and `omap` change what the collection becomes at its end. */
  readonly tag: 'set' | 'omap' | undefined;
  readonly items: Node[];
  readonly entries: Map<string, Entry<Node>>;
  /** The values of merge keys, weakest first; undefined in nearly all mappings. */
  merges: Node[] | undefined;
  key: KeyKind;
  keyText: string;
  keyStart: number;
  keyEnd: number;
  /** How many values the aliases inside count for, plus its own values. */
  weight: number;
}

/** A named value; `node` is undefined while the value is still open, and `weight` counts it with everything inside. */
export interface Anchor {
  readonly node: Node | undefined;
  readonly weight: number;
}

/** The state of one run over the events of one file. */
export interface Builder {
  readonly file: SourceFile;
  readonly policy: Policy;
  readonly anchors: Map<string, Anchor>;
  /** The keys that were met. */
  readonly keys: Map<string, string>;
  readonly frames: Frame[];
  /** The innermost open collection. */
  frame: Frame;
  /** Where the last thing that was read ended. */
  cursor: number;
  /** Prefixes by handle, from `%TAG` lines; undefined in nearly all files. */
  tagPrefixes: ReadonlyMap<string, string> | undefined;
  aliasedValues: number;
  mergedEntries: number;
  /** Set when a limit was passed: nothing more is read. */
  stopped: boolean;
}

/** The state before the first event. */
export function newBuilder(file: SourceFile, policy: Policy): Builder {
  const frame = openFrame('document', { start: 0, flow: false }, { anchor: undefined, tag: undefined });
  return {
    file,
    policy,
    anchors: new Map(),
    keys: new Map(),
    frames: [frame],
    frame,
    cursor: 0,
    tagPrefixes: undefined,
    aliasedValues: 0,
    mergedEntries: 0,
    stopped: false,
  };
}

const noItems: Node[] = [];
const noEntries = new Map<string, Entry<Node>>();

/** A new frame; lists have no map of entries of their own, and mappings no items. */
export function openFrame(
  kind: Frame['kind'],
  where: { readonly start: number; readonly flow: boolean },
  marks: { readonly anchor: string | undefined; readonly tag: Frame['tag'] },
): Frame {
  return {
    kind,
    start: where.start,
    flow: where.flow,
    anchor: marks.anchor,
    tag: marks.tag,
    items: kind === 'dict' ? noItems : [],
    entries: kind === 'dict' ? new Map() : noEntries,
    merges: undefined,
    key: 'none',
    keyText: '',
    keyStart: 0,
    keyEnd: 0,
    weight: 1,
  };
}
