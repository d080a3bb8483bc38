import { endpoint, router } from '../../../platform/http';
import { operatorOnly } from '../access';
import * as contract from '../contract';
import users from '../controllers/users';
import { docs } from '../docs';

export default router(
  'operators',
  [
    endpoint({ method: 'GET', path: '/v1/users/', summary: 'All operators', access: operatorOnly('admin'), response: contract.operators, handler: users.list }),
    endpoint({
      method: 'POST',
      path: '/v1/users/',
      summary: 'Add an operator',
      access: operatorOnly('admin'),
      body: contract.createOperator,
      response: contract.operator,
      status: 201,
      handler: users.create,
    }),
    endpoint({
      method: 'PUT',
      path: '/v1/users/:id/',
      summary: 'Change an operator',
      access: operatorOnly('admin'),
      params: contract.byId,
      body: contract.changeOperator,
      response: contract.operator,
      handler: users.change,
    }),
  ],
  docs,
);
