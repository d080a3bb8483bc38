import type { z } from 'zod';
import { db } from '../../../platform/db';
import { created, type UserCall } from '../../../platform/http';
import type * as contract from '../contract';
import { presentOperator } from '../present';
import { listOperators } from '../queries';
import { changeOperator } from '../use-cases/change-operator';
import { createOperator } from '../use-cases/create-operator';

export default {
  async list() {
    return (await listOperators(db)).map(presentOperator);
  },

  async create({ user, body, ip }: UserCall<unknown, unknown, contract.CreateOperator>) {
    return created(presentOperator(await createOperator(user.id, body, ip)));
  },

  async change({ user, params, body, ip }: UserCall<z.infer<typeof contract.byId>, unknown, contract.ChangeOperator>) {
    return presentOperator(await changeOperator(user, params.id, body, ip));
  },
};
