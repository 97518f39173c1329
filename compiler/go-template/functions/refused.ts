import { failure, type ParameterType, type TemplateFunction, templateFunction } from '../function.ts';

const environment = 'a build must not depend on the machine it runs on: pass the value in as data';
const secret =
  'keys and certificates are different each time and do not belong into generated files: use a secret store';

const refusals: readonly (readonly [string, readonly ParameterType[], string])[] = [
  ['env', ['string'], environment],
  ['expandenv', ['string'], environment],
  ['getHostByName', ['string'], environment],
  ['bcrypt', ['string'], secret],
  ['htpasswd', ['string', 'string'], secret],
  ['genPrivateKey', ['string'], secret],
  ['derivePassword', ['any', 'string', 'string', 'string', 'string'], secret],
  ['buildCustomCert', ['string', 'string'], secret],
  ['genCA', ['string', 'int'], secret],
  ['genCAWithKey', ['string', 'int', 'string'], secret],
  ['genSelfSignedCert', ['string', 'list', 'list', 'int'], secret],
  ['genSelfSignedCertWithKey', ['string', 'list', 'list', 'int', 'string'], secret],
  ['genSignedCert', ['string', 'list', 'list', 'int', 'any'], secret],
  ['genSignedCertWithKey', ['string', 'list', 'list', 'int', 'any', 'string'], secret],
  ['encryptAES', ['string', 'string'], secret],
  ['decryptAES', ['string', 'string'], secret],
];

/** sprig's functions that read the machine or make secrets: they exist, so that a template parses, and say why they cannot be used. */
export const refusedFunctions: readonly TemplateFunction[] = refusals.map(([name, takes, reason]) =>
  templateFunction(name, { takes, call: () => failure(reason) }),
);
