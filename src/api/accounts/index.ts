export { bareUsername, displayName, fullName, publicUsername, usernameProblem } from './rules';
export { type Closing, onAccountClosing } from './use-cases/close-account';
