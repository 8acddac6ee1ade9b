import { together } from '../support/together';

together('policy', { but: ['policy/bot-connector'] });
