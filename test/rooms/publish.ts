import { together } from '../support/together';

together('publish');
