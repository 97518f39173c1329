/** Random expressions within the subset that stackc reads, from a seed: the same seed gives the same expressions. */

export type Random = () => number;

/** A small generator of numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Kind = 'whole' | 'float' | 'text' | 'truth' | 'list' | 'map';
type Make = (random: Random, depth: number) => string;

/** `$w $f $t $b $l $m` stand for another expression of that kind, `$a` for one of any kind. */
const forms: Readonly<Record<Kind, readonly string[]>> = {
  whole: [
    '$w + $w',
    '$w - $w',
    '$w * $w',
    '$w // $w',
    '$w % $w',
    '-$w',
    '+$b',
    '~$w',
    '$w & $w',
    '$w | $w',
    '$w ^ $w',
    '$w ** 2',
    '$w << 3',
    '$w >> 1',
    'len($t)',
    'len($l)',
    'len($m)',
    'int($f)',
    'int(str($w))',
    'abs($w)',
    'round($f)',
    'round($w, -1)',
    'sum([$w, $w])',
    'max($w, $w)',
    'min([$w, $w, $w])',
    '$t.find($t)',
    '$t.count($t)',
    '($w if $b else $w)',
    '$l.count($a)',
    'vars.n',
    'ord("x")',
    'vars["m"]["k"]',
    'divmod($w, $w)[0]',
    'int($b)',
    'sum(x for x in range($w % 7))',
    '$t.rfind($t, $w)',
    '$t.index($t)',
  ],
  float: [
    '$w / $w',
    '$f + $f',
    '$f - $w',
    '$f * $f',
    '$f / $f',
    '$f // $f',
    '$f % $f',
    '$w % $f',
    '-$f',
    'float($w)',
    'float(str($f))',
    'abs($f)',
    'round($f, 2)',
    'round($f, -1)',
    'max($f, $w)',
    'vars.f',
    'sum([$f, $w])',
    '$f ** 2',
  ],
  text: [
    '$t + $t',
    '$t * ($w % 4)',
    'str($a)',
    'repr($a)',
    '$t.upper()',
    '$t.lower()',
    '$t.title()',
    '$t.capitalize()',
    '$t.strip()',
    '$t.strip($t)',
    '$t.lstrip()',
    '$t.rstrip("ab ")',
    '$t.replace($t, $t)',
    '$t.replace($t, $t, 1)',
    '$t.join([$t, $t])',
    '$t[$w]',
    '$t[$w:$w]',
    '$t[::-1]',
    '$t[$w::2]',
    '$t.zfill($w % 9)',
    '$t.center($w % 12, "*")',
    '$t.ljust($w % 12)',
    '$t.rjust($w % 12, "-")',
    '$t.swapcase()',
    '$t.removeprefix($t)',
    '$t.removesuffix($t)',
    'f"{$w:05d}|{$f:.3f}"',
    'f"{$t!r:>12}"',
    'f"{$f:10.2e}"',
    'f"{$f:g}"',
    'f"{$w:,}"',
    'f"{$w:+x}"',
    'f"{$f:.1%}"',
    '"{} {:>6} {!r}".format($a, $t, $t)',
    '"%s-%04d-%.2f" % ($t, $w, $f)',
    '"%r %5s %-5s|" % ($a, $t, $t)',
    'format($f, ".4g")',
    'format($f, "012,.2f")',
    'format($w, "08b")',
    '($t if $b else $t)',
    'vars.s',
    '"".join(sorted($t))',
    '$t.partition($t)[0]',
    '$t.rpartition($t)[2]',
    '($t or $t)',
    '($t and $t)',
    'hex($w)',
    'oct($w)',
    'bin($w)',
    'min($t, $t)',
    '$t.casefold()',
    'chr(97 + $w % 26)',
    '$t.expandtabs(4)',
    'f"{$w:^9}{$b}"',
    'f"{$f}"',
  ],
  truth: [
    '$w == $w',
    '$w < $f',
    '$f >= $w',
    '$t == $t',
    '$t < $t',
    '$t in $t',
    '$a in $l',
    '$t not in $m',
    'not $a',
    '($b and $b)',
    '($b or $b)',
    '$w < $w <= $w',
    '$a == $a',
    '$a != $a',
    '$a is None',
    '$t.startswith($t)',
    '$t.endswith(($t, $t))',
    '$t.isdigit()',
    '$t.isalpha()',
    '$t.isalnum()',
    '$t.isupper()',
    '$t.islower()',
    '$t.isspace()',
    '$t.istitle()',
    'bool($a)',
    'any($l)',
    'all($l)',
    '$l == $l',
    '$l < $l',
    '$m == $m',
    'vars.b',
    '$t.isidentifier()',
  ],
  list: [
    '[$a, $a]',
    '[$w, $w, $w]',
    '[$t, $t]',
    '$l + $l',
    '$l * 2',
    '$l[$w:]',
    '$l[::-1]',
    '$l[$w:$w]',
    'list($t)',
    'sorted([$w, $w, $w])',
    'sorted([$t, $t, $t], reverse=True)',
    'sorted([$t, $t], key=len)',
    '[x for x in $l]',
    '[x * 2 for x in range($w % 6)]',
    '[x for x in [$w, $w, $w] if x > $w]',
    '[(x, y) for x in $t for y in [1, 2]]',
    '$t.split()',
    '$t.split($t)',
    '$t.split(None, 1)',
    '$t.rsplit($t, 1)',
    '$t.splitlines()',
    'list($m.keys())',
    'list($m.values())',
    'list($m.items())',
    'list(enumerate($t))',
    'list(zip($l, $t))',
    'list(reversed($l))',
    'list(range($w % 5, $w % 9, 2))',
    'vars.l',
    '[*$l, $a]',
    'list(map(str, $l))',
    'list(filter(None, $l))',
    'list(map(lambda x: [x], $l))',
    '[i for i, c in enumerate($t) if c in $t]',
    'sorted(set($t))',
    'sorted(set($t) | set($t))',
    'sorted(set($t) & set($t))',
    '$t.rsplit(None, 1)',
    'list(tuple($l))',
    'sorted($m.items(), key=lambda p: p[0])',
  ],
  map: [
    '{$t: $a}',
    '{$t: $a, $t: $a}',
    '{**$m, $t: $a}',
    '$m | $m',
    '{x: len(x) for x in $t}',
    'dict($m)',
    'dict(a=$a)',
    'dict(zip($t, $l))',
    '{k: v for k, v in $m.items() if v}',
    'vars.m',
    'vars["m"]',
    '{$w: $a}',
    '{str(i): i for i in range(3)}',
  ],
};

