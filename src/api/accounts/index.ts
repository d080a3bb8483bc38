export { bareUsername, displayName, fullName, publicUsername, usernameProblem } from './rules';
export { checkOtp } from './use-cases/check-otp';
export { type Closing, onAccountClosing } from './use-cases/close-account';
export { type SendOtp, sendOtp } from './use-cases/send-otp';
export { reportBypass } from './use-cases/welcome-back';
export { type StaffSignIn, welcomeStaff } from './use-cases/welcome-staff';
