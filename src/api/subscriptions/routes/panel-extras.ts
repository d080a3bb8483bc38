import { panelEndpoint, panelRouter } from '../../../platform/panel';
import { assignBody, colleaguesOf, noteBody, panelStaff, stageBody } from '../../backoffice';
import * as page from '../panel/extras';
import * as requests from '../panel/requests';

const read = panelStaff('extras', 'read');
const write = panelStaff('extras', 'write');
const act = (word: string) => ({ method: 'POST', path: `/extras/:id/${word}`, access: write, params: page.byId }) as const;

export default panelRouter([
  panelEndpoint({ method: 'GET', path: '/extras', access: read, query: page.listQuery, handler: page.list }),
  panelEndpoint({ method: 'GET', path: '/extras/colleagues', access: read, handler: colleaguesOf('extras') }),
  panelEndpoint({ method: 'GET', path: '/extras/:id', access: read, params: page.byId, handler: page.show }),
  panelEndpoint({ ...act('activate'), handler: page.activate }),
  panelEndpoint({ ...act('cancel'), handler: page.cancel }),
  panelEndpoint({ ...act('notes'), body: noteBody, handler: requests.note('extras') }),
  panelEndpoint({ ...act('assign'), body: assignBody, handler: requests.assign('extras') }),
  panelEndpoint({ ...act('stage'), body: stageBody, handler: requests.stage('extras') }),
]);
