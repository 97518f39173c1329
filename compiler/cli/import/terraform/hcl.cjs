/** HashiCorp's parser of HCL. A file of its own, beside which the package finds its WebAssembly. */
module.exports = require('@cdktf/hcl2json');
