export { type BlockRow, blockRows, type DocumentRow, documentRows, linksOf } from './queries';
export { BLOCK_KEYS, type BlockKey, DOC_EXTENSIONS, DOC_TYPES, type DocType, LARGEST_DOC_MB, LINK_NAMES, type LinkName, type Links } from './rules';
export type { Author } from './use-cases/author';
export { type BlockInput, saveBlock } from './use-cases/save-block';
export { saveLinks } from './use-cases/save-links';
export { type DocumentInput, uploadDocument } from './use-cases/upload-document';
