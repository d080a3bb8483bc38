import './jobs';

export { type DirectUpload, type OpenedUpload, openDirectUpload, presignUpload, receiveDirect, spendDirectUpload } from './direct';
export { setUploadLimit, uploadLimitMb } from './entitlement';
export { type PaperRules, prepareOrRefuse } from './in-a-sentence';
export { KINDS, type Kind } from './kinds';
export { linkFile, type MediaTarget, unlinkFiles } from './links';
export { videoPoster } from './poster';
export { type Prepared, prepareUpload, type UploadRules } from './prepare';
export { claimPrivateFile, type PrivateFile, putPrivateFile, withPrivateFile } from './private-files';
export { readPrivate } from './private-read';
export { privateUrl } from './private-urls';
export { FileProblem, fileError, underField } from './problems';
export { discardStored, putFile, putFiles, recordFile, type StoredFile, withStored } from './store';
export { absoluteUrl, type MediaColumns, mediaJoin, thumbnailUrl, videoPosterPath } from './urls';
