import { together } from '../support/together';

together('bot');
