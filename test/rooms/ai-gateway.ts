import { together } from '../support/together';

together('ai-gateway');
