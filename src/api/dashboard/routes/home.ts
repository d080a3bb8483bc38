import { page } from '../http/declare';
import { dashboardRouter } from '../http/routes';
import { home } from '../pages/home/home';

export default dashboardRouter([page({ path: '/', key: 'analytics', title: 'الرئيسية', handler: home })]);