const leaves: Readonly<Record<Kind, readonly string[]>> = {
  whole: ['0', '1', '2', '-3', '7', '10', '255', '1_000', '0x1f', '12345678901234567890', 'vars.n', '-1'],
  float: ['0.0', '1.5', '-2.25', '0.1', '1e16', '1e-5', '123456.789', '2.675', '.5', '1e22', '9.995', '-0.0', 'vars.f'],
  text: [
    "''",
    "'a'",
    '"Hello World"',
    "'abc'",
    "' x '",
    "'1,2,3'",
    "'é漢😀'",
    "'a\\tb\\nc'",
    "'ß'",
    '"it\'s"',
    "'ab' 'cd'",
    'vars.s',
    "r'\\d'",
    "'A1_b'",
    "'\\x07'",
    "'42'",
  ],
  truth: ['True', 'False', 'vars.b'],
  list: ['[]', '[1, 2, 3]', "['b', 'a']", '[[1], []]', '[None, True, 1.5]', '(1, 2)', '()', "('a',)", 'vars.l'],
  map: ['{}', "{'k': 1}", "{'a': 1, 'b': [2]}", 'vars.m'],
};

const letters: Readonly<Record<string, Kind>> = { w: 'whole', f: 'float', t: 'text', b: 'truth', l: 'list', m: 'map' };
const kinds = Object.values(letters);

function pick<Item>(random: Random, items: readonly Item[]): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

const make =
  (kind: Kind): Make =>
  (random, depth) => {
    const simple = depth <= 0 || random() < 0.15;
    const form = pick(random, simple ? leaves[kind] : forms[kind]) ?? '0';
    const filled = form.replace(/\$([wftblma])/g, (_, letter: string) => {
      const wanted = letters[letter] ?? pick(random, kinds) ?? 'whole';
      return `(${make(wanted)(random, depth - 1)})`;
    });
    return filled;
  };

/** One expression, nested at most four levels deep. */
export function randomExpression(random: Random): string {
  const kind = pick(random, kinds) ?? 'whole';
  return make(kind)(random, 1 + Math.floor(random() * 3));
}
