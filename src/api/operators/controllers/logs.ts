import type { UserCall } from '../../../platform/http';
import { callingOperator } from '../access';
import type * as contract from '../contract';
import { presentLog } from '../present';
import { listLogs } from '../use-cases/list-logs';

export default {
  async list({ user, query }: UserCall<unknown, contract.LogsQuery>) {
    return (await listLogs(await callingOperator(user), query)).map(presentLog);
  },
};
