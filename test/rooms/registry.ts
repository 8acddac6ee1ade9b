import { together } from '../support/together';

together('registry');
