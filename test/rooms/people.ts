import { together } from '../support/together';

together('people');
