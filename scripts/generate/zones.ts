/**
 * Writes `compiler/go-template/time/generated/zones.txt`, and the names alone as `compiler/util/generated/time-zone-names.ts`, from a compiled zone database (TZif files, RFC 8536): the machine's own, or the
 * folder given as argument. Run by hand when the IANA database changes: `tsx scripts/generate/zones.ts [FOLDER]`.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleAt } from '../../compiler/go-template/time/posix-rule.ts';

interface ZoneFile {
  readonly states: readonly { readonly offset: number; readonly summer: boolean; readonly abbreviation: string }[];
  readonly transitions: readonly { readonly at: number; readonly state: number }[];
  readonly rule: string;
}

const folder = process.argv[2] ?? '/usr/share/zoneinfo';
const namesTarget = 'compiler/util/generated/time-zone-names.ts';
const target = 'compiler/go-template/time/generated/zones.txt';
const names = zoneNames('');
const byRecord = new Map<string, string>();
const lines: string[] = [];
for (const name of names) {
  const record = printZone(readZoneFile(readFileSync(join(folder, name))));
  const known = byRecord.get(record);
  if (known === undefined) byRecord.set(record, name);
  lines.push(known === undefined ? `${name}|${record}` : `${name}>${known}`);
}
const version =
  readFileSync(join(folder, 'tzdata.zi'), 'utf8').split('\n', 1)[0]?.replace('# version ', '') ?? 'unknown';
const head = `# The IANA zone database ${version} (public domain), written by scripts/generate/zones.ts. See ../zone.ts for the form.`;
writeFileSync(target, `${head}\n${lines.join('\n')}\n`);
writeFileSync(namesTarget, namesFile(names.filter((name) => name !== 'Factory')));
process.stdout.write(`${names.length} zones, ${byRecord.size} different\n`);

/** "Factory" is the name for a machine that nobody has told where it is. */
function namesFile(all: readonly string[]): string {
  const rows: string[] = [];
  for (const name of all) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + name.length < 115) rows[rows.length - 1] = `${last} ${name}`;
    else rows.push(name);
  }
  const what = `The names of the IANA zone database ${version} (public domain), written by scripts/generate/zones.ts.`;
  return `/** ${what} */\nexport const timeZoneNames = \`\n${rows.join('\n')}\n\`;\n`;
}

function zoneNames(below: string): readonly string[] {
  return readdirSync(join(folder, below))
    .sort()
    .flatMap((entry) => {
      const path = below === '' ? entry : `${below}/${entry}`;
      if (['posix', 'right', 'localtime', 'posixrules'].includes(path)) return [];
      if (statSync(join(folder, path)).isDirectory()) return zoneNames(path);
      return readFileSync(join(folder, path)).subarray(0, 4).toString('latin1') === 'TZif' ? [path] : [];
    });
}

/** Reads the 64-bit part, which follows the 32-bit one. */
function readZoneFile(bytes: Buffer): ZoneFile {
  const counts = (at: number) => Array.from({ length: 6 }, (_, index) => bytes.readUInt32BE(at + 20 + 4 * index));
  const [isUtc = 0, isStandard = 0, leaps = 0, times = 0, types = 0, letters = 0] = counts(0);
  const second = 44 + times * 5 + types * 6 + letters + leaps * 8 + isStandard + isUtc;
  const [isUtc2 = 0, isStandard2 = 0, leaps2 = 0, times2 = 0, types2 = 0, letters2 = 0] = counts(second);
  const start = second + 44;
  const transitions = Array.from({ length: times2 }, (_, index) => ({
    at: Number(bytes.readBigInt64BE(start + 8 * index)),
    state: bytes[start + 8 * times2 + index] ?? 0,
  }));
  const typesAt = start + 9 * times2;
  const lettersAt = typesAt + 6 * types2;
  const states = Array.from({ length: types2 }, (_, index) => {
    const at = typesAt + 6 * index;
    const letter = lettersAt + (bytes[at + 5] ?? 0);
    const abbreviation = bytes.subarray(letter, bytes.indexOf(0, letter)).toString('latin1');
    return { offset: bytes.readInt32BE(at), summer: bytes[at + 4] === 1, abbreviation };
  });
  const footerAt = lettersAt + letters2 + leaps2 * 12 + isStandard2 + isUtc2;
  return { states, transitions, rule: bytes.subarray(footerAt).toString('latin1').trim() };
}

function printZone({ states, transitions, rule }: ZoneFile): string {
  const kept = [...transitions];
  while (kept.length > 1 && followsRule(kept[kept.length - 1], kept[kept.length - 2])) kept.pop();
  let before = 0;
  const deltas = kept.map(({ at, state }) => {
    const delta = at - before;
    before = at;
    return delta.toString(36) + state.toString(36);
  });
  const first = firstState({ states, transitions, rule });
  const printed = states.map(({ abbreviation, offset }) => `${abbreviation} ${offset}`);
  return `${printed.join(',')}|${first}|${deltas.join(' ')}|${rule}`;

  /** Whether the rule alone says what the last transition says, from the one before on. */
  function followsRule(last: ZoneFile['transitions'][number] | undefined, previous: typeof last): boolean {
    if (last === undefined || previous === undefined || rule === '') return false;
    const says = (at: number, state: number) => {
      const { offset, abbreviation } = ruleAt(rule, at);
      return offset === states[state]?.offset && abbreviation === states[state]?.abbreviation;
    };
    return says(last.at, last.state) && says(last.at - 1, previous.state) && says(previous.at, previous.state);
  }
}

/** The state before the first transition, as Go chooses it (`lookupFirstZone`). */
function firstState({ states, transitions }: ZoneFile): number {
  if (!transitions.some(({ state }) => state === 0)) return 0;
  const begins = transitions[0]?.state ?? 0;
  if (states[begins]?.summer) {
    for (let state = begins - 1; state >= 0; state--) if (!states[state]?.summer) return state;
  }
  const standard = states.findIndex(({ summer }) => !summer);
  return Math.max(0, standard);
}
