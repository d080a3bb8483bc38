import { panelEndpoint, panelRouter } from '../../../platform/panel';
import { assignBody, colleaguesOf, noteBody, panelStaff, stageBody } from '../../backoffice';
import * as requests from '../panel/requests';
import * as page from '../panel/subscriptions';

const read = panelStaff('subs', 'read');
const write = panelStaff('subs', 'write');
const one = { path: '/subscriptions/:id', params: page.byId } as const;
const act = (word: string) => ({ method: 'POST', path: `${one.path}/${word}`, access: write, params: page.byId }) as const;

export default panelRouter([
  panelEndpoint({ method: 'GET', path: '/subscriptions', access: read, query: page.listQuery, handler: page.list }),
  panelEndpoint({ method: 'GET', path: '/subscriptions/colleagues', access: read, handler: colleaguesOf('subs') }),
  panelEndpoint({ method: 'GET', ...one, access: read, handler: page.show }),
  panelEndpoint({ ...act('activate'), handler: page.activate }),
  panelEndpoint({ ...act('refresh'), handler: page.refresh }),
  panelEndpoint({ ...act('cancel'), handler: page.cancel }),
  panelEndpoint({ ...act('renew'), handler: page.renew }),
  panelEndpoint({ ...act('upgrade'), body: page.upgradeBody, handler: page.upgrade }),
  panelEndpoint({ ...act('notes'), body: noteBody, handler: page.addNote }),
  panelEndpoint({ ...act('assign'), body: assignBody, handler: requests.assign('subscription') }),
  panelEndpoint({ ...act('stage'), body: stageBody, handler: requests.stage('subscription') }),
]);
