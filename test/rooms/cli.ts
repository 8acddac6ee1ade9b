import { together } from '../support/together';

together('cli');
