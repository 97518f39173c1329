/** Texts that printers get wrong: what Terraform's two languages, YAML and heredocs treat in their own ways. */

const pieces: readonly string[] = [
  ...['"', "'", '\\', '\\n', '\\u0041', '\n', '\n\n', '\t', '\r\n', ' ', '  ', '\n  ', '\n\t'],
  ...['$', '$$', '%', '%%', '{', '}', '%{', '%{ if true }', '%%{', '${ "$" }'],
  ...[
    'EOT',
    '\nEOT\n',
    '\n  EOT\n',
    '<<EOT\n',
    '<<-EOT\n',
    '#',
    '//',
    '/*',
    '*/',
    '# comment\n',
    '=',
    ' = ',
    ',',
    ';',
    ':',
  ],
  ...['for', 'true', 'null', '0', '1.0', '1e3', '-', '_', '.', '[', ']', '(', ')', '*', '!', '&&'],
  ...[
    'é',
    'e\u0301',
    'ü',
    '日本語',
    '한국',
    '👩‍👩‍👧',
    '🇩🇪',
    '👍🏽',
    '\u200b',
    '\u2028',
    '\ufeff',
    '\u00a0',
    '\u0007',
    '\u007f',
    '\u0301',
  ],
  ...['a', 'b', 'key', 'some text', 'SELECT 1\n', 'line one\nline two\n', '{"a": 1}\n', 'x'],
];

/** A generator of numbers from 0 to 1 that always gives the same ones. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** A text of up to `most` pieces. */
export function awkwardText(random: () => number, most = 6): string {
  const count = Math.floor(random() * (most + 1));
  return Array.from({ length: count }, () => pick(pieces, random)).join('');
}

/** `text` as it stands in a stack, where `$${` is the two characters. */
export function inStack(text: string): string {
  return text.replaceAll('${', () => '$${');
}

export function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}
