import { fail } from './cursor.ts';
import { readDirectives, resolveTag } from './directives.ts';
import type { MappingNode, ScalarNode, SequenceNode, YamlNode } from './node.ts';
import { nextToken, peekToken } from './scanner.ts';
import { createScanner, type Scanner } from './scanner-state.ts';
import type { Token, TokenKind } from './token.ts';

interface Parsing {
  readonly scanner: Scanner;
  readonly anchors: Map<string, YamlNode>;
  /** Tag handles and what they stand for. */
  readonly handles: Map<string, string>;
  /** How many levels may still be opened. */
  depth: number;
}

/** The first document of a text: its root, nothing where there is none, or the first problem. */
export type ParsedYaml = { readonly root: YamlNode | undefined } | { readonly problem: string };

/** Parses the first document of `text` as gopkg.in/yaml.v2 2.4.0 does (`parserc.go`), down to `depth` levels. */
export function parseYaml(text: string, depth: number): ParsedYaml {
  const parsing: Parsing = { scanner: createScanner(text), anchors: new Map(), handles: new Map(), depth };
  const root = parseDocument(parsing);
  const { problem } = parsing.scanner.cursor;
  return problem === undefined ? { root } : { problem };
}

const empty: ScalarNode = { kind: 'scalar', tag: '', text: '', implicit: true };

function parseDocument(parsing: Parsing): YamlNode | undefined {
  const { scanner } = parsing;
  const first = peekToken(scanner).kind;
  if (first === 'stream end') return undefined;
  const explicit = readDirectives(scanner, parsing.handles);
  if (!explicit && ['version', 'tag directive'].includes(first))
    return wrong(parsing, 'did not find expected <document start>');
  const root = isOneOf(peekToken(scanner), documentEnds) && explicit ? empty : parseNode(parsing, blockNode);
  // The token behind the document is looked at, too.
  peekToken(scanner);
  return root;
}

const documentEnds: readonly TokenKind[] = ['version', 'tag directive', 'document start', 'document end', 'stream end'];

function isOneOf({ kind }: Token, kinds: readonly TokenKind[]): boolean {
  return kinds.includes(kind);
}

function wrong(parsing: Parsing, problem: string): undefined {
  // yaml.v2 counts these lines from 0, and names none for the first.
  return fail(parsing.scanner.cursor, problem, peekToken(parsing.scanner).at.line);
}

interface Place {
  readonly block: boolean;
  /** A list may start here without being indented deeper than its key. */
  readonly indentless: boolean;
}

const blockNode: Place = { block: true, indentless: false };
const blockValue: Place = { block: true, indentless: true };
const flowNode: Place = { block: false, indentless: false };

interface Properties {
  readonly anchor: string | undefined;
  readonly tag: string;
}

function parseNode(parsing: Parsing, place: Place): YamlNode | undefined {
  const { scanner } = parsing;
  if (peekToken(scanner).kind === 'alias') return parseAlias(parsing);
  const properties = parseProperties(parsing);
  if (properties === undefined) return undefined;
  const { kind } = peekToken(scanner);
  if (kind === 'scalar') return parseScalar(parsing, properties);
  if (parsing.depth <= 0) return wrong(parsing, 'exceeded max depth');
  parsing.depth--;
  const node = parseCollection(parsing, place, properties);
  parsing.depth++;
  if (node !== undefined) return node;
  if (properties.anchor === undefined && properties.tag === '')
    return wrong(parsing, 'did not find expected node content');
  return anchored(parsing, properties, { ...empty, tag: properties.tag, implicit: properties.tag === '' });
}

function parseCollection(parsing: Parsing, place: Place, properties: Properties): YamlNode | undefined {
  const { kind } = peekToken(parsing.scanner);
  const { tag } = properties;
  const sequence: SequenceNode = { kind: 'sequence', tag, items: [] };
  const mapping: MappingNode = { kind: 'mapping', tag, pairs: [] };
  switch (kind) {
    case 'entry':
      if (!place.indentless) return undefined;
      return fill(parsing, properties, sequence, () => parseIndentless(parsing, sequence));
    case '[':
      return fill(parsing, properties, sequence, () => parseFlowSequence(parsing, sequence));
    case '{':
      return fill(parsing, properties, mapping, () => parseFlowMapping(parsing, mapping));
    case 'block sequence start':
      if (!place.block) return undefined;
      return fill(parsing, properties, sequence, () => parseBlockSequence(parsing, sequence));
    case 'block mapping start':
      if (!place.block) return undefined;
      return fill(parsing, properties, mapping, () => parseBlockMapping(parsing, mapping));
    default:
      return undefined;
  }
}

/** An anchor is known before what it stands for is complete. */
function fill(parsing: Parsing, properties: Properties, node: YamlNode, parse: () => void): YamlNode {
  anchored(parsing, properties, node);
  parse();
  return node;
}

function anchored(parsing: Parsing, { anchor }: Properties, node: YamlNode): YamlNode {
  if (anchor !== undefined) parsing.anchors.set(anchor, node);
  return node;
}

function parseAlias(parsing: Parsing): YamlNode | undefined {
  const { value: name } = nextToken(parsing.scanner);
  const target = parsing.anchors.get(name);
  if (target !== undefined) return { kind: 'alias', name, target };
  return fail(parsing.scanner.cursor, `unknown anchor '${name}' referenced`, 0);
}

