import { defineDiagnostics } from '../diagnostics/define.ts';

/** Messages about how the parts of a program fit together. Each code has a page in `diagnostics/docs`. */
export const checkDiagnostics = defineDiagnostics({
  unknownReference: {
    code: 'STK4000',
    severity: 'error',
    missing: 'name',
    message: 'Nothing in this stack is named "{name}".{suggestion}',
  },
  unknownReferenceAllowed: {
    code: 'STK4001',
    severity: 'warning',
    missing: true,
    message: 'Nothing in this stack is named "{name}"; "{text}" is written as it stands.{suggestion}',
  },
  unknownAttribute: {
    code: 'STK4002',
    severity: 'error',
    message: '"{name}" is a {type}, which has no attribute "{attribute}".{suggestion}',
  },
  referenceToDisabled: {
    code: 'STK4003',
    severity: 'error',
    missing: true,
    message: '"{name}" is switched off, so nothing can refer to it.',
  },
  circularReference: {
    code: 'STK4004',
    severity: 'error',
    message: 'Following the references from "{name}" leads back to it: {chain}.',
  },
  plainCredential: {
    code: 'STK4005',
    severity: 'error',
    hidesText: true,
    message: '"{attribute}" of "{name}" is a credential and would be written out in clear; {advice}.',
  },
  plainCredentialAllowed: {
    code: 'STK4006',
    severity: 'warning',
    hidesText: true,
    message: '"{attribute}" of "{name}" is a credential and is written out in clear.',
  },
  sameAddress: {
    code: 'STK4007',
    severity: 'error',
    message: 'Two resources have the address "{address}"; one of them would be lost. {wayOut}.',
  },
  unknownProviderReference: {
    code: 'STK4009',
    severity: 'error',
    missing: true,
    message: '"{name}" asks for the provider "{provider}", which the stack does not have.{suggestion}',
  },
  doubtfulAttribute: {
    code: 'STK4012',
    severity: 'warning',
    message: 'The target may refuse "{path}" of "{name}": {reason}.',
  },
  unknownAttributeAllowed: {
    code: 'STK4013',
    severity: 'warning',
    message:
      '"{name}" is a {type}, which has no attribute "{attribute}"; the reference is written as it stands.{suggestion}',
  },
  dependsOnText: {
    code: 'STK4015',
    severity: 'warning',
    message: '"{text}" is plain text, which no target understands as a dependency of "{name}"; write "{better}".',
  },
  noAttribute: {
    code: 'STK4034',
    severity: 'warning',
    message:
      'The reference to "{name}" names no attribute, so the address "{address}" is written as text. Did you mean "{better}"?',
  },
  ambiguousReference: {
    code: 'STK4017',
    severity: 'error',
    message: 'Two resources are called "{name}", so it cannot be told which one is meant here.',
  },
  unknownProviderAllowed: {
    code: 'STK4025',
    severity: 'warning',
    missing: true,
    message:
      '"{name}" asks for the provider "{provider}", which the stack does not have; the name is written as it stands.{suggestion}',
  },
  referenceToDisabledAllowed: {
    code: 'STK4026',
    severity: 'warning',
    missing: true,
    message: '"{name}" is switched off; the reference to it is written as it stands.',
  },
  referenceToOtherTarget: {
    code: 'STK4027',
    severity: 'error',
    message:
      '"{name}" is written for {here} and cannot refer to "{target}", which is written for {there}; put the value into a variable that both use.',
  },
  assembledCredential: {
    code: 'STK4040',
    severity: 'warning',
    hidesText: true,
    message:
      '"{attribute}" of "{name}" is a field for credentials and is written out in clear, as the stack puts it together; if it is one, {advice}.',
  },
  forceDestroyProtected: {
    code: 'STK4044',
    severity: 'warning',
    message:
      'Destroying "{name}" would delete what is in it, because "force_destroy" is true, and the environment "{environment}" is protected; write "force_destroy: false".',
  },
  sameKeyInJob: {
    code: 'STK4028',
    severity: 'error',
    message: 'The job "{name}" has two entries for the {what} "{key}".',
  },
  unknownKeyInJob: {
    code: 'STK4029',
    severity: 'error',
    message: 'The job "{name}" has no {what} "{key}".{suggestion}',
  },
  samePrincipal: {
    code: 'STK4030',
    severity: 'warning',
    message:
      '"{name}" has two entries for "{principal}", which Databricks joins to one, so every plan will have a change; write one entry with everything that "{principal}" may do.',
  },
  attributeOfPulumi: {
    code: 'STK4032',
    severity: 'warning',
    message:
      '"{written}" is how Pulumi spells the attribute "{name}", which is its name for every other target. Write "{name}".',
  },
  localFileMissing: {
    code: 'STK2214',
    severity: 'warning',
    message: '"{name}" is made from "{path}", but there is no such file.{suggestion}',
  },
});
