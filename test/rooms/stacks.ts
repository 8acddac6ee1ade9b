import { together } from '../support/together';

together('stacks', { but: ['stacks/settings'] });