/** An anchor and a tag, in any order. */
function parseProperties(parsing: Parsing): Properties | undefined {
  const { scanner, handles } = parsing;
  const takeIf = (kind: TokenKind) => (peekToken(scanner).kind === kind ? nextToken(scanner) : undefined);
  const before = takeIf('anchor');
  const tagToken = takeIf('tag');
  const anchor = before ?? (tagToken === undefined ? undefined : takeIf('anchor'));
  const tag = tagToken === undefined ? '' : resolveTag(tagToken, handles);
  return tag === undefined ? wrong(parsing, 'found undefined tag handle') : { anchor: anchor?.value, tag };
}

function parseScalar(parsing: Parsing, properties: Properties): YamlNode {
  const { value: text, plain } = nextToken(parsing.scanner);
  const { tag } = properties;
  return anchored(parsing, properties, { kind: 'scalar', tag, text, implicit: (tag === '' && plain) || tag === '!' });
}

/** A node, or an empty one before a token that cannot start any. */
function parseUnless(parsing: Parsing, ends: readonly TokenKind[], place: Place): YamlNode {
  if (isOneOf(peekToken(parsing.scanner), ends)) return empty;
  return parseNode(parsing, place) ?? empty;
}

/** Whether the reading can go on: after a problem every loop ends. */
function goesOn({ scanner }: Parsing): boolean {
  return scanner.cursor.problem === undefined;
}

function parseBlockSequence(parsing: Parsing, { items }: SequenceNode): void {
  const { scanner } = parsing;
  nextToken(scanner);
  while (goesOn(parsing) && peekToken(scanner).kind === 'entry') {
    nextToken(scanner);
    items.push(parseUnless(parsing, ['entry', 'block end'], blockNode));
  }
  if (peekToken(scanner).kind === 'block end') nextToken(scanner);
  else wrong(parsing, "did not find expected '-' indicator");
}

function parseIndentless(parsing: Parsing, { items }: SequenceNode): void {
  const { scanner } = parsing;
  while (goesOn(parsing) && peekToken(scanner).kind === 'entry') {
    nextToken(scanner);
    items.push(parseUnless(parsing, ['entry', 'key', 'value', 'block end'], blockNode));
  }
}

const keyEnds: readonly TokenKind[] = ['key', 'value', 'block end'];

function parseBlockMapping(parsing: Parsing, { pairs }: MappingNode): void {
  const { scanner } = parsing;
  nextToken(scanner);
  while (goesOn(parsing) && peekToken(scanner).kind === 'key') {
    nextToken(scanner);
    const key = parseUnless(parsing, keyEnds, blockValue);
    pairs.push([key, parseValue(parsing, keyEnds, blockValue)]);
  }
  if (peekToken(scanner).kind === 'block end') nextToken(scanner);
  else wrong(parsing, 'did not find expected key');
}

function parseValue(parsing: Parsing, ends: readonly TokenKind[], place: Place): YamlNode {
  if (peekToken(parsing.scanner).kind !== 'value') return empty;
  nextToken(parsing.scanner);
  return parseUnless(parsing, ends, place);
}

/** Items of a flow collection, between commas, up to its closing bracket. */
function parseFlowItems(parsing: Parsing, close: ']' | '}', parseItem: () => void): void {
  const { scanner } = parsing;
  nextToken(scanner);
  for (let first = true; goesOn(parsing) && peekToken(scanner).kind !== close; first = false) {
    if (!first) {
      if (peekToken(scanner).kind !== ',') wrong(parsing, `did not find expected ',' or '${close}'`);
      nextToken(scanner);
    }
    if (peekToken(scanner).kind !== close) parseItem();
  }
  nextToken(scanner);
}

function parseFlowSequence(parsing: Parsing, { items }: SequenceNode): void {
  const { scanner } = parsing;
  parseFlowItems(parsing, ']', () => {
    if (peekToken(scanner).kind !== 'key') items.push(parseNode(parsing, flowNode) ?? empty);
    else {
      nextToken(scanner);
      items.push({ kind: 'mapping', tag: '', pairs: [parsePair(parsing)] });
    }
  });
}

/** A pair that stands alone in a list: `[a: b]`. */
function parsePair(parsing: Parsing): [YamlNode, YamlNode] {
  const ends: readonly TokenKind[] = [',', ']'];
  const missing = isOneOf(peekToken(parsing.scanner), ['value', ...ends]);
  // yaml.v2 drops the token behind a missing key.
  if (missing) nextToken(parsing.scanner);
  const key = missing ? empty : (parseNode(parsing, flowNode) ?? empty);
  return [key, parseValue(parsing, ends, flowNode)];
}

function parseFlowMapping(parsing: Parsing, { pairs }: MappingNode): void {
  const { scanner } = parsing;
  parseFlowItems(parsing, '}', () => {
    if (peekToken(scanner).kind !== 'key') pairs.push([parseNode(parsing, flowNode) ?? empty, empty]);
    else {
      nextToken(scanner);
      const key = parseUnless(parsing, ['value', ',', '}'], flowNode);
      pairs.push([key, parseValue(parsing, [',', '}'], flowNode)]);
    }
  });
}
