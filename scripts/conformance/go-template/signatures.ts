/** The type of an expression, as the generator thinks of it. */
export type Sort =
  | 'any'
  | 'string'
  | 'int'
  | 'number'
  | 'float'
  | 'bool'
  | 'list'
  | 'dict'
  | 'strings'
  | 'time'
  | 'version'
  | 'constraint'
  | 'versionText'
  | 'pattern'
  | 'replacement'
  | 'layout'
  | 'dateText'
  | 'duration'
  | 'zone'
  | 'url'
  | 'path'
  | 'yaml'
  | 'json'
  | 'encoded'
  | 'format'
  | 'key'
  | 'width'
  | 'typeName'
  | 'kindName'
  | 'seconds'
  | 'words';

export interface FunctionSignature {
  readonly name: string;
  readonly takes: readonly Sort[];
  /** The sort of any number of further arguments. */
  readonly rest?: Sort;
  readonly gives: Sort;
}

/** `name: sort sort …rest > result`, one per line; names that share a signature stand together. */
const lines = `
trim upper lower title untitle swapcase nospace initials camelcase snakecase kebabcase: words > string
trim upper lower title untitle swapcase nospace initials camelcase snakecase kebabcase: string > string
trunc indent nindent wrap: width string > string
repeat: int string > string
abbrev: width words > string
abbrevboth: int width words > string
substr: int width string > string
trimAll trimSuffix trimPrefix: string string > string
contains hasPrefix hasSuffix: string string > bool
replace: string string string > string
wrapWith: width string words > string
plural: string string int > string
quote squote cat: …any > string
toString: any > string
html js urlquery print println: …any > string
printf: format …any > string
split: string string > any
splitn: string int string > any
splitList: string string > strings
join: string list > string
join: string any > string
sortAlpha toStrings: any > strings
default: any any > any
empty not: any > bool
coalesce and or: any …any > any
list tuple: …any > list
concat: list …list > list
all any: …any > bool
ternary: any any bool > any
atoi: string > int
int: any > int
int64: any > number
float64 floor ceil: any > float
toDecimal: any > number
round: any int > float
maxf minf: any …any > float
until: int > list
untilStep: int int int > list
seq: int > string
seq: int int > string
seq: int int int > string
add add1 mul max min biggest: any > number
add sub mul div mod max min: any any > number
addf subf mulf divf: number float > float
add1f: any > float
append push prepend mustAppend: list any > list
first last rest initial reverse uniq compact mustFirst mustRest: list > any
has: any list > bool
without: list …any > list
slice: list > list
slice: list int > list
slice: list int int > list
chunk: int list > list
index: list int > any
index: dict key > any
len: any > int
len: list > int
len: string > int
dict: key any key any > dict
dict: any …any > dict
get: dict key > any
set: dict key any > dict
unset: dict key > dict
hasKey: dict key > bool
pluck: key …dict > list
keys: …dict > strings
values: dict > list
pick omit: dict …key > dict
dig: key any dict > any
dig: key key any dict > any
merge mergeOverwrite mustMerge mustMergeOverwrite: dict dict > dict
deepCopy: any > any
typeOf kindOf: any > string
typeIs typeIsLike: typeName any > bool
kindIs: kindName any > bool
deepEqual: any any > bool
eq ne: any any > bool
eq ne: string string > bool
eq: int int int > bool
lt le gt ge: any any > bool
lt le gt ge: string string > bool
lt ge: int int > bool
b64enc b32enc sha1sum sha256sum adler32sum: string > encoded
b64dec b32dec: encoded > string
b64dec b32dec: string > string
toJson toPrettyJson toRawJson mustToJson: any > string
toYaml: any > string
toYaml: dict > string
toYaml: list > string
fromJson mustFromJson: json > any
fromJsonArray: json > list
fromYaml: yaml > dict
fromYamlArray: yaml > list
toDate mustToDate: layout dateText > time
date: layout time > string
dateInZone: layout time zone > string
date: layout seconds > string
dateInZone: layout seconds zone > string
htmlDate unixEpoch: time > string
htmlDateInZone: time zone > string
dateModify mustDateModify: duration time > time
duration: any > string
durationRound: duration > string
durationRound: number > string
regexMatch mustRegexMatch: pattern string > bool
regexFind mustRegexFind: pattern string > string
regexFindAll mustRegexFindAll: pattern string int > strings
regexReplaceAll mustRegexReplaceAll: pattern string replacement > string
regexReplaceAllLiteral: pattern string replacement > string
regexSplit mustRegexSplit: pattern string int > strings
regexQuoteMeta: string > string
semver: versionText > version
semverCompare: constraint versionText > bool
urlParse: url > dict
urlJoin: dict > string
base dir clean ext: path > string
isAbs: path > bool
osBase osDir: path > string
required: string any > any
lookup: string string string string > dict
fail: string > string
`;

function parseLine(line: string): readonly FunctionSignature[] {
  const [names = '', rest = ''] = line.split(': ');
  const [taken = '', gives = 'any'] = rest.split(/ ?> /);
  const words = taken.split(' ').filter((word) => word !== '');
  const takes = words.filter((word) => !word.startsWith('…')).map(toSort);
  const variadic = words.find((word) => word.startsWith('…'));
  const more = variadic === undefined ? {} : { rest: toSort(variadic.slice(1)) };
  return names.split(' ').map((name) => ({ name, takes, gives: toSort(gives), ...more }));
}

function toSort(word: string): Sort {
  // Adapter: the table above is the only source of these words.
  return word as Sort;
}

export const signatures: readonly FunctionSignature[] = lines.trim().split('\n').flatMap(parseLine);
