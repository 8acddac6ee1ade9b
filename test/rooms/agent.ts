import { together } from '../support/together';

together('agent');
