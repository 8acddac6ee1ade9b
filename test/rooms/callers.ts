import { together } from '../support/together';

together('callers');
