import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { introduced, issued } from './credential-forms.ts';
import { mayHoldCredential } from './may-hold-credential.ts';

const test = suite('util/may-hold-credential');

/** The same in one piece, which takes thirty times as long. */
const hints =
  /pass|pwd|secret|token|key|authorization|bearer|basic|identified|:\/\/|sig=|signature=|code=|BEGIN|dapi|dose|dkea|AKIA|ASIA|gh[pousr]_|github_pat|gl(?:pat|rt|dt|ptt|cbt|agent|soat)-|npm_|xox|xapp|[sr]k[-_]|whsec|AIza|eyJ|hooks|SG\.|pypi-|hf_|dckr_|atlasv1|pn[ub]_|dkuaps|pul-|do[opr]_v1|shp(?:at|ca|pa|ss)_|hv[sb]\.|sntry|dp\.|lin_api|NRAK|ya29|GOCSPX|\dQ~|\/api\/webhooks|webhookb2|\/bot\d|oracle|sqlplus|auth|curl|wget|mysql|mariadb|mongo|twine|sqlcmd|bcp|redis-cli|ldap|login|@tcp\(|@unix\(/i;

/** What texts with credentials are made of. */
const pieces = [
  ...['https', '://', 'me', ':', '@', 'host', '/', 'curl', 'wget', ' -u ', ' --user=', ' -p ', 'mysql', 'docker login'],
  ...['Basic ', 'Bearer ', 'sqlplus ', 'jdbc:oracle:thin:', '@tcp(', 'Zq9xKw3vLt7pRw2m', 'hunter2xy', '.', '~', '_'],
  ...['sig=', '&', '?', 'dapi0123456789abcdef', 'sk-', 'ghp_', 'glpat-', 'xoxb-', 'hvs.', 'eyJ', '8Q~', '.atlasv1.'],
  ...[
    'AKIAABCDEFGHIJKLMNOP',
    'hooks.slack.com/services/T1234/B1234/',
    'api.telegram.org/bot1234567:',
    'identified by ',
  ],
  ...[
    "'",
    '"',
    ' ',
    '\n',
    '=',
    'ENV ',
    'redis-cli -a ',
    'ldapsearch -w ',
    'auth=(',
    ', ',
    ')',
    'abcdefghijklmnopqrstuvwxyz0123456789',
  ],
];
const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 9 }).map((parts) => parts.join(''));

test('no form of a credential is passed over', () => {
  const forms = [...issued, ...introduced].map(({ form }) => form);
  fc.assert(
    fc.property(text, (one) => {
      fc.pre(hints.test(one) && !mayHoldCredential(one));
      const isSentence = /[ :=(]/.test(one);
      const isLong = one.length >= (isSentence ? 8 : 16);
      for (const form of forms) if (isLong && one.search(form) >= 0) assert.unreachable(`${form} in ${one}`);
    }),
    { numRuns: 20_000, maxSkipsPerRun: 1_000 },
  );
});

for (const plain of [
  'https://bench.cloud.databricks.com/jobs',
  'Reads the orders - of the day.',
  '/jobs/prod/orders/load_1',
])
  test(`nothing is suspected of ${plain}`, () => assert.not(mayHoldCredential(plain)));

test.run();
