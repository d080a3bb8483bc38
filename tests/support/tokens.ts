import { randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { derivedSecret } from '../../config/server';

interface Claims {
  user_id: number;
  sid: string;
}

/** An access token of the same sign-in that lives for so many seconds: a test cannot wait for the end of a real one. */
export function shortLived(access: string, seconds: number): string {
  const { user_id, sid } = jwt.decode(access) as unknown as Claims;
  return jwt.sign({ token_type: 'access', user_id, sid, surface: 'services', jti: randomUUID() }, derivedSecret('user-jwt'), { algorithm: 'HS256', expiresIn: seconds });
}
