import { defineDiagnostics } from '../diagnostics/define.ts';

/** Messages about how files, environments and variables fit together. Each code has a page in `diagnostics/docs`. */
export const resolveDiagnostics = defineDiagnostics({
  stackNotMapping: {
    code: 'STK2000',
    severity: 'error',
    message: 'A stack is a mapping that begins with "name:", but this file {found}.{suggestion}',
  },
  missingName: { code: 'STK2001', severity: 'error', message: 'The stack has no "name".' },
  unknownStackKey: {
    code: 'STK2002',
    severity: 'error',
    message: '{owner} has no key "{key}".{suggestion}',
  },
  expectedMapping: {
    code: 'STK2005',
    severity: 'error',
    message: '"{key}" must be a mapping, but it is {found}.{suggestion}',
  },
  knownTooLate: {
    code: 'STK2006',
    severity: 'error',
    message: '{what} must be known when the stack is compiled, but here it is {found}.',
  },
  yamlVersionElsewhere: {
    code: 'STK2008',
    severity: 'warning',
    message:
      '"yaml_version" has no effect here: it must stand under "settings" in the stack file itself, because it decides how that is read.',
  },
  unknownKind: {
    code: 'STK2010',
    severity: 'error',
    message: '"{key}" is no kind of resource that stackc knows.{suggestion}',
  },
  begunAgain: { code: 'STK2063', severity: 'error', message: '"{name}" {reason}.' },
  undeclaredProvider: {
    code: 'STK2011',
    severity: 'error',
    message:
      '"{key}" is no kind of resource that stackc knows, and the stack declares no provider "{provider}" that could have a type of that name.{suggestion}',
  },
  duplicateResourceName: {
    code: 'STK2012',
    severity: 'error',
    message:
      'The name "{name}" is used twice under "resources"; names are unique over all kinds and providers.{suggestion}',
  },
  resourceNameDiffers: {
    code: 'STK2013',
    severity: 'error',
    message: '"resource_options.name" is "{option}", but the resource is called "{name}"; they must be equal.',
  },
  bodyNotMapping: {
    code: 'STK2014',
    severity: 'error',
    message: 'The resource "{name}" must be a mapping of its fields, but it is {found}.{suggestion}',
  },
  fileNotFound: {
    code: 'STK2020',
    severity: 'error',
    message: '"!{tag} {path}" finds no file or folder at "{resolved}".{suggestion}',
  },
  circularInclude: {
    code: 'STK2021',
    severity: 'error',
    message: '"{path}" includes itself: {chain}.',
  },
  includeNotMapping: {
    code: 'STK2022',
    severity: 'error',
    message: '"!update {path}" needs a file that holds a mapping, but it holds {found}.{suggestion}',
  },
  includeNotList: {
    code: 'STK2023',
    severity: 'error',
    message: '"!extend {path}" needs a file that holds a list, but it holds {found}.',
  },
  includePathNotText: {
    code: 'STK2025',
    severity: 'error',
    message: 'The path behind "!{tag}" must be text, but here it is {found}.',
  },
  mergeNotMapping: {
    code: 'STK2026',
    severity: 'error',
    message: 'The key "<<" merges mappings, but this is {found}.',
  },
  includeTooDeep: {
    code: 'STK2027',
    severity: 'error',
    message: 'Files include each other more than {limit} levels deep.',
  },
  includesTooLarge: {
    code: 'STK2199',
    severity: 'error',
    message:
      'Including "{path}" makes the stack too large: what is included has more than {limit} parts, because files include others again and again.',
  },
  emptyFolder: {
    code: 'STK2028',
    severity: 'warning',
    message:
      '"!{tag} {path}" finds no file that ends with ".yaml" or ".yml" in this folder, so it stands for an empty list.',
  },
  includeEnding: {
    code: 'STK2198',
    severity: 'error',
    message: '"!{tag} {path}" leads to a file that is none of what can be included: YAML, JSON and SQL.',
  },
  providerSchemaNotFound: {
    code: 'STK2029',
    severity: 'error',
    message: '"settings.provider_schemas" names the file "{path}", which does not exist.',
  },
  unknownEnvironment: {
    code: 'STK2030',
    severity: 'error',
    message: 'The stack has no environment "{name}".{suggestion}',
  },
  noEnvironments: {
    code: 'STK2031',
    severity: 'error',
    message: 'The environment "{name}" was asked for, but the stack declares no environments.',
  },
  patchIndexMissing: {
    code: 'STK2032',
    severity: 'error',
    message: 'There is no item {index} in the list that the environment changes: it has {count}, counted from 0.',
  },
  patchMatchesNothing: {
    code: 'STK2033',
    severity: 'warning',
    message: 'The environment removes "{key}", which the stack does not have.{suggestion}',
  },
  patchKeyNotIndex: {
    code: 'STK2034',
    severity: 'error',
    message:
      'The stack has a list here, and an environment changes its items by position: "{index}" should be a whole number from 0.{suggestion}',
  },
  placeholderPatched: {
    code: 'STK2036',
    severity: 'error',
    message:
      'The stack has {text} here, of which an environment cannot change single items; change the variable, or write the whole list.',
  },
  placeholderReplaced: {
    code: 'STK2037',
    severity: 'warning',
    message: 'The stack has {text} here, and a placeholder cannot be merged: all of it is replaced by these entries.',
  },
  environmentNotOverridable: {
    code: 'STK2035',
    severity: 'error',
    message: 'An environment cannot have "{key}"; it belongs to the stack itself.',
  },
  unresolvedVariable: {
    code: 'STK2040',
    severity: 'error',
    message: 'The variable "{name}" has no value.{suggestion}',
  },
  unresolvedVariableAllowed: {
    code: 'STK2041',
    severity: 'warning',
    message: 'The variable "{name}" has no value; "{text}" is written as it stands.{suggestion}',
  },
  blanksInVariable: {
    code: 'STK2050',
    severity: 'warning',
    message: '"{text}" has blanks in it, so it is written as it stands here. Write "{better}" for the variable.',
  },
  pathIntoVariable: {
    code: 'STK2057',
    severity: 'warning',
    message:
      '"{text}" asks for a part of a variable, so it is written as it stands here. Write "{better}" for the part.',
  },
  nearlyPlaceholder: {
    code: 'STK2038',
    severity: 'warning',
    message: '"{text}" is no placeholder of stackc, so it is handed on as it stands.{suggestion}',
  },
  circularVariable: {
    code: 'STK2042',
    severity: 'error',
    message: 'The variable "{name}" needs its own value: {chain}.',
  },
  embeddedCollection: {
    code: 'STK2043',
    severity: 'error',
    message: '{what} is {found} and cannot be put inside a longer text.{way}',
  },
  variableUnused: {
    code: 'STK2044',
    severity: 'warning',
    message: 'The variable "{name}" is given here, but nothing in the stack uses it.{suggestion}',
  },
  variableFileNotMapping: {
    code: 'STK2045',
    severity: 'error',
    message: 'A variable file is a mapping of names to values, but this one holds {found}.',
  },
  sensitiveValueUnused: {
    code: 'STK2046',
    severity: 'warning',
    message: 'The variable "{name}" is sensitive, so the value given here is not used; give it {given}.',
  },
  patternVariable: {
    code: 'STK2047',
    severity: 'error',
    message: 'The pattern "{pattern}" of a variable cannot be used: {reason}.',
  },
  variableFileInclude: {
    code: 'STK2049',
    severity: 'error',
    message: 'The variable "{name}" is included from another file; a variable file holds the values themselves.',
  },
  valuesTooLarge: {
    code: 'STK2048',
    severity: 'error',
    message: 'The variables make this value larger than {limit}.',
  },
  sensitiveWithValue: {
    code: 'STK2053',
    severity: 'error',
    hidesText: true,
    message:
      'The sensitive variable "{name}" cannot have {what} in the stack: a target asks for its value when it runs.',
  },
  placeholderInKey: {
    code: 'STK2051',
    severity: 'warning',
    message: 'Placeholders in keys are not replaced, so "{key}" is written as it stands.',
  },
  sameButCase: {
    code: 'STK2052',
    severity: 'warning',
    message:
      '"{first}" and "{second}" are the same variable, because letter case does not count; the later one is used.',
  },
  backendUnknown: {
    code: 'STK2058',
    severity: 'error',
    message: 'stackc does not write for "{backend}"; it writes for {known}.{suggestion}',
  },
  patchIndexTwice: {
    code: 'STK2059',
    severity: 'error',
    message: 'The item {index} of the list is changed twice here, under two spellings of the same number.',
  },
  readByNobody: {
    code: 'STK2060',
    severity: 'warning',
    message: '"{key}" has no effect: nothing that stackc writes depends on it.',
  },
  userRoot: {
    code: 'STK2061',
    severity: 'error',
    message:
      '"user_root" asks the workspace who deploys, which cannot be known here; write the folder itself, such as "/Workspace/Users/jane@example.com/".',
  },
  relativeRoot: {
    code: 'STK2113',
    severity: 'warning',
    message:
      'The workspace root "{root}" does not begin with "/", and a path in the workspace is a whole one, such as "/Shared/shop/".',
  },
  unknownSetting: {
    code: 'STK2110',
    severity: 'error',
    message: 'There is no setting "{name}".{suggestion}',
  },
  currentUser: {
    code: 'STK2112',
    severity: 'error',
    message:
      '"{text}" asks the workspace who deploys, which cannot be known here; look the user up with "databricks_currentusers" and refer to that.',
  },
  unknownSettingAllowed: {
    code: 'STK2111',
    severity: 'warning',
    message: 'There is no setting "{name}", so its placeholder stays as it is written.{suggestion}',
  },
  tooDeep: {
    code: 'STK2062',
    severity: 'error',
    message:
      'The values of this stack are nested thousands of levels deep, through variables that hold one another, which cannot be followed.',
  },
});
