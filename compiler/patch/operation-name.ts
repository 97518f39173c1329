/** What RFC 6902 knows. */
export const operations = ['add', 'remove', 'replace', 'move', 'copy', 'test'] as const;
export type OperationName = (typeof operations)[number];
