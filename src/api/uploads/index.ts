export { uploadId } from './contract';
