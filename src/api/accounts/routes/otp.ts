import { anyone } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import otp from '../controllers/otp';
import { docs } from '../docs';

export default router(
  'accounts',
  [
    endpoint({
      method: 'POST',
      path: '/accounts/otp/send/',
      summary: 'Send a one-time code by SMS',
      access: anyone,
      throttle: 'otp',
      ignoreToken: true,
      body: contract.sendOtp,
      response: contract.sendOtpAnswer,
      handler: otp.send,
    }),
    endpoint({
      method: 'POST',
      path: '/accounts/otp/verify/',
      summary: 'Sign in with a one-time code',
      access: anyone,
      throttle: 'otp',
      ignoreToken: true,
      body: contract.verifyOtp,
      response: contract.verifyOtpAnswer,
      handler: otp.verify,
    }),
  ],
  docs,
);
