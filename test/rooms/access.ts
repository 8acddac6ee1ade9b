import { together } from '../support/together';

together('access');
