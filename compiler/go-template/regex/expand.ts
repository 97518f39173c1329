import type { Expression } from './expression.ts';

/**
 * Expands `$1`, `$name` and `${name}` in `template` by the groups of `match`; `$$` is a dollar, a group that is not there is empty. A name
 * is as long as possible: `$1W` is the group `1W`. See https://pkg.go.dev/regexp#Regexp.Expand.
 */
export function expandTemplate(template: string, match: Match): string {
  return template.replace(/\$(?:\$|([\p{L}\p{Nd}_]+)|\{([\p{L}\p{Nd}_]+)\})?/gu, (found, bare, braced) => {
    if (found === '$$' || found === '$') return '$';
    return groupText(String(bare ?? braced), match);
  });
}

export interface Match {
  readonly text: string;
  readonly offsets: readonly number[];
  readonly expression: Expression;
}

function groupText(name: string, { text, offsets, expression }: Match): string {
  const isNumber = /^(?:0|[1-9][0-9]{0,8})$/.test(name);
  const group = isNumber ? Number(name) : expression.groups.get(name);
  const start = group === undefined ? -1 : (offsets[2 * group] ?? -1);
  return group === undefined || start < 0 ? '' : text.slice(start, offsets[2 * group + 1]);
}
