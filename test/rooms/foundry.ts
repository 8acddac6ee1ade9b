import { together } from '../support/together';

together('foundry');
