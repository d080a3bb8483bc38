import { maskPhone } from '../../../platform/text';
import { LOGIN, LOGOUT, OTP } from '../http/paths';
import { Csrf } from '../view/shell';

/** The two forms of the sign-in. */

export const LoginForm = ({ phone, next }: { phone: string; next: string }) => (
  <form method="post" action={LOGIN} className="card sign-in">
    <Csrf />
    {next ? <input type="hidden" name="next" value={next} /> : null}
    <label>
      رقم الجوال
      <input name="phone" type="tel" inputMode="tel" autoComplete="tel" dir="ltr" required defaultValue={phone} placeholder="05XXXXXXXX" />
    </label>
    <button type="submit">إرسال رمز الدخول</button>
    <p className="hint">إن كان الرقم لموظف فعّال فسيصله رمز من أربعة أرقام.</p>
  </form>
);

interface OtpFormProps {
  phone: string;
  /** Where a helper of development or staging may show it. */
  devCode: string | null;
}

export const OtpForm = ({ phone, devCode }: OtpFormProps) => (
  <>
    <form method="post" action={OTP} className="card sign-in">
      <Csrf />
      <p>
        أدخل الرمز المرسل إلى <bdi>{maskPhone(phone)}</bdi>
      </p>
      {devCode ? (
        <p className="message message-info" id="dev-code">
          رمز التجربة: <output data-dev-code={devCode}>{devCode}</output>
        </p>
      ) : null}
      <label>
        الرمز
        <input name="code" inputMode="numeric" autoComplete="one-time-code" dir="ltr" maxLength={4} required />
      </label>
      <button type="submit">دخول</button>
    </form>
    <p className="sign-in-links">
      <a href={LOGIN}>رقم آخر أو رمز جديد</a>
      <a href={LOGOUT}>إلغاء</a>
    </p>
  </>
);
