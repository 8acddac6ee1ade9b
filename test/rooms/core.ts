import { together } from '../support/together';

together('core');
