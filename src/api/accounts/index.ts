export { displayName, fullName, publicUsername } from './rules';
export { type Closing, onAccountClosing } from './use-cases/close-account';
