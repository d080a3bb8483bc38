import { page } from '../http/declare';
import { dashboardRouter } from '../http/routes';
import { reviewList } from '../pages/reviews/list';
import { moderateAct, respondAct, reviewPage } from '../pages/reviews/review';
import { listPage } from '../view/list';

export default dashboardRouter([
  page({ path: '/reviews/', key: 'content', title: reviewList.title, handler: (call) => listPage(reviewList, call) }),
  reviewPage,
  moderateAct,
  respondAct,
]);
