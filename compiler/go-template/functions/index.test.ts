import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { templateFunctions } from './index.ts';

const test = suite('go-template/functions');

/** Every name of sprig 3.2.3's `TxtFuncMap`, by the page of its documentation. */
const sprig: Readonly<Record<string, string>> = {
  strings: `abbrev abbrevboth trunc trim upper lower title untitle substr repeat trimall trimAll trimSuffix trimPrefix nospace initials
    randAlphaNum randAlpha randAscii randNumeric swapcase shuffle snakecase camelcase kebabcase wrap wrapWith contains hasPrefix hasSuffix
    quote squote cat indent nindent replace plural hello`,
  checksums: 'sha1sum sha256sum adler32sum',
  conversion: 'toString atoi int64 int float64 toDecimal toStrings',
  lists: `split splitList splitn join sortAlpha list tuple append push mustAppend mustPush prepend mustPrepend first mustFirst rest mustRest
    last mustLast initial mustInitial reverse mustReverse uniq mustUniq without mustWithout has mustHas slice mustSlice concat chunk
    mustChunk compact mustCompact`,
  math: `until untilStep seq add1 add sub div mod mul randInt add1f addf subf divf mulf biggest max min maxf minf ceil floor round`,
  dates: `ago date date_in_zone date_modify dateInZone dateModify duration durationRound htmlDate htmlDateInZone must_date_modify
    mustDateModify mustToDate now toDate unixEpoch`,
  defaults: `default empty coalesce all any fromJson toJson toPrettyJson toRawJson mustFromJson mustToJson mustToPrettyJson mustToRawJson
    ternary`,
  dicts: `dict get set unset hasKey pluck keys pick omit merge mergeOverwrite mustMerge mustMergeOverwrite values dig deepCopy
    mustDeepCopy`,
  reflection: 'typeOf typeIs typeIsLike kindOf kindIs deepEqual',
  system: 'env expandenv getHostByName base dir clean ext isAbs osBase osClean osDir osExt osIsAbs',
  encoding: 'b64enc b64dec b32enc b32dec',
  crypto: `bcrypt htpasswd genPrivateKey derivePassword buildCustomCert genCA genCAWithKey genSelfSignedCert genSelfSignedCertWithKey
    genSignedCert genSignedCertWithKey encryptAES decryptAES randBytes uuidv4`,
  versions: 'semver semverCompare',
  flow: 'fail',
  regex: `regexMatch mustRegexMatch regexFindAll mustRegexFindAll regexFind mustRegexFind regexReplaceAll mustRegexReplaceAll
    regexReplaceAllLiteral mustRegexReplaceAllLiteral regexSplit mustRegexSplit regexQuoteMeta`,
  urls: 'urlParse urlJoin',
};

const helm = 'toYaml fromYaml fromYamlArray fromJsonArray required include tpl lookup'.split(' ');

const known = new Set(templateFunctions.map(({ name }) => name));

for (const [page, names] of Object.entries(sprig)) {
  test(`every function of sprig's page "${page}" is there`, () => {
    for (const name of names.split(/\s+/)) assert.ok(known.has(name), name);
  });
}

test("Helm's functions are there", () => {
  for (const name of helm) assert.ok(known.has(name), name);
});

test('no name stands twice, and none is unknown to sprig and Helm', () => {
  assert.is(known.size, templateFunctions.length);
  const documented = new Set([...Object.values(sprig).flatMap((names) => names.split(/\s+/)), ...helm]);
  assert.equal(
    [...known].filter((name) => !documented.has(name)),
    [],
  );
});

test.run();
