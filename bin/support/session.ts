import type { Env } from '../../config/env';
import { type Administrator, firstAdministrator } from './administrator';
import { encryptionSecret } from './encryption-secret';
import { releaseLock, takeLock } from './lock';
import { portProblem } from './ports';
import type { Cluster } from './postgres-cluster';
import { startLocalPostgres } from './postgres-local';
import { Sentence } from './report';

/** What the server of this project needs around it: the lock, a free port, a database, an environment. */
export interface Session {
  databaseUrl: string;
  administrator: Administrator | undefined;
  /** Environment of the server and of the tools beside it. */
  environment: NodeJS.ProcessEnv;
  /** The local PostgreSQL, when this session started it. */
  cluster: Cluster | undefined;
}

/** Takes the project for this process. Throws a sentence when it runs already or its port is taken. */
export async function claimProject(env: Env): Promise<void> {
  takeLock();
  process.once('exit', releaseLock);
  const problem = await portProblem(env.PORT, env.HOST);
  if (problem) throw new Sentence(problem);
}

/** Opens the database (the local one when `DATABASE_URL` is empty) and readies the server's environment. */
export async function openSession(env: Env): Promise<Session> {
  const local = env.DATABASE_URL ? undefined : await startLocalPostgres();
  const databaseUrl = local?.url ?? env.DATABASE_URL;
  const administrator = firstAdministrator(env);
  const login = administrator ? { ADMIN_EMAIL: administrator.email, ADMIN_PASSWORD: administrator.password } : {};
  const environment = { ...process.env, DATABASE_URL: databaseUrl, ENCRYPTION_SECRET: encryptionSecret(env), ...login };
  return { databaseUrl, administrator, environment, cluster: local?.cluster };
}
