/** The part of nunjucks that reads templates; its own types leave it out. */
declare module 'nunjucks/src/parser.js' {
  /** A node of the tree. Which fields there are depends on `typename`; lines and columns count from 0. */
  interface ParsedNode {
    readonly typename: string;
    readonly lineno: number;
    readonly colno: number;
    readonly [field: string]: unknown;
  }

  const parser: {
    /** Throws what is wrong with the text. */
    readonly parse: (text: string, extensions: readonly never[], options: object) => ParsedNode;
  };
  export = parser;
}
