/**
 * The door of ajv. CommonJS, because its `require` waits until a schema is read: loading the library costs half of what starting Node does, and a
 * stack without DataOS never needs it.
 */

exports.draft04 = (options) => {
  const { default: Ajv } = require('ajv-draft-04');
  return new Ajv(options);
};

exports.draft07 = (options) => {
  const { Ajv } = require('ajv');
  return new Ajv(options);
};

exports.draft2020 = (options) => {
  const { Ajv2020 } = require('ajv/dist/2020.js');
  return new Ajv2020(options);
};
