import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from '../../compiler/1-parse/parse.ts';
import { fingerprint, noFingerprints } from '../../compiler/cli/write/fingerprints.ts';
import { planWrites } from '../../compiler/cli/write/plan.ts';
import { emptyRecord } from '../../compiler/cli/write/record.ts';
import type { Json } from '../../compiler/util/json.ts';
import { yamlText } from '../../compiler/yaml/write/yaml-text.ts';
import { memoryEnv } from '../../golden/synthesize.ts';
import { sharedSettings } from './stack-settings.ts';

const test = suite('targets/pulumi/stack-settings');
const path = 'pulumi/Pulumi.dev.yaml';

const config = (team: string) => new Map<string, Json>([['shop:team', team]]);
const textOf = (team: string) => yamlText(new Map([['config', config(team)]]));
const secret = '  shop:token:\n    secure: v1:abc\nencryptionsalt: v1:x\n';

/** What happens to the file: of the text on the disk, what stackc wrote before, and what it wants now. */
function plan({ found, before, team }: { found: string; before: string | undefined; team: string }) {
  const env = {
    ...memoryEnv({}),
    parse: (file: Parameters<typeof parse>[0]) => parse(file, { yamlVersion: undefined }),
  };
  const shared = sharedSettings(
    config(team),
    { ...env, paths: undefined, stackFile: '', home: '', allowUnresolved: false, section: emptySection },
    yamlText,
  );
  const written = new Map(before === undefined ? [] : [[path, fingerprint(before)]]);
  const [step] = planWrites({
    files: [{ path, text: textOf(team), shared }],
    record: { ...emptyRecord, files: new Set(written.keys()) },
    fingerprints: { ...noFingerprints, written },
    git: () => undefined,
    read: () => found,
    targets: undefined,
    isPartial: false,
    isCheck: false,
    force: false,
  }).steps;
  return step && { kind: step.kind, text: 'text' in step ? step.text : undefined };
}

const emptySection = { file: { name: '', text: '' }, start: 0, end: 0, kind: 'dict', entries: new Map() } as const;

const cases: readonly (readonly [string, Parameters<typeof plan>[0], ReturnType<typeof plan>])[] = [
  [
    'a secret stays when a value changes',
    { found: textOf('a') + secret, before: textOf('a'), team: 'b' },
    { kind: 'write', text: textOf('b') + secret },
  ],
  [
    'nothing is done when nothing of ours changes, however it is spelled',
    {
      found: `encryptionsalt: v1:x\nconfig: {shop:token: {secure: v1:abc}, shop:team: a}\n`,
      before: textOf('a'),
      team: 'a',
    },
    { kind: 'keep', text: `encryptionsalt: v1:x\nconfig: {shop:token: {secure: v1:abc}, shop:team: a}\n` },
  ],
  [
    'a value that was changed by hand is not lost',
    { found: textOf('by hand') + secret, before: textOf('a'), team: 'b' },
    { kind: 'refuse', text: textOf('b') + secret },
  ],
  [
    'what Pulumi wrote before there was a stack',
    { found: 'encryptionsalt: v1:x\n', before: undefined, team: 'a' },
    { kind: 'write', text: `encryptionsalt: v1:x\n${textOf('a')}` },
  ],
  [
    'what somebody wrote before there was a stack',
    { found: textOf('mine'), before: undefined, team: 'a' },
    { kind: 'refuse', text: textOf('a') },
  ],
  ['what cannot be read', { found: 'config: [', before: undefined, team: 'a' }, { kind: 'refuse', text: textOf('a') }],
];
for (const [name, given, expected] of cases) test(name, () => assert.equal(plan(given), expected));

test.run();
