/**
 * The offset of the first `{% raw %}` or `{% verbatim %}` without an end; undefined when there is none. The parser of nunjucks takes the rest
 * of the template as it stands then, without a word, and looks for the end from every character. Takes time in proportion to the text.
 */
export function unclosedRaw(text: string): number | undefined {
  const opening = /\{#|\{\{|\{%-?/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const behind = opening.lastIndex;
    const name = match[0].startsWith('{%') ? rawTag(text, behind) : undefined;
    const end = name === undefined ? tagEnd(text, match[0], behind) : rawEnd(text, name, behind);
    if (end < 0) return name === undefined ? undefined : match.index;
    opening.lastIndex = end;
  }
  return undefined;
}

function rawTag(text: string, at: number): string | undefined {
  return /^\s*(raw|verbatim)\b/.exec(text.slice(at, at + 2100))?.[1];
}

/** Behind the tag that closes what was opened before `at`; the same name may be nested. */
function rawEnd(text: string, name: string, at: number): number {
  const tag = new RegExp(`\\{%\\s*(end)?${name}\\s*%\\}`, 'g');
  tag.lastIndex = at;
  let open = 1;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    open += match[1] === undefined ? 1 : -1;
    if (open === 0) return tag.lastIndex;
  }
  return -1;
}

const closings: Readonly<Record<string, string>> = { '{#': '#}', '{{': '}}', '{%': '%}', '{%-': '%}' };

/** Behind the end of a tag or a comment; texts in tags may hold anything. */
function tagEnd(text: string, opening: string, at: number): number {
  const closing = closings[opening] ?? '}}';
  if (opening === '{#') return ended(text.indexOf(closing, at), closing);
  const step = new RegExp(`"(?:[^"\\\\]|\\\\[^])*"|'(?:[^'\\\\]|\\\\[^])*'|${closing}`, 'g');
  step.lastIndex = at;
  for (let match = step.exec(text); match; match = step.exec(text)) if (match[0] === closing) return step.lastIndex;
  return -1;
}

function ended(at: number, closing: string): number {
  return at < 0 ? -1 : at + closing.length;
}
