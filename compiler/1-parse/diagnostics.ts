import { defineDiagnostics } from '../diagnostics/define.ts';

/** What can be wrong with a file before anyone asks what it means. */
export const parseDiagnostics = defineDiagnostics({
  // Mistakes in the YAML itself: nothing of the file can be used.
  unreadable: {
    code: 'STK1000',
    severity: 'error',
    message: 'This file is not correct YAML from here on: look at the indentation, quotes and brackets just before.',
  },
  tabIndentation: {
    code: 'STK1001',
    severity: 'error',
    message: 'This line is indented with a tab, and YAML allows only spaces there.',
  },
  wrongIndentation: {
    code: 'STK1002',
    severity: 'error',
    message: 'The indentation of this line fits neither the line above nor any level before it.{suggestion}',
  },
  duplicateKey: {
    code: 'STK1003',
    severity: 'error',
    message: 'The key "{key}" stands twice in one mapping.{suggestion}',
  },
  unclosedQuote: {
    code: 'STK1004',
    severity: 'error',
    message: 'A {quote} is opened and never closed.',
  },
  unclosedBracket: {
    code: 'STK1005',
    severity: 'error',
    message: 'A "[" or "{" is opened and never closed.',
  },
  leavesOpen: {
    code: 'STK1006',
    severity: 'error',
    message:
      'This line is indented too little to belong to the quote or bracket that is still open above: close that first, or indent this line.',
  },
  secondColon: {
    code: 'STK1007',
    severity: 'error',
    message:
      'There is a second ": " on this line: put the whole value in quotes if the colon belongs to it.{suggestion}',
  },
  missingColon: {
    code: 'STK1008',
    severity: 'error',
    message: 'A key was expected here, on one line and followed by ": ".{suggestion}',
  },
  reservedCharacter: {
    code: 'STK1009',
    severity: 'error',
    message: 'A value cannot start with "{character}" unless it is in quotes.',
  },
  placeholderInBrackets: {
    code: 'STK1010',
    severity: 'error',
    message: 'Between brackets a value with "${" must be in quotes, because "{" means a mapping there.',
  },
  textAfterValue: {
    code: 'STK1011',
    severity: 'error',
    message: 'The value ended before this text: remove the text, or put everything in one pair of quotes.{suggestion}',
  },
  strayBracket: {
    code: 'STK1012',
    severity: 'error',
    message: 'Nothing is open here that "{bracket}" could close.{suggestion}',
  },
  missingComma: {
    code: 'STK1013',
    severity: 'error',
    message: 'A comma is missing before this.',
  },
  emptyItem: {
    code: 'STK1014',
    severity: 'error',
    message: 'There is nothing between this comma and the one before it.',
  },
  unknownEscape: {
    code: 'STK1015',
    severity: 'error',
    message:
      'A backslash in double quotes cannot be followed by "{character}"{suggestion}: write two backslashes, or use single quotes.',
  },
  blockHeader: {
    code: 'STK1016',
    severity: 'error',
    message:
      'After "|" or ">" the line may hold only "+", "-", one digit from 1 to 9, and a comment: the text starts on the next line. If the value itself begins with this sign, put it in quotes.',
  },
  controlCharacter: {
    code: 'STK1017',
    severity: 'error',
    message: 'The character {character} is not allowed in YAML: remove it, or write it as an escape in double quotes.',
  },
  notUtf8: {
    code: 'STK1018',
    severity: 'error',
    message: 'A character here could not be read: save the file in the encoding UTF-8.',
  },
  badAnchor: {
    code: 'STK1019',
    severity: 'error',
    message: 'An anchor is "&name" once before a value, and an alias is "*name" alone: this is neither.{suggestion}',
  },
  badTag: {
    code: 'STK1020',
    severity: 'error',
    message: 'This is no tag that YAML understands: a tag is a word after "!", with a blank behind it.',
  },
  badDirective: {
    code: 'STK1021',
    severity: 'error',
    message: 'A line that starts with "%" can only be "%YAML 1.1", "%YAML 1.2" or "%TAG", followed by a line "---".',
  },
  listOnKeyLine: {
    code: 'STK1022',
    severity: 'error',
    message: 'A list cannot start on the line of its key: put "- " on the next line, or the value in quotes.',
  },
  belongsNowhere: {
    code: 'STK1023',
    severity: 'error',
    message: 'This text belongs to nothing above it: look at its indentation and at the line before.',
  },
  spaceAfterColon: {
    code: 'STK1024',
    severity: 'error',
    message: 'A blank is missing after the colon.',
  },
  openAtEnd: {
    code: 'STK1025',
    severity: 'error',
    message: 'A quote or bracket is still open where the file ends.',
  },

  // Limits.
  secondDocument: {
    code: 'STK1030',
    severity: 'error',
    message:
      'A second YAML document starts here, and a file can hold only one: move it to a file of its own, or remove this line if what follows belongs to what stands above.',
  },
  tooLarge: {
    code: 'STK1031',
    severity: 'error',
    message: 'This file has {length} characters; more than {limit} are not read.',
  },
  tooDeep: {
    code: 'STK1032',
    severity: 'error',
    message: 'Lists and mappings are nested more than {limit} levels deep here.',
  },
  tooManyAliases: {
    code: 'STK1033',
    severity: 'error',
    message: 'With the alias "*{name}" the aliases of this file stand for more than {limit} values.',
  },
  tooManyMerges: {
    code: 'STK1034',
    severity: 'error',
    message: 'With this "<<" the merge keys of this file copy more than {limit} entries.',
  },
  tooManyProblems: {
    code: 'STK1035',
    severity: 'warning',
    message: 'This file has more problems than the {limit} that are shown.',
  },
  numberTooLong: {
    code: 'STK1036',
    severity: 'error',
    message: 'This number is too large to be a number: put it in quotes if it is text.',
  },

  // Correct YAML that cannot be a part of a stack.
  keyNotText: {
    code: 'STK1040',
    severity: 'error',
    message:
      'A key must be text, and this one is a {found}: put it in quotes if the brackets belong to the text.{suggestion}',
  },
  emptyKey: {
    code: 'STK1041',
    severity: 'error',
    message: 'There is no key before this colon.',
  },
  unknownAnchor: {
    code: 'STK1042',
    severity: 'error',
    message: 'There is no "&{name}" above this "*{name}".{suggestion}',
  },
  recursiveAlias: {
    code: 'STK1043',
    severity: 'error',
    message: 'The alias "*{name}" stands inside the very value that it repeats.',
  },
  mergeNotMapping: {
    code: 'STK1044',
    severity: 'error',
    message: 'Only mappings can be merged with "<<", and this is {found}.{suggestion}',
  },
  unknownTag: {
    code: 'STK1045',
    severity: 'error',
    message: 'The tag "{tag}" is not known.{suggestion}',
  },
  tagMismatch: {
    code: 'STK1046',
    severity: 'error',
    message: 'The tag "{tag}" asks for {wanted}, and this is something else.',
  },
  includeWithoutPath: {
    code: 'STK1047',
    severity: 'error',
    message: '"{tag}" must be followed by the path of a file or folder.',
  },
  tagOnKey: {
    code: 'STK1048',
    severity: 'error',
    message: '"{tag}" cannot stand before a key.',
  },
  oldInclude: {
    code: 'STK1049',
    severity: 'error',
    message:
      'Files are no longer included with "{old}": write "{instead}" instead. "stackc migrate" rewrites all of them, and what else is of that time.',
  },
  readsDifferently: {
    code: 'STK1050',
    severity: 'warning',
    message:
      '"{text}" without quotes is {reading} in YAML 1.2, which is used here, and {other} in YAML 1.1: write {explicit}, or choose with "yaml_version" in "settings".',
  },
  unknownYamlVersion: {
    code: 'STK1051',
    severity: 'error',
    message: 'The YAML version "{version}" is not known: choose "1.1" or "1.2".',
  },
  notAValue: {
    code: 'STK1052',
    severity: 'error',
    message: '"{text}" without quotes has no meaning in YAML 1.1: put it in quotes.',
  },
  halfCharacter: {
    code: 'STK1053',
    severity: 'error',
    message: 'This text holds half of a character (an escape from \\uD800 to \\uDFFF without its partner).',
  },
  typographicQuotes: {
    code: 'STK1059',
    severity: 'warning',
    message:
      "These quotes are letters to YAML, so they belong to the text: write '\"' on both sides, or put the whole in such quotes if they are meant.",
  },
  notFinite: {
    code: 'STK1054',
    severity: 'error',
    message:
      '"{text}" stands for {what}, which cannot be written: JSON has neither infinite numbers nor "not a number". Put it in quotes if it is text.',
  },
  tooSmall: {
    code: 'STK1055',
    severity: 'warning',
    message: '"{text}" is closer to zero than a number can be, and is read as 0.0: put it in quotes if it is text.',
  },
  itemAmongKeys: {
    code: 'STK1056',
    severity: 'error',
    message:
      'A list item stands here among the keys of a mapping: remove its "- ", or give the list a key of its own and indent it below.',
  },
  lineAmongItems: {
    code: 'STK1057',
    severity: 'error',
    message:
      'This line stands among the items of a list without "- ": put "- " before it, or indent it to belong to the item above.',
  },
  conflict: {
    code: 'STK1061',
    severity: 'error',
    message: 'Git has left a conflict here: choose between its sides, and remove its marks.',
  },
  valueWithoutBlank: {
    code: 'STK1060',
    severity: 'warning',
    message:
      'Without a blank behind its colon this is a key that has no value: write "{name}: …", or quotes around it if the colon belongs to the key.',
  },
  invisibleCharacter: {
    code: 'STK1058',
    severity: 'error',
    message:
      'The character {character} looks like nothing or like a blank, but is none to YAML: remove it or type a blank, or put the text in quotes if it belongs to it.',
  },
});
