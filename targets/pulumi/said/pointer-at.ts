/** A key or an item of a list that begins at a column. */
interface Token {
  readonly column: number;
  /** Undefined for an item. */
  readonly key: string | undefined;
}

/** What the line `line` (from 1) of a program that stackc wrote is: the keys and the numbers of items from the root down. */
export function pointerAt(text: string, line: number): readonly (string | number)[] {
  const lines = text.split('\n').slice(0, line).reverse();
  const path: (string | number)[] = [];
  let limit = Number.POSITIVE_INFINITY;
  /** The column of the list whose items are being counted. */
  let list: number | undefined;
  for (const each of lines) {
    for (const { column, key } of tokensOf(each).toReversed()) {
      const [first] = path;
      if (column === list && key === undefined && typeof first === 'number') path[0] = first + 1;
      if (column >= limit) continue;
      path.unshift(key ?? 0);
      limit = column;
      list = key === undefined ? column : undefined;
    }
  }
  return path;
}

function tokensOf(line: string): readonly Token[] {
  const [, indent = '', dashes = '', content = ''] = /^( *)((?:- )*)(.*)$/.exec(line) ?? [];
  if (content === '' || content.startsWith('#')) return [];
  const items = Array.from({ length: dashes.length / 2 }, (_, index): Token => {
    return { column: indent.length + 2 * index, key: undefined };
  });
  const key = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'][^:]*(?::[^\s:][^:]*)*):(?: |$)/.exec(content)?.[1];
  const column = indent.length + dashes.length;
  return key === undefined ? items : [...items, { column, key: key.replace(/^(["'])(.*)\1$/, '$2') }];
}
