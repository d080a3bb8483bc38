import { dashboardRouter } from '../http/routes';
import { categoryPlaces } from '../pages/catalogue/categories';
import { providerPlaces } from '../pages/catalogue/providers';
import { servicePlaces } from '../pages/catalogue/services';
import { subcategoryPlaces } from '../pages/catalogue/subcategories';

export default dashboardRouter([...providerPlaces, ...servicePlaces, ...categoryPlaces, ...subcategoryPlaces]);
