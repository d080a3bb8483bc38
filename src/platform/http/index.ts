export { type BodyKind, type RequestBody, readBody, readBytes, type UploadedFile } from './body';
export * from './endpoint';
export * from './errors';
export * from './fields';
export { f as fieldMessages, m as httpMessages } from './messages';
export { type NumberedPage, numberedPage, pageOf } from './pages';
export { mountSite, type Site } from './site';
export { sharedLimiter, throttleCall } from './throttles';
export { type Collected, collected, fieldErrors, parseInput } from './validation';
