import { together } from '../support/together';

together('policy/bot-connector');
