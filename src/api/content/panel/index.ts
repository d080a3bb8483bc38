/** How the types of the product look in the panel, what staff may do with them, and the panel's roles. */
import './catalogue';
import './commerce';
import './geography';
import './operations';
import './people';
import './promo';
import './roles';
