import { level } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import * as answers from '../contract-answers';
import { mustHaveProfile } from '../controllers/me';
import services from '../controllers/services';
import { docs } from '../docs';

const ALL = '/providers/me/services/';
const ONE = '/providers/me/services/:id/';

export default router(
  'providers',
  [
    endpoint({ method: 'GET', path: ALL, summary: 'My services', access: level(3), query: contract.page, response: answers.ownServices, handler: services.list }),
    endpoint({
      method: 'POST',
      path: ALL,
      summary: 'Add a service',
      access: level(3),
      before: async (call) => void (await mustHaveProfile(call)),
      body: contract.addService,
      response: answers.ownService,
      status: 201,
      handler: services.add,
    }),
    endpoint({ method: 'GET', path: ONE, summary: 'One of my services', access: level(3), params: contract.byId, response: answers.ownService, handler: services.show }),
    endpoint({
      method: ['PATCH', 'PUT'],
      path: ONE,
      summary: 'Change one of my services',
      access: level(3),
      params: contract.byId,
      before: services.mustBeMine,
      body: contract.updateService,
      response: answers.ownService,
      handler: services.update,
    }),
    endpoint({
      method: 'DELETE',
      path: ONE,
      summary: 'Remove one of my services',
      access: level(3),
      params: contract.byId,
      response: answers.nothing,
      status: 204,
      handler: services.remove,
    }),
  ],
  docs,
);
