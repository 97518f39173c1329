import { defineDiagnostics } from '../../diagnostics/define.ts';

/** Messages about variables that the stack does not declare, or not as it should. Each code has a page in `diagnostics/docs`. */
export const undeclaredDiagnostics = defineDiagnostics({
  takenAsSensitive: {
    code: 'STK2080',
    severity: 'warning',
    message:
      '{subject} declared nowhere in the stack and {feed} {object}, so {taken} taken as sensitive and {value} not read; give {it} {given}.{suggestion}',
  },
  severalWithoutValue: {
    code: 'STK2081',
    severity: 'error',
    message:
      '{count} variables have no value: {names}. Give them under "variables", with "--var", in a variable file, or as variables of the process.',
  },
  nearlyDeclared: {
    code: 'STK2095',
    severity: 'error',
    hidesText: true,
    message:
      '"{name}" looks like the declaration of a sensitive variable, but would be an ordinary mapping that is written out: {problem}.{suggestion}',
  },
  describedByPlaceholder: {
    code: 'STK2094',
    severity: 'warning',
    message:
      'The description of the sensitive variable "{name}" is written as it stands: "{text}" is not replaced in it.',
  },
  takenFromProcess: {
    code: 'STK2082',
    severity: 'warning',
    message:
      '{subject} declared nowhere in the stack and {gets} from the process, so what is written depends on who compiles; declare {it} under "variables" ("{name}: null" takes the value of the process).',
  },
  variablesNested: {
    code: 'STK2068',
    severity: 'warning',
    message:
      'In a variable file "{name}" is a variable, and nothing uses it: the file holds the variables themselves. Leave this line away, and move what is below it to the left; "variables.ENVIRONMENT.yaml" is the file of one environment.',
  },
  variableMisspelt: {
    code: 'STK2066',
    severity: 'warning',
    message:
      'The variable "{name}" is set here, and nothing uses it; if "{other}" is meant, which keeps the value of the stack, write "{other}".',
  },
});
