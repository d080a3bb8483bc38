import { beforeServing } from '../../platform/boot/before-serving';
import { db } from '../../platform/db';
import { forbidden } from '../../platform/http';
import { defineSchedule } from '../../platform/jobs';
import { onAccountClosing } from '../accounts';
import { m } from './messages';
import { operatorById } from './queries';
import { ensureFirstOperator } from './use-cases/first-operator';
import { forgetFailures } from './use-cases/login-lock';
import { purgeLogs } from './use-cases/purge-logs';

beforeServing(ensureFirstOperator);

// An operator leaves by losing the role, so that the last administrator cannot disappear.
onAccountClosing(async (tx, userId) => {
  if (await operatorById(tx, userId)) throw forbidden(m.cannotClose());
});

defineSchedule('operators.cleanup', '40 2 * * *', async () => {
  await forgetFailures(db);
  await purgeLogs();
});
