import { defineDiagnostics } from '../../compiler/diagnostics/define.ts';

/** What is said of provider resources, whichever target writes them. The codes are those of the rules' first home. */
export const sharedDiagnostics = defineDiagnostics({
  nameNotAllowed: {
    code: 'STK4008',
    severity: 'error',
    message: 'The name "{name}" cannot be used: names begin with a letter and go on with letters, digits, "-" and "_".',
  },
  importOfLookup: {
    code: 'STK4010',
    severity: 'error',
    message: '"{name}" is only looked up, so it cannot have "{option}".',
  },
  countAndForEach: {
    code: 'STK4016',
    severity: 'error',
    message: '"{name}" has both "count" and "for_each"; a resource is repeated in one way only.',
  },
  movedFromNoName: {
    code: 'STK4018',
    severity: 'error',
    message: '"moved_from" of "{name}" must be the name that it had before, but {problem}.',
  },
  secretNameNotAllowed: {
    code: 'STK4011',
    severity: 'error',
    message:
      'The sensitive variable "{name}" becomes a variable of the target; its name must begin with a letter and go on with letters, digits, "-" and "_".',
  },
  countNoNumber: {
    code: 'STK6005',
    severity: 'error',
    message: '"count" of "{name}" must be a whole number from 0 on.',
  },
  copiesOfNothing: {
    code: 'STK6042',
    severity: 'error',
    message: '"for_each" of "{name}" must be a mapping or a list of texts, but {found}.',
  },
  importWithoutId: {
    code: 'STK6006',
    severity: 'error',
    message: '"import_" of "{name}" is empty; it must be the id of the object that is adopted.',
  },
  importedTwice: {
    code: 'STK6048',
    severity: 'warning',
    message: '"import_" of "{name}" adopts the object that "{other}" adopts, too; one object belongs to one resource.',
  },
  fieldsExclude: {
    code: 'STK6034',
    severity: 'warning',
    message: '"{name}" sets both "{first}" and "{second}", of which only one may be set.',
  },
  noneOfFields: {
    code: 'STK6035',
    severity: 'warning',
    message: '"{name}" needs one of {fields} here, and has none.',
  },
  fieldNeedsOther: {
    code: 'STK6036',
    severity: 'warning',
    message: '"{field}" of "{name}" goes only together with "{other}", which is missing.',
  },
});
