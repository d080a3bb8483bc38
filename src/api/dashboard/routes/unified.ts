import { page } from '../http/declare';
import { dashboardRouter } from '../http/routes';
import { featureList } from '../pages/unified/features';
import { unifiedList } from '../pages/unified/list';
import { unifiedPage } from '../pages/unified/request';
import { listPage } from '../view/list';

export default dashboardRouter([
  page({ path: '/unified-requests/', key: 'analytics', title: 'الطلبات الموحدة', handler: unifiedList }),
  unifiedPage,
  page({ path: '/features/', key: ['analytics', 'features'], title: featureList.title, handler: (call) => listPage(featureList, call) }),
]);
